// SPDX-License-Identifier: MIT
// Random amendments of a table, the same for the same seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/table.h"

namespace xfz::test {

/// Amends a table as people do; what a duty's words are read as stays right.
class Editor {
 public:
  Editor(Table& table, unsigned seed) : table_(table), random_(seed) {}

  /// Makes one amendment at random. Where it finds nothing to amend, it makes none.
  void amend();

  /// The most changes that a comparison may name for all of them, e.g. one for a measure that moved, three
  /// for a measure with one unit that was split into two clauses.
  int changes() const { return changes_; }
  /// What was done, to be shown where a test fails.
  const std::vector<std::string>& log() const { return log_; }

 private:
  struct Place {
    Task* task = nullptr;
    std::size_t at = 0;

    Measure& measure() const { return task->measures[at]; }
  };

  void rename_unit();
  void register_unit();
  void change_unit();
  void change_members();
  void move();
  void reorder();
  void renumber();
  void swap_ids();
  void insert_and_shift();
  void reassign();
  void add_unit();
  void drop_unit();
  void redate();
  void split();
  void edit_prose();
  void edit_clause();
  void edit_words();
  void add_measure();
  void remove_measure();
  void replace_measure();
  void set_aside();
  void change_heading();
  void add_task();
  void remove_task();
  void move_task();
  void reorder_categories();
  void change_table();

  std::size_t any(std::size_t count) { return random_() % count; }
  std::vector<Place> places();
  /// One of all measures.
  Place any_measure();
  Task& any_task();
  Assignment& any_assignment(Measure& measure);
  /// A unit that the assignment does not name, as a mention.
  Mention other_unit(const Assignment& assignment);
  std::string prose(int words);
  void edit(std::string& text);
  Measure new_measure(std::string id);
  Allowance allowance() { return {{fresh("rule"), {}}, {"reason", {}}}; }
  std::string fresh(const char* what) { return what + std::to_string(++fresh_); }
  void done(int changes, std::string what);

  Table& table_;
  std::mt19937 random_;
  int fresh_ = 0;
  int changes_ = 0;
  std::vector<std::string> log_;
};

/// The text with units' names replaced, at each place the longest of `from` that stands there by the name at
/// the same place of `to`.
std::string with_names(std::string_view text, const std::vector<std::string>& from,
                       const std::vector<std::string>& to);

}  // namespace xfz::test
