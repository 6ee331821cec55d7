// SPDX-License-Identifier: MIT
// The text of one file, and the way from a byte offset to the line and column a person would name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace xfz {

/// A place as editors show it: line and column count from 1, columns count code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// One file's text, which never changes after it was made. Offsets are 32 bits wide: a caller refuses
/// files of 4 GiB and more before it makes a Source.
class Source {
 public:
  /// Takes the file's bytes; a leading UTF-8 byte order mark is dropped and CR LF becomes LF, so that
  /// neither shifts a column. `name` is what diagnostics call the file.
  Source(std::string name, std::string bytes);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return text().substr(span.begin, span.end - span.begin); }

  /// Offsets past the end are taken as the end.
  Position position(std::uint32_t offset) const;

  /// The number of lines; a final newline does not begin another.
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
  /// The line's number, from 1, that holds an offset.
  std::uint32_t line_at(std::uint32_t offset) const;
  /// A line without its newline; `line` counts from 1 up to line_count().
  Span line_span(std::uint32_t line) const;
  std::string_view line(std::uint32_t line) const { return text(line_span(line)); }

 private:
  /// A place in a line whose column is known, so that nobody has to count from the beginning of a long one.
  struct Milestone {
    std::uint32_t offset;
    std::uint32_t column;
  };

  void set_milestones(Span line);

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<Milestone> milestones_;  ///< in long lines only, in order
};

/// The offset of the newline that ends the line `from` is in, or of the end of the text.
std::size_t end_of_line(std::string_view text, std::size_t from);

}  // namespace xfz
