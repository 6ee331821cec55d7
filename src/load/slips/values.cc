// SPDX-License-Identifier: MIT
#include "load/slips/values.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "load/yaml/scalars.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr std::string_view brackets[] = {"[", "]", "［", "］", "【", "】"};

}  // namespace

Edits mend_form(const Form& form, const Scalar& value) {
  if (&form == &forms::unit_name || &form == &forms::folder_below) return {};
  const std::string narrow = half_width(value.value);
  for (const std::string& meant : {narrow, lower_case(narrow)}) {
    if (form.accepts(meant)) return {{value.span, written_like(value, meant)}};
  }
  return {};
}

Edits mend_list(const Field& field, const Scalar& value, std::string_view text) {
  const std::string_view written = text.substr(value.span.begin, value.span.end - value.span.begin);
  if (field.shape != Shape::texts || value.style != Style::plain || written != value.value) return {};
  if (written.find_first_of("{}#:\"'()") != std::string_view::npos) return {};
  for (const std::string_view sign : {"（", "〔", "｛", "《", "“", "。", "："}) {
    if (written.find(sign) != std::string_view::npos) return {};  // there are other words than names
  }
  if (static_cast<unsigned char>(written.front()) < 0x80 && written.front() != '[') return {};  // lead: none
  const auto bracket_size = [](auto is_there) {
    const auto* const found = std::find_if(std::begin(brackets), std::end(brackets), is_there);
    return static_cast<std::uint32_t>(found == std::end(brackets) ? 0 : found->size());
  };
  const std::uint32_t open = bracket_size([written](std::string_view b) { return written.starts_with(b); });
  const std::uint32_t close = bracket_size([written](std::string_view b) { return written.ends_with(b); });
  const std::string_view names =
      written.substr(open, written.size() - std::min<std::size_t>(open + close, written.size()));
  const bool has_more = std::any_of(
      std::begin(brackets), std::end(brackets),
      [names](std::string_view bracket) { return names.find(bracket) != std::string_view::npos; });
  if ((open == 0) != (close == 0) || names.empty() || has_more) return {};
  return {{{value.span.begin, value.span.begin + open}, "["},
          {{value.span.end - close, value.span.end}, "]"}};
}

}  // namespace xfz::load
