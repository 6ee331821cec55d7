// SPDX-License-Identifier: MIT
#include "import/levels.h"

#include <algorithm>
#include <set>

#include "import/headings.h"
#include "import/words.h"

namespace xfz::import {

namespace {

/// How many signs a column has below the head.
std::size_t weight(const Grid& grid, std::size_t column, std::size_t from) {
  std::size_t out = 0;
  for (std::size_t row = from; row < grid.rows() && row < from + 50; ++row) {
    if (grid.begins(row, column)) out += grid.text(row, column).size();
  }
  return out;
}

Level level_in(const ColumnSense& column) {
  return level_of(plain(column.heading));
}

/// Of the columns above the texts: a problem is what a measure is about, and no heading of it; an aim is one
/// only where it alone stands there.
void tell_above(Head& head, std::vector<ColumnSense*> above) {
  const auto is = [](Level level) {
    return [level](const ColumnSense* column) { return level_in(*column) == level; };
  };
  const bool has_problem = std::any_of(above.begin(), above.end(), is(Level::problem));
  std::erase_if(above, is(Level::problem));
  if (has_problem || !std::all_of(above.begin(), above.end(), is(Level::aim)))
    std::erase_if(above, is(Level::aim));
  for (ColumnSense* column : above) {
    const bool is_first_of_two = above.size() > 1 && column == above.front();
    if ((level_in(*column) == Level::category || is_first_of_two) && head.find("category") == nullptr) {
      column->key = "category";
    } else if (head.find("task") == nullptr) {
      column->key = "task";
    }
  }
}

/// Whether a column has words in rows where another has none, oftener than the other way round.
bool is_fuller(const Grid& grid, std::size_t column, std::size_t other, std::size_t from) {
  std::size_t all = 0;
  std::size_t alone = 0;
  std::size_t without = 0;
  for (std::size_t row = from; row < grid.rows(); ++row) {
    const bool has_own = grid.begins(row, column) && !is_blank(grid.text(row, column));
    const bool has_other = !is_blank(grid.text(row, other));
    if (has_own || has_other) ++all;
    if (has_own && !has_other) ++alone;
    if (has_other && !has_own) ++without;
  }
  return alone * 5 >= all && alone > without;
}

/// Whether cells of a column stand beside others of a column that go on over several rows: what each says is
/// a standard, or has units, a day or a number of its own.
bool is_finer(const Grid& grid, const Head& head, const ColumnSense& column, const ColumnSense& other) {
  std::size_t all = 0;
  std::size_t beside = 0;
  bool is_sure = contains(column.heading, "标准");
  const auto begins = [&grid](std::size_t row, const ColumnSense& each) {
    return grid.begins(row, each.column) && !is_blank(grid.text(row, each.column));
  };
  for (std::size_t row = head.end(); row < grid.rows(); ++row) {
    if (grid.begins(row, other.column) && !begins(row, column)) return false;
    if (!begins(row, column)) continue;
    ++all;
    if (grid.begins(row, other.column) || is_blank(grid.text(row, other.column))) continue;
    ++beside;
    is_sure = is_sure || std::any_of(head.columns.begin(), head.columns.end(), [&](const ColumnSense& each) {
                return !each.key.empty() && begins(row, each);
              });
  }
  return is_sure && beside * 5 >= all && beside > 0;
}

/// Whether rows with the same words in a column stand together, several in some.
bool has_groups(const Grid& grid, std::size_t column, std::size_t from) {
  std::set<std::string> all;
  std::string last;
  bool has_several = false;
  for (std::size_t row = from; row < grid.rows(); ++row) {
    std::string words = plain(grid.text(row, column));
    if (words.empty() || words == last) {
      has_several = true;
    } else if (!all.insert(words).second) {
      return false;
    } else {
      last = std::move(words);
    }
  }
  return has_several;
}

}  // namespace

void tell_levels(const Grid& grid, Head& head) {
  std::vector<ColumnSense*> levels;
  for (ColumnSense& column : head.columns) {
    if (column.key.empty() && level_in(column) != Level::none) levels.push_back(&column);
  }
  if (head.find("text") != nullptr) return;
  for (ColumnSense& column : head.columns) {  // 任务分工 alone is work, with who does it behind it
    if (levels.empty() && column.key == "units" && level_in(column) != Level::none) levels = {&column};
  }
  if (levels.empty()) return;
  auto text = std::max_element(levels.begin(), levels.end(), [&](const ColumnSense* a, const ColumnSense* b) {
    if (level_in(*a) != level_in(*b)) return level_in(*a) < level_in(*b);
    return weight(grid, a->column, head.end()) < weight(grid, b->column, head.end());
  });
  // A column that is empty where the next one is not has headings, and so has one whose cells go on beside
  // it.
  for (auto next = text + 1; next != levels.end(); ++next) {
    if (is_fuller(grid, (*next)->column, (*text)->column, head.end()) || is_finer(grid, head, **next, **text))
      text = next;
  }
  (*text)->key = "text";
  tell_above(head, {levels.begin(), text});
  const auto is_category = [&](const ColumnSense* column) {
    return level_in(*column) == Level::category && has_groups(grid, column->column, head.end());
  };
  const auto behind = std::find_if(text + 1, levels.end(), is_category);
  if (behind != levels.end() && head.find("category") == nullptr) (*behind)->key = "category";
}

void split_text(const Grid& grid, Head& head) {
  const auto text = std::find_if(head.columns.begin(), head.columns.end(),
                                 [](const ColumnSense& column) { return column.key == "text"; });
  if (text == head.columns.end() || text->width != 2 || head.find("task") != nullptr) return;
  bool is_split = false;
  for (std::size_t row = head.end(); row < grid.rows() && !is_split; ++row)
    is_split = !is_blank(grid.text(row, text->column)) && !is_blank(grid.text(row, text->column + 1)) &&
               grid.piece(row, text->column) != grid.piece(row, text->column + 1);
  if (!is_split) return;
  ColumnSense task = *text;
  task.key = "task";
  ++text->column;
  text->width = 1;
  head.columns.insert(text, std::move(task));
}

}  // namespace xfz::import
