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

/// Normalises what holds few marks in a row: putting those in order takes the square of their number.
void append_normalised(std::string_view valid, int options, std::u32string& to) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(valid.data());
  const auto length = static_cast<utf8proc_ssize_t>(valid.size());
  const auto flags = static_cast<utf8proc_option_t>(options);
  const utf8proc_ssize_t count = utf8proc_decompose(bytes, length, nullptr, 0, flags);
  if (count <= 0) return;
  std::vector<utf8proc_int32_t> points(static_cast<std::size_t>(count));
  utf8proc_decompose(bytes, length, points.data(), count, flags);
  const utf8proc_ssize_t left = utf8proc_normalize_utf32(points.data(), count, flags);
  to.append(points.begin(), points.begin() + std::max<utf8proc_ssize_t>(left, 0));
}

bool is_mark(char32_t c) {
  constexpr char32_t first = 0x300;
  return c >= first && utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class != 0;
}

}  // namespace

std::string encoded(std::u32string_view text) {
  std::string bytes;
  for (const char32_t c : text) append(bytes, c);
  return bytes;
}

std::u32string normalised(std::string_view text, NormalForm form) {
  constexpr std::size_t most_marks = 30;  // no language has more (UAX #15, Stream-Safe Text Format)
  const int options = options_of(form);
  std::u32string result;
  std::string part;
  std::size_t marks = 0;
  for (const char32_t c : code_points(text)) {
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks > most_marks) {
      append_normalised(part, options, result);
      part.clear();
      marks = 1;
    }
    append(part, c);
  }
  append_normalised(part, options, result);
  return result;
}

}  // namespace xfz
