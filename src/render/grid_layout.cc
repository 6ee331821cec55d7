// SPDX-License-Identifier: MIT
#include "render/grid_layout.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

using Widths = std::vector<int>;

constexpr int longest_name = 20;  // of a unit; a longer one is cut where the screen is narrow
constexpr int readable = 24;      // what a text needs to be told from others
constexpr int least_folded = 10;  // of a name on several lines
constexpr int least_cut = 8;      // what is left of anything, where nothing else helps

/// The longest of the parts between the separators, and `more` columns where there are several.
int longest_part(std::string_view text, std::string_view separator, int more) {
  const bool several = text.find(separator) != std::string_view::npos;
  int longest = 0;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(separator));
    longest = std::max(longest, display_width(part));
    text.remove_prefix(std::min(part.size() + separator.size(), text.size()));
  }
  return longest + (several ? more : 0);
}

/// The columns that the longest name of a list takes, with the mark that others follow.
int name_width(std::string_view list) {
  return std::min(longest_part(list, "、", 2), longest_name);
}

/// The columns that a title takes where it is folded.
int folded_width(std::string_view title) {
  return longest_part(title, " ", 0);
}

class LayoutMaker {
 public:
  LayoutMaker(const Grid& grid, const Screen& screen) : grid_(grid), screen_(screen) {}

  GridLayout make() {
    Widths titles = title_widths(display_width);
    const Widths cells = cell_widths(display_width);
    layout_.widths = widest(titles, cells);
    if (screen_.width == 0 || layout_.widths.empty()) return layout_;
    natural_ = layout_.widths;
    short_names_ = natural_;
    Widths folded = widest(title_widths(folded_width), cells);
    short_titles_ = folded;
    const Widths names = cell_widths(name_width);
    for (std::size_t i = 0; i < last(); ++i) {
      if (grid_.columns[i].fit != Fit::shrinks) continue;
      short_names_[i] = std::max(names[i], titles[i]);
      short_titles_[i] = std::max(names[i], title_widths(folded_width)[i]);
    }
    if (!(ends_with_number() ? fits_numbers() : fits_text())) break_lines();
    return layout_;
  }

 private:
  std::size_t last() const { return grid_.columns.size() - 1; }
  bool ends_with_number() const { return grid_.columns.back().fit == Fit::number; }

  Widths title_widths(int (*measure)(std::string_view)) const {
    Widths widths;
    for (const Column& column : grid_.columns) widths.push_back(measure(column.title.in(screen_.language)));
    return widths;
  }

  Widths cell_widths(int (*measure)(std::string_view)) const {
    Widths widths(grid_.columns.size());
    for (const Section& section : grid_.sections) {
      for (const auto& row : section.rows) {
        for (std::size_t i = 0; i < (screen_.width > 0 ? row.size() : last()); ++i)
          widths[i] = std::max(widths[i], measure(cell_line(row[i].text)));
      }
    }
    return widths;
  }

  static Widths widest(Widths a, const Widths& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = std::max(a[i], b[i]);
    return a;
  }

  /// The columns that a part of a line takes.
  int taken(std::size_t begin, std::size_t end) const {
    const auto first = layout_.widths.begin();
    return std::accumulate(first + static_cast<std::ptrdiff_t>(begin),
                           first + static_cast<std::ptrdiff_t>(end), 0) +
           layout_.gap * static_cast<int>(end - begin - 1);
  }

  /// Lessens the widest that is more than its least, until they take at most so much; false where they do
  /// not.
  bool narrow(std::size_t begin, std::size_t end, int room, const Widths& least) {
    while (begin < end && taken(begin, end) > room) {
      std::size_t widest = end;
      for (std::size_t i = begin; i < end; ++i) {
        const bool may_give = layout_.widths[i] > least[i];
        if (may_give && (widest == end || layout_.widths[i] > layout_.widths[widest])) widest = i;
      }
      if (widest == end) return false;
      --layout_.widths[widest];
    }
    return true;
  }

  bool fits_numbers() {
    const std::size_t end = grid_.columns.size();
    const int room = screen_.width - grid_margin;
    if (narrow(0, end, room, short_names_) || narrow(0, end, room, short_titles_)) return true;
    layout_.gap = 1;
    Widths folded_name = short_titles_;
    folded_name.front() = std::min(folded_name.front(), least_folded);
    layout_.folds_first = taken(0, end) > room;
    return narrow(0, end, room, folded_name);
  }

  bool fits_text() {
    const int before = grid_margin + (last() > 0 ? layout_.gap : 0);
    const int needed = natural_.back();
    const auto room_beside = [&](int wanted) { return screen_.width - before - wanted; };
    narrow(0, last(), room_beside(std::min(needed, screen_.width * 3 / 5)), short_names_);
    const bool fits = narrow(0, last(), room_beside(std::min(needed, readable)), short_titles_);
    layout_.widths.back() = screen_.width - before - (last() > 0 ? taken(0, last()) : 0);
    return fits;
  }

  void break_lines() {
    const std::size_t end = grid_.columns.size();
    layout_.widths = natural_;
    layout_.folds_first = false;
    layout_.first_below = ends_with_number() ? 1 : last();
    const bool is_number = natural_.front() <= least_cut;  // below which nothing need stand
    layout_.indent = is_number ? grid_margin + natural_.front() + layout_.gap : 2 * grid_margin;
    const Widths any(end, least_cut);
    const auto narrow_line = [&](std::size_t from, std::size_t to, int room) {
      if (!narrow(from, to, room, short_names_) && !narrow(from, to, room, short_titles_) &&
          !ends_with_number())
        narrow(from, to, room, any);
    };
    narrow_line(0, layout_.first_below, screen_.width - grid_margin);
    const int room = screen_.width - layout_.indent;
    if (ends_with_number()) {
      narrow_line(layout_.first_below, end, room);
    } else {
      layout_.widths.back() = std::max(room, least_cut);
    }
  }

  const Grid& grid_;
  const Screen& screen_;
  Widths natural_;
  Widths short_names_;   ///< with lists of names cut
  Widths short_titles_;  ///< with titles folded as well
  GridLayout layout_;
};

}  // namespace

std::string cell_line(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  return printable(text);
}

GridLayout grid_layout(const Grid& grid, const Screen& screen) {
  return LayoutMaker(grid, screen).make();
}

}  // namespace xfz::render
