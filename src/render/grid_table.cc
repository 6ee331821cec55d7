// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>

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

  void write_row(const std::vector<Cell>& row) {
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(lines_of(row[i].text, i));
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) write_line(row, cells, line);
  }

  /// A cell as it fits: cut to one line, or folded.
  std::vector<std::string> lines_of(const std::string& text, std::size_t column) const {
    const int width = widths_[column];
    if (screen_.width == 0) return {one_line(text)};
    if (!screen_.wrap)
      return {column == last() ? cut(one_line(text), width) : cut_names(one_line(text), width)};
    std::vector<std::string> lines;
    for (const std::string_view line : fold(text, width)) lines.push_back(printable(line));
    return lines;
  }

  void write_line(const std::vector<Cell>& row, const std::vector<std::vector<std::string>>& cells,
                  std::size_t line) {
    std::string text(margin, ' ');
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string content = line < cells[i].size() ? cells[i][line] : "";
      const int missing = i == last() ? 0 : std::max(widths_[i] - display_width(content), 0);
      const std::string space(static_cast<std::size_t>(missing), ' ');
      const bool right = grid_.columns[i].fit == Fit::number;
      const std::string shown = painted(content, row[i].ink, screen_);
      text += right ? space + shown : shown + space;
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

}  // namespace

std::string to_table(const Grid& grid, const Screen& screen) {
  return TableWriter(grid, screen).write();
}

}  // namespace xfz::render
