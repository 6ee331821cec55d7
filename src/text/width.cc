// SPDX-License-Identifier: MIT
#include "text/width.h"

#include <utf8proc.h>

#include <algorithm>

#include "text/utf8.h"

namespace xfz {

namespace {

constexpr char32_t emoji_presentation = 0xFE0F;

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// One grapheme cluster at the beginning of a text.
struct Cluster {
  std::string_view bytes;
  int columns = 0;
};

Cluster first_cluster(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const bool alone = lead < 0x80 && (text.size() == 1 || static_cast<unsigned char>(text[1]) < 0x80);
  if (alone) return {text.substr(0, 1), lead >= 0x20 && lead != 0x7F ? 1 : 0};

  std::size_t size = 0;
  int columns = 0;
  utf8proc_int32_t state = 0;
  char32_t previous = 0;
  while (size < text.size()) {
    const CodePoint c = first_code_point(text.substr(size));
    if (size > 0 && utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                                     static_cast<utf8proc_int32_t>(c.value), &state)) {
      break;
    }
    const bool wide =
        c.value == emoji_presentation || (is_regional_indicator(previous) && is_regional_indicator(c.value));
    columns = std::max(columns, wide ? 2 : utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value)));
    previous = c.value;
    size += c.size;
  }
  return {text.substr(0, size), columns};
}

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool may_not_begin_line(char32_t c) {
  return contains(U"，。、；：？！”’）》〉」』】〕…—～·,.;:?!)]}%％", c);
}

bool may_not_end_line(char32_t c) {
  return contains(U"“‘（《〈「『【〔([{", c);
}

/// Letters, digits and signs of a word or a path, which stay together: `indicators.yaml`, `80%`.
bool is_word(char32_t c) {
  return c > 0x20 && c < 0x7F;
}

/// Where the first line of `text` may end, at `most` bytes; 0: nowhere. `splits_code`: within backticks too.
std::size_t last_break(std::string_view text, std::size_t most, bool splits_code) {
  for (std::size_t size = most; size > 0;) {
    const std::string_view line = text.substr(0, size);
    const bool is_in_code = std::count(line.begin(), line.end(), '`') % 2 != 0;
    if ((splits_code || !is_in_code) &&
        may_break(last_code_point(line).value, first_code_point(text.substr(size)).value))
      return size;
    do --size;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U);
  }
  return 0;
}

/// The first line of `text` when folded to `columns`, at least one cluster. A command in backticks goes to
/// the next line whole; one that is longer than a line is split.
std::string_view folded_line(std::string_view text, int columns) {
  std::size_t hard = fit(text, columns).size();
  if (hard == text.size()) return text;
  if (hard == 0) hard = first_cluster(text).bytes.size();
  std::size_t size = last_break(text, hard, false);
  if (size == 0) size = last_break(text, hard, true);
  return text.substr(0, size == 0 ? hard : size);
}

}  // namespace

int display_width(std::string_view text) {
  int columns = 0;
  while (!text.empty()) {
    const Cluster cluster = first_cluster(text);
    columns += cluster.columns;
    text.remove_prefix(cluster.bytes.size());
  }
  return columns;
}

std::string_view fit(std::string_view text, int columns) {
  std::size_t size = 0;
  while (size < text.size()) {
    const Cluster cluster = first_cluster(text.substr(size));
    columns -= cluster.columns;
    if (columns < 0) break;
    size += cluster.bytes.size();
  }
  return text.substr(0, size);
}

std::string cut(std::string_view text, int columns) {
  if (fit(text, columns).size() == text.size()) return std::string(text);
  if (columns < 1) return {};
  return std::string(fit(text, columns - 1)) + "…";
}

std::string padded(std::string_view text, int columns) {
  const int missing = columns - display_width(text);
  std::string result(text);
  if (missing > 0) result.append(static_cast<std::size_t>(missing), ' ');
  return result;
}

bool may_break(char32_t left, char32_t right) {
  return !may_not_begin_line(right) && !may_not_end_line(left) && !(is_word(left) && is_word(right));
}

std::vector<std::string_view> fold(std::string_view text, int columns) {
  std::vector<std::string_view> lines;
  columns = std::max(columns, 2);
  while (true) {
    const std::size_t newline = text.find('\n');
    std::string_view paragraph = text.substr(0, newline);
    do {
      std::string_view line = folded_line(paragraph, columns);
      paragraph.remove_prefix(line.size());
      while (paragraph.starts_with(' ')) paragraph.remove_prefix(1);
      while (line.ends_with(' ') && !paragraph.empty()) line.remove_suffix(1);
      lines.push_back(line);
    } while (!paragraph.empty());
    if (newline == std::string_view::npos) return lines;
    text.remove_prefix(newline + 1);
  }
}

}  // namespace xfz
