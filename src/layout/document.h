// SPDX-License-Identifier: MIT
// A table's text as what it is made of: values, dashes and comments with their places. All else in it is
// white space and signs that follow from the structure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml/events.h"
#include "text/rule.h"
#include "text/source.h"

namespace xfz::layout {

enum class Kind : std::uint8_t { scalar, null, map, list };

/// A value as it is written, and how it is to be. A large table has hundreds of thousands.
struct Node {
  Kind kind = Kind::null;
  load::Style style = load::Style::plain;  ///< of a scalar
  bool in_brackets = false;                ///< of a map or list
  bool comes_in_brackets = false;          ///< the same as it is to be
  bool comes_apart = false;                ///< of a key or of an item: a blank line is to stand before it
  std::uint32_t dash = 0;                  ///< of an item that has one: where
  Span span{};                             ///< with quotes and brackets; empty where a value is absent
  /// Of a scalar; of a map or list that comes into brackets, all of it, on one line. It stands in the source
  /// or in Document::made.
  std::string_view value{};
  std::vector<Node> children{};  ///< of a list: its items; of a map: its keys and values in turn
};

struct Comment {
  Span span;
  std::uint32_t after = 0;  ///< the end of the last value or dash before it
  bool own_line = false;    ///< nothing stands before it on its line
  int column = 0;           ///< from 0, in bytes
  int next_column = -1;     ///< that of the next line which is no comment; -1 where there is none
  std::string text;         ///< as it is to be written
};

/// Refers to its source.
struct Document {
  std::deque<std::string> made{};       ///< words of values that do not stand in the source so
  std::optional<Node> root;             ///< nothing where there are only comments
  std::optional<std::uint32_t> start;   ///< of the line `---`
  std::optional<std::uint32_t> finish;  ///< of the line `...`
  std::vector<Comment> comments;

  /// Whether a comment begins in `span`.
  bool has_comment(Span span) const;
};

/// What keeps a text from being laid out.
struct Hindrance {
  const Rule* rule = nullptr;
  Span span;
};

/// Reads what passes the loader's parser. One of the two is there.
struct Reading {
  Document document;
  std::optional<Hindrance> hindrance;
};
Reading read_document(const Source& source);

/// A number for what a document holds: its values in order, and between them the comments. Two that hold the
/// same have the same, however they are written, and others another (but for chance, one in 2^64).
std::size_t content(const Document& document);

}  // namespace xfz::layout
