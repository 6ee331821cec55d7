// SPDX-License-Identifier: MIT
#include "text/normal_form.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "text/utf8.h"

namespace xfz {

namespace {

void append(std::string& bytes, char32_t c) {
  std::array<utf8proc_uint8_t, 4> code{};
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), code.data());
  bytes.append(reinterpret_cast<const char*>(code.data()), static_cast<std::size_t>(size));
}

int options_of(NormalForm form) {
  constexpr int always = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
  switch (form) {
    case NormalForm::composed:
      return always;
    case NormalForm::caseless:
      return always | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    case NormalForm::compatible_caseless:
      return always | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_COMPAT;
  }
  return always;
}

}  // namespace

std::string encoded(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) append(bytes, c);
  return bytes;
}

std::u32string normalised(std::string_view text, NormalForm form) {
  std::string valid;
  for (const char32_t c : code_points(text)) append(valid, c);
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(valid.data());
  const auto length = static_cast<utf8proc_ssize_t>(valid.size());
  const auto flags = static_cast<utf8proc_option_t>(options_of(form));
  const utf8proc_ssize_t count = utf8proc_decompose(bytes, length, nullptr, 0, flags);
  if (count <= 0) return {};
  std::vector<utf8proc_int32_t> points(static_cast<std::size_t>(count));
  utf8proc_decompose(bytes, length, points.data(), count, flags);
  const utf8proc_ssize_t left = utf8proc_normalize_utf32(points.data(), count, flags);
  return {points.begin(), points.begin() + std::max<utf8proc_ssize_t>(left, 0)};
}

}  // namespace xfz
