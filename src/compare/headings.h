// SPDX-License-Identifier: MIT
// Which categories and tasks of two tables are the same, and what changed about them.
#pragma once

#include <vector>

#include "compare/compare.h"
#include "compare/pairs.h"

namespace xfz::compare {

/// The headings of a table in its order, also those that only hold what stands under none: each category,
/// then its tasks. A row without a measure, that of a category without a task.
struct Headings {
  explicit Headings(const Table& table);

  std::vector<Row> rows;
  std::vector<std::size_t> parents;  ///< the category of each; a category is its own
  /// Of each measure its task, by their places.
  std::vector<std::size_t> tasks;
  /// How many measures each has.
  std::vector<std::size_t> sizes;
  /// How much text stands under each, in bytes.
  std::vector<std::size_t> weights;

  bool is_category(std::size_t place) const { return rows[place].task == nullptr; }
  /// Whether none is printed there.
  bool is_implied(std::size_t place) const {
    return is_category(place) ? rows[place].category->implied : rows[place].task->implied;
  }

 private:
  void add(const Row& row, std::size_t parent);
};

/// By the measures that they share, by title and by number: a heading with another title and another number
/// is known by its measures.
Pairs match_headings(const Headings& before, const Headings& after, const Pairs& measures);

std::vector<HeadingChange> heading_changes(const Headings& before, const Headings& after, const Pairs& pairs);

}  // namespace xfz::compare
