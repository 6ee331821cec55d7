// SPDX-License-Identifier: MIT
#include "text/origin.h"

#include <algorithm>

#include "text/ascii.h"

namespace xfz {

namespace {

void strip_end(std::string_view& text, std::string_view end) {
  if (text.ends_with(end)) text.remove_suffix(end.size());
}

}  // namespace

bool is_origin(std::string_view words) {
  while (words.starts_with(' ')) words.remove_prefix(1);
  while (words.ends_with(' ')) words.remove_suffix(1);
  strip_end(words, "。");
  strip_end(words, "之后有未提交的修改");
  strip_end(words, " ");
  for (const std::string_view end :
       {"，有未提交的修改", "（尚未纳入版本库）", "（版本库不完整，查不到版本）"}) {
    strip_end(words, end);
  }
  const std::string_view version = "，版本";
  if (const std::size_t at = words.rfind(version); at != std::string_view::npos) {
    std::string_view hash = words.substr(at + version.size());
    while (hash.starts_with(' ')) hash.remove_prefix(1);
    if (!std::all_of(hash.begin(), hash.end(), is_alphanumeric)) return false;
    words = words.substr(0, at);
  }
  const std::string_view end = words.substr(std::min(words.rfind('.'), words.size()));
  return words == "标准输入" || (end.size() > 1 && std::all_of(end.begin() + 1, end.end(), is_alphanumeric));
}

}  // namespace xfz
