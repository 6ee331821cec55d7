// SPDX-License-Identifier: MIT
// A document of Word or Excel, or a plain one, as people see it: paragraphs and tables of cells, with what
// stands beside them. It knows nothing of what the document is about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace xfz::office {

/// Words are UTF-8. A line break, and the end of a paragraph within a cell, is `\n`; a tab is `\t`.
struct Paragraph {
  std::string number;  ///< as a list numbers it: `1.`, `（一）`; empty where it does not
  std::string text;    ///< without that
};

struct Table;

/// A cell that is printed as one, at its first row and column (from 0).
struct Cell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t rows = 1;  ///< how many it takes, where cells are merged
  std::uint32_t columns = 1;
  std::string text;           ///< its paragraphs, each behind its number
  std::vector<Table> tables;  ///< within it; their words are not in `text`
};

/// A table, or a sheet of a workbook.
struct Table {
  std::string name;        ///< of a sheet; else empty
  bool is_hidden = false;  ///< the sheet is
  std::uint32_t row_count = 0;
  std::uint32_t column_count = 0;
  std::vector<Cell> cells;                    ///< those that hold something, in the order of reading
  std::vector<std::uint32_t> hidden_rows;     ///< in order
  std::vector<std::uint32_t> hidden_columns;  ///< likewise
};

using Block = std::variant<Paragraph, Table>;

/// Where words stand beside which there is something: a block, and in a table the cell.
struct Anchor {
  std::size_t block = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

enum class AsideKind {
  comment,   ///< 批注
  footnote,  ///< or an endnote
  text_box,
  header,    ///< or a footer
  hidden,    ///< formatted as hidden, or covered by a merged cell: nobody sees it on paper
  inserted,  ///< tracked changes, which are taken as accepted: `inserted` words stand in the text too, and
  deleted,   ///< `deleted` ones do not
  struck,    ///< crossed out, and still printed: they do not stand in the text
  prompt,    ///< what a control that nobody filled in asks for; it does not stand in the text
  link,      ///< where a cell leads to, if that is not what it says
};

/// What belongs to a document and stands in no block of it.
struct Aside {
  AsideKind kind = AsideKind::comment;
  std::string text;
  std::string about;  ///< of a comment: the words that it is about
  Anchor at;
};

struct Document {
  std::vector<Block> blocks;
  std::vector<Aside> asides;
};

}  // namespace xfz::office
