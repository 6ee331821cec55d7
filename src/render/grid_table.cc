// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "render/grid.h"
#include "render/grid_layout.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr std::string_view between_names = "、";

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

class TableWriter {
 public:
  TableWriter(const Grid& grid, const Screen& screen)
      : grid_(grid), screen_(screen), layout_(grid_layout(grid, screen)) {}

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
      if (!section.text.empty()) out_ += paragraph(section.text, Ink::plain, screen_, grid_margin);
      for (const auto& row : section.rows) write_row(row);
    }
    if (!grid_.closing.empty() && !out_.empty()) out_ += "\n";
    for (const std::string& line : grid_.closing) out_ += paragraph(line, Ink::faint, screen_);
    return std::move(out_);
  }

 private:
  std::size_t last() const { return grid_.columns.size() - 1; }

  void write_heading(const Section& section) {
    if (section.heading.empty()) return;
    const std::string aside = section.aside.empty() ? "" : "  " + printable(section.aside);
    const std::string heading = printable(section.heading);
    if (screen_.width == 0 || display_width(heading) + display_width(aside) <= screen_.width) {
      out_ += painted(heading, Ink::strong, screen_) + painted(aside, section.aside_ink, screen_) + "\n";
      return;
    }
    out_ += paragraph(section.heading, Ink::strong, screen_);
    if (!section.aside.empty()) out_ += paragraph(section.aside, section.aside_ink, screen_, grid_margin);
  }

  /// A line of a cell as it is shown, and what in it was looked for.
  struct Line {
    std::string text;
    std::vector<query::Range> marks{};
  };
  using Lines = std::vector<std::vector<Line>>;  // of each cell

  /// A folded title ends where the others do.
  void write_header() {
    std::vector<Cell> titles;
    Lines lines;
    for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
      titles.push_back({std::string(grid_.columns[i].title.in(screen_.language)), Ink::faint});
      lines.emplace_back();
      for (const std::string_view line : fold(titles[i].text, layout_.widths[i]))
        lines.back().push_back({std::string(line)});
    }
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(layout_.first_below);
    for (const auto& [first, last] : {std::pair(lines.begin(), end), std::pair(end, lines.end())}) {
      std::size_t most = 0;
      for (auto title = first; title != last; ++title) most = std::max(most, title->size());
      for (auto title = first; title != last; ++title)
        title->insert(title->begin(), most - title->size(), Line{});
    }
    write_lines(titles, lines);
  }

  void write_row(const std::vector<Cell>& row) {
    Lines lines;
    for (std::size_t i = 0; i < row.size(); ++i) lines.push_back(lines_of(row[i], i));
    write_lines(row, lines);
  }

  void write_lines(const std::vector<Cell>& row, const Lines& lines) {
    if (layout_.first_below == 0) return write_part(row, lines, 0, row.size());
    write_part(row, lines, 0, layout_.first_below);
    write_part(row, lines, layout_.first_below, row.size());
  }

  /// Some cells beside each other, on as many lines as the longest takes; none where they are empty.
  void write_part(const std::vector<Cell>& row, const Lines& lines, std::size_t begin, std::size_t end) {
    std::size_t most = 0;
    for (std::size_t i = begin; i < end; ++i) most = std::max(most, lines[i].size());
    for (std::size_t line = 0; line < most; ++line) write_line(row, lines, line, begin, end);
  }

  /// A cell as it fits: cut to one line, or folded.
  std::vector<Line> lines_of(const Cell& cell, std::size_t column) const {
    const int width = layout_.widths[column];
    const std::string& text = cell.text;
    if (!cell.marks.empty() && column == last()) return marked_lines(cell, width);
    if (screen_.width == 0) return {{cell_line(text)}};
    if (!screen_.wrap && !(column == 0 && layout_.folds_first))
      return {{column == last() ? cut(cell_line(text), width) : cut_names(cell_line(text), width)}};
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

  void write_line(const std::vector<Cell>& row, const Lines& lines, std::size_t line, std::size_t begin,
                  std::size_t end) {
    std::string text(static_cast<std::size_t>(begin == 0 ? grid_margin : layout_.indent), ' ');
    for (std::size_t i = begin; i < end; ++i) {
      const Line content = line < lines[i].size() ? lines[i][line] : Line{};
      const bool is_right = grid_.columns[i].fit == Fit::number;
      const bool is_padded = is_right || i + 1 < end;
      const int missing = is_padded ? std::max(layout_.widths[i] - display_width(content.text), 0) : 0;
      const std::string space(static_cast<std::size_t>(missing), ' ');
      text += is_right ? space + shown(content, row[i].ink) : shown(content, row[i].ink) + space;
      if (i + 1 < end) text.append(static_cast<std::size_t>(layout_.gap), ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    if (begin == 0 || !text.empty()) out_ += text + "\n";
  }

  const Grid& grid_;
  const Screen& screen_;
  GridLayout layout_;
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
