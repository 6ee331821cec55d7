// SPDX-License-Identifier: MIT
#include "text/place.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace xfz {

namespace {

/// The smallest piece of a quoted text that stands for something: as many bytes as are written, and as it
/// stands for.
struct Piece {
  std::size_t written = 1;
  std::size_t meant = 1;
};

std::size_t encoded_size(unsigned long code) {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/// What stands behind a backslash (YAML 1.2, 5.7).
Piece escaped_piece(std::string_view quoted) {
  const auto hexadecimal = [quoted](std::size_t digits) {
    const std::string code(quoted.substr(2, digits));
    return Piece{2 + digits, encoded_size(std::strtoul(code.c_str(), nullptr, 16))};
  };
  switch (quoted.size() > 1 ? quoted[1] : ' ') {
    case 'x':
      return hexadecimal(2);
    case 'u':
      return hexadecimal(4);
    case 'U':
      return hexadecimal(8);
    case 'N':
    case '_':
      return {2, 2};
    case 'L':
    case 'P':
      return {2, 3};
    default:
      return {2, 1};
  }
}

Piece first_piece(std::string_view quoted, char quote) {
  if (quote == '"' && quoted.front() == '\\') return escaped_piece(quoted);
  if (quote == '\'' && quoted.starts_with("''")) return {2, 1};
  return {};
}

/// The place within a value in quotation marks, counted from the first of them.
std::optional<Span> place_in_quotes(std::string_view written, std::size_t begin, std::size_t size) {
  std::size_t meant = 0;
  std::size_t first = 1;
  std::size_t at = 1;
  while (at + 1 < written.size() && meant < begin + size) {
    const Piece piece = first_piece(written.substr(at), written.front());
    if (meant == begin) first = at;
    meant += piece.meant;
    at += piece.written;
  }
  if (size == 0) first = at;
  if (meant != begin + size || at >= written.size()) return std::nullopt;
  return Span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(at)};
}

/// The offset of one byte of a |- block; the indentation stands in front of each line.
std::optional<std::uint32_t> offset_in_block(const Source& source, const Located<std::string>& value,
                                             std::size_t byte) {
  const std::string_view words = value.value;
  const auto lines = std::count(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(byte), '\n');
  const std::size_t end_of_line = std::min(words.find('\n', byte), words.size());
  const std::uint32_t line = source.line_at(value.span.begin) + 1 + static_cast<std::uint32_t>(lines);
  if (line > source.line_count()) return std::nullopt;
  const Span written = source.line_span(line);
  const std::size_t behind = end_of_line - byte;
  if (behind > written.end - written.begin) return std::nullopt;
  return written.end - static_cast<std::uint32_t>(behind);
}

}  // namespace

Span place_of(const Source& source, const Located<std::string>& value, std::size_t begin, std::size_t size) {
  const std::string_view written = source.text(value.span);
  const std::uint32_t start = value.span.begin;
  if (written == value.value) {
    const auto first = start + static_cast<std::uint32_t>(begin);
    return {first, first + static_cast<std::uint32_t>(size)};
  }
  if (written.starts_with('"') || written.starts_with('\'')) {
    const auto place = place_in_quotes(written, begin, size);
    return place ? Span{start + place->begin, start + place->end} : value.span;
  }
  if (written.starts_with("|-")) {
    const auto first = offset_in_block(source, value, begin);
    const auto last = offset_in_block(source, value, begin + size);
    if (first && last) return {*first, *last};
  }
  return value.span;
}

}  // namespace xfz
