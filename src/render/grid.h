// SPDX-License-Identifier: MIT
// Rows and columns with headings, and the ways to write them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query/search.h"
#include "render/screen.h"
#include "text/message.h"

namespace xfz::render {

/// How a column behaves where the screen is narrow.
enum class Fit {
  whole,    ///< always as wide as its content
  number,   ///< the same, aligned to the right
  shrinks,  ///< names, which give way so that the last column keeps most of the width
};

/// What the cells of a column are to a spreadsheet, as far as their text is one.
enum class Holds {
  text,     ///< also ids and names: 3-1 is no day
  numbers,  ///< such as 12 and 0.5
  days,     ///< 2020-09-30, 2020年9月30日
};

/// The last column always takes what is left.
struct Column {
  Text title;
  Fit fit = Fit::whole;
  Holds holds = Holds::text;

  Column(const Phrase& words, Fit how = Fit::whole, Holds what = Holds::text)
      : title(words.text()), fit(how), holds(what) {}
  Column(Text words, Fit how = Fit::whole, Holds what = Holds::text)
      : title(std::move(words)), fit(how), holds(what) {}
};

struct Cell {
  std::string text;
  Ink ink = Ink::plain;
  std::vector<query::Range> marks{};  ///< what was looked for in the text, which then is one line
};

/// Rows under a heading; or, without rows, the words of `text`.
struct Section {
  std::string heading;
  std::string aside;  ///< what the heading adds: counts, dates
  Ink aside_ink = Ink::faint;
  std::vector<std::vector<Cell>> rows;
  std::string text;
};

struct Grid {
  std::string title;
  std::string subtitle;
  std::vector<Column> columns;
  std::vector<Section> sections;
  std::vector<std::string> closing;  ///< counts, hints
};

/// Aligned columns for people.
std::string to_table(const Grid& grid, const Screen& screen);

/// GitHub-flavoured Markdown: a table for each section, every cell escaped (markdown_text()).
std::string to_markdown(const Grid& grid, Language language);

/// RFC 4180 with LF line ends: titles and rows alone; formulas are defused (csv_cell()).
std::string to_csv(const Grid& grid, Language language);
/// The same without the titles.
std::string csv_rows(const Grid& grid);

}  // namespace xfz::render
