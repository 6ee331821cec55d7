// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "render/grid.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr int margin = 2;  // before a row
constexpr int gap = 2;     // between columns
constexpr int narrowest = 8;
constexpr int longest_name = 20;  // of a unit; a longer one is cut where the screen is narrow

constexpr std::string_view between_names = "、";

std::string one_line(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return printable(text);
}

/// A list of names cut between two of them: `区委编办、司法局等`. No ellipsis: its width is ambiguous, and
/// columns follow.
std::string cut_names(const std::string& text, int columns) {
  constexpr std::string_view and_others = "等";
  if (display_width(text) <= columns) return text;
  const std::string_view shown = fit(text, columns - display_width(and_others));
  const std::size_t end = text.compare(shown.size(), between_names.size(), between_names) == 0
                              ? shown.size()
                              : shown.rfind(between_names);
  return end == std::string_view::npos ? cut(text, columns)
                                       : std::string(shown.substr(0, end)) + std::string(and_others);
}

/// The columns that the longest name of a list takes, with the mark that others follow.
int name_width(std::string_view list) {
  const bool several = list.find(between_names) != std::string_view::npos;
  int longest = 0;
  while (!list.empty()) {
    const std::string_view name = list.substr(0, list.find(between_names));
    longest = std::max(longest, display_width(name));
    list.remove_prefix(std::min(name.size() + between_names.size(), list.size()));
  }
  return std::min(longest + (several ? 2 : 0), longest_name);
}

class TableWriter {
 public:
  TableWriter(const Grid& grid, const Screen& screen)
      : grid_(grid), screen_(screen), widths_(widths(display_width)) {
    if (screen.width > 0) shrink();
  }

  std::string write() {
    if (!grid_.title.empty()) out_ += paragraph(grid_.title, Ink::strong, screen_);
    if (!grid_.subtitle.empty()) out_ += paragraph(grid_.subtitle, Ink::plain, screen_);
    // A heading over all rows stands above the column titles, headings among them below.
    const bool one_section = grid_.sections.size() == 1;
    bool header_due = true;
    for (const Section& section : grid_.sections) {
      if (!out_.empty()) out_ += "\n";
      if (one_section) write_heading(section);
      if (header_due && !section.rows.empty()) write_header();
      if (!section.rows.empty()) header_due = false;
      if (!one_section) write_heading(section);
      if (!section.text.empty()) out_ += paragraph(section.text, Ink::plain, screen_, margin);
      for (const auto& row : section.rows) write_row(row);
    }
    if (!grid_.closing.empty() && !out_.empty()) out_ += "\n";
    for (const std::string& line : grid_.closing) out_ += paragraph(line, Ink::faint, screen_);
    return std::move(out_);
  }

 private:
  std::size_t last() const { return grid_.columns.size() - 1; }

  /// The largest measure of each column, with its title. What ends a line that is as long as it likes is not
  /// measured.
  std::vector<int> widths(int (*measure)(std::string_view)) const {
    std::vector<int> widths;
    for (const Column& column : grid_.columns) widths.push_back(measure(column.title.in(screen_.language)));
    for (const Section& section : grid_.sections) {
      for (const auto& row : section.rows) {
        for (std::size_t i = 0; i < (screen_.width > 0 ? row.size() : last()); ++i)
          widths[i] = std::max(widths[i], measure(one_line(row[i].text)));
      }
    }
    return widths;
  }

  /// Narrows the columns that can give way, the widest first, until the last one has most of the screen or
  /// all it needs.
  void shrink() {
    if (widths_.empty()) return;
    const int gaps = margin + gap * static_cast<int>(last());
    const std::vector<int> narrowest_widths = widths(name_width);
    const auto used = [&] { return gaps + std::accumulate(widths_.begin(), widths_.end() - 1, 0); };
    const int wanted = std::min(widths_.back(), screen_.width * 3 / 5);
    while (screen_.width - used() < wanted) {
      int* widest = nullptr;
      for (std::size_t i = 0; i < last(); ++i) {
        if (grid_.columns[i].fit != Fit::shrinks || widths_[i] <= narrowest_widths[i]) continue;
        if (widest == nullptr || widths_[i] > *widest) widest = &widths_[i];
      }
      if (widest == nullptr) break;
      --*widest;
    }
    widths_.back() = std::max(screen_.width - used(), narrowest);
  }

  void write_header() {
    std::vector<Cell> titles;
    for (const Column& column : grid_.columns) {
      titles.push_back({std::string(column.title.in(screen_.language)), Ink::faint});
    }
    write_row(titles);
  }

  void write_heading(const Section& section) {
    if (section.heading.empty()) return;
    const std::string heading = printable(section.heading);
    std::string aside = section.aside.empty() ? "" : "  " + printable(section.aside);
    if (screen_.width > 0) aside = cut(aside, std::max(screen_.width - display_width(heading), 2));
    out_ += painted(heading, Ink::strong, screen_) + painted(aside, section.aside_ink, screen_) + "\n";
  }

  /// A line of a cell as it is shown, and what in it was looked for.
  struct Line {
    std::string text;
    std::vector<query::Range> marks{};
  };

  void write_row(const std::vector<Cell>& row) {
    std::vector<std::vector<Line>> cells;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(lines_of(row[i], i));
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) write_line(row, cells, line);
  }

  /// A cell as it fits: cut to one line, or folded.
  std::vector<Line> lines_of(const Cell& cell, std::size_t column) const {
    const int width = widths_[column];
    const std::string& text = cell.text;
    if (!cell.marks.empty() && column == last()) return marked_lines(cell, width);
    if (screen_.width == 0) return {{one_line(text)}};
    if (!screen_.wrap)
      return {{column == last() ? cut(one_line(text), width) : cut_names(one_line(text), width)}};
    std::vector<Line> lines;
    for (const std::string_view line : fold(text, width)) lines.push_back({printable(line)});
    return lines;
  }

  /// The same of a cell in which something was found; where it is cut, the first of it stays in sight.
  std::vector<Line> marked_lines(const Cell& cell, int width) const {
    const std::string& text = cell.text;
    if (screen_.width == 0) return {{printable(text)}};
    std::vector<Line> lines;
    if (screen_.wrap) {
      for (const std::string_view line : fold(text, width)) lines.push_back(line_at(cell, line));
      return lines;
    }
    constexpr std::string_view dots = "…";
    std::string_view shown = text;
    Line line;
    if (display_width(std::string_view(text).substr(0, cell.marks.front().end)) >= width) {
      shown.remove_prefix(begin_of_excerpt(text, cell.marks.front(), width));
      line.text = dots;
    }
    const std::string_view whole = shown;
    if (display_width(shown) + display_width(line.text) > width)
      shown = fit(shown, width - 1 - display_width(line.text));
    Line rest = line_at(cell, shown);
    for (query::Range& mark : rest.marks) mark = {mark.begin + line.text.size(), mark.end + line.text.size()};
    line.text += rest.text;
    line.marks = std::move(rest.marks);
    if (shown.size() < whole.size()) line.text += dots;
    return {line};
  }

  /// Where a text begins to be shown so that the range stands about a third of the width from its begin.
  static std::size_t begin_of_excerpt(const std::string& text, query::Range range, int width) {
    std::size_t begin = range.begin;
    for (int room = width / 3; begin > 0 && room > 1; room -= 2) {
      do {
        --begin;
      } while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
    }
    return begin;
  }

  /// A part of a cell's text with its marks.
  static Line line_at(const Cell& cell, std::string_view part) {
    const auto begin = static_cast<std::size_t>(part.data() - cell.text.data());
    const std::size_t end = begin + part.size();
    Line line{printable(part)};
    if (line.text != part) return line;
    for (const query::Range& mark : cell.marks) {
      if (mark.begin < end && mark.end > begin)
        line.marks.push_back({std::max(mark.begin, begin) - begin, std::min(mark.end, end) - begin});
    }
    return line;
  }

  std::string shown(const Line& line, Ink ink) const {
    std::string out;
    std::size_t at = 0;
    const std::string_view text = line.text;
    for (const query::Range& mark : line.marks) {
      out += painted(text.substr(at, mark.begin - at), ink, screen_) +
             painted(text.substr(mark.begin, mark.end - mark.begin), Ink::found, screen_);
      at = mark.end;
    }
    return out + painted(text.substr(at), ink, screen_);
  }

  void write_line(const std::vector<Cell>& row, const std::vector<std::vector<Line>>& cells,
                  std::size_t line) {
    std::string text(margin, ' ');
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Line content = line < cells[i].size() ? cells[i][line] : Line{};
      const int missing = i == last() ? 0 : std::max(widths_[i] - display_width(content.text), 0);
      const std::string space(static_cast<std::size_t>(missing), ' ');
      const bool right = grid_.columns[i].fit == Fit::number;
      text += right ? space + shown(content, row[i].ink) : shown(content, row[i].ink) + space;
      if (i != last()) text.append(gap, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out_ += text + "\n";
  }

  const Grid& grid_;
  const Screen& screen_;
  std::vector<int> widths_;
  std::string out_;
};

bool is_empty(const Grid& grid, std::size_t column) {
  return std::all_of(grid.sections.begin(), grid.sections.end(), [column](const Section& section) {
    return std::all_of(section.rows.begin(), section.rows.end(),
                       [column](const auto& row) { return row[column].text.empty(); });
  });
}

/// The columns but the last in which no row has a word, the highest first: of what a table does not have at
/// all, such as leads or ids of units.
std::vector<std::size_t> empty_columns(const Grid& grid) {
  std::vector<std::size_t> columns;
  const bool has_rows = std::any_of(grid.sections.begin(), grid.sections.end(),
                                    [](const Section& section) { return !section.rows.empty(); });
  for (std::size_t i = grid.columns.size(); has_rows && i-- > 0;) {
    if (i + 1 < grid.columns.size() && is_empty(grid, i)) columns.push_back(i);
  }
  return columns;
}

template <class Cells>
void leave_out(Cells& cells, std::size_t column) {
  cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column));
}

}  // namespace

std::string to_table(const Grid& grid, const Screen& screen) {
  const std::vector<std::size_t> empty = empty_columns(grid);
  if (empty.empty()) return TableWriter(grid, screen).write();
  Grid rest = grid;
  for (const std::size_t column : empty) {
    leave_out(rest.columns, column);
    for (Section& section : rest.sections) {
      for (auto& row : section.rows) leave_out(row, column);
    }
  }
  return TableWriter(rest, screen).write();
}

}  // namespace xfz::render
