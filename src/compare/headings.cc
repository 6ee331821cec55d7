// SPDX-License-Identifier: MIT
#include "compare/headings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "compare/likeness.h"
#include "compare/values.h"

namespace xfz::compare {

namespace {

/// How much speaks for two headings being the same: their title, all of their measures, their number and
/// place. A new heading to which every measure moved is not the old one, where that still stands there with
/// its title.
constexpr double score_of_title = 1;
constexpr double score_of_measures = 1;
constexpr double score_of_number = 0.3;
constexpr double score_of_category = 0.2;
/// What a pair with the same title, or with measures in common, must have at least.
constexpr double enough = 0.5;

const Located<std::string>& number_of(const Row& row) {
  return row.task != nullptr ? row.task->number : row.category->number;
}
const Located<std::string>& title_of(const Row& row) {
  return row.task != nullptr ? row.task->title : row.category->title;
}

}  // namespace

Headings::Headings(const Table& table) {
  for (const Category& category : table.categories) {
    const std::size_t parent = rows.size();
    add({&category, nullptr, nullptr}, parent);
    for (const Task& task : category.tasks) {
      const std::size_t place = rows.size();
      tasks.insert(tasks.end(), task.measures.size(), place);
      add({&category, &task, nullptr}, parent);
      for (const Measure& measure : task.measures) weights[place] += measure.text.value.size();
      sizes[place] = task.measures.size();
      sizes[parent] += sizes[place];
      weights[parent] += weights[place];
    }
  }
}

void Headings::add(const Row& row, std::size_t parent) {
  rows.push_back(row);
  parents.push_back(parent);
  sizes.push_back(0);
  weights.push_back(title_of(row).value.size());
}

namespace {

using PlacePair = std::pair<std::size_t, std::size_t>;

/// How many measures each two headings have in common.
std::map<PlacePair, std::size_t> shared_measures(const Headings& before, const Headings& after,
                                                 const Pairs& measures) {
  std::map<PlacePair, std::size_t> result;
  for (std::size_t i = 0; i < measures.before_count(); ++i) {
    if (measures.after(i) == unpaired) continue;
    const std::size_t was = before.tasks[i];
    const std::size_t is = after.tasks[measures.after(i)];
    ++result[{was, is}];
    ++result[{before.parents[was], after.parents[is]}];
  }
  return result;
}

class Matcher {
 public:
  Matcher(const Headings& before, const Headings& after, const Pairs& measures)
      : before_(before),
        after_(after),
        pairs_(before.rows.size(), after.rows.size()),
        shared_(shared_measures(before, after, measures)) {}

  Pairs matched() {
    for (const bool categories : {true, false}) {
      join(categories);
      join_by_place(categories);
    }
    return std::move(pairs_);
  }

 private:
  bool is_title_the_same(Pair pair) const {
    return title_of(before_.rows[pair.before]).value == title_of(after_.rows[pair.after]).value;
  }
  bool is_number_the_same(Pair pair) const {
    return number_of(before_.rows[pair.before]).value == number_of(after_.rows[pair.after]).value;
  }
  /// Of tasks: whether they stand in the same category.
  bool is_category_the_same(Pair pair) const {
    return !before_.is_category(pair.before) &&
           pairs_.after(before_.parents[pair.before]) == after_.parents[pair.after];
  }

  double score(Pair pair) const {
    if (before_.is_implied(pair.before) != after_.is_implied(pair.after)) return 0;
    double result = 0;
    if (const auto shared = shared_.find({pair.before, pair.after}); shared != shared_.end()) {
      const auto all = static_cast<double>(before_.sizes[pair.before] + after_.sizes[pair.after]);
      result += score_of_measures * 2 * static_cast<double>(shared->second) / all;
    }
    if (is_title_the_same(pair)) result += score_of_title;
    if (is_number_the_same(pair)) result += score_of_number;
    if (is_category_the_same(pair)) result += score_of_category;
    return result;
  }

  /// Headings that have a title or measures in common.
  void join(bool categories) {
    std::vector<Candidate> candidates;
    const auto add = [&](Pair pair) {
      const double found = score(pair);
      if (found >= enough) candidates.push_back({pair, found});
    };
    for (const auto& [places, count] : shared_) {
      const bool fits =
          before_.is_category(places.first) == categories && after_.is_category(places.second) == categories;
      if (fits) add({places.first, places.second});
    }
    for (const Pair& pair : with_the_same_title(categories)) add(pair);
    join_best(pairs_, std::move(candidates));
  }

  /// The first with the first of those that share a title within one category, and likewise over the table.
  std::vector<Pair> with_the_same_title(bool categories) const {
    std::vector<Pair> result;
    for (const bool within_category : {true, false}) {
      Pairs found(before_.rows.size(), after_.rows.size());
      const auto old_keys = title_keys(before_, categories, within_category, true);
      const auto new_keys = title_keys(after_, categories, within_category, false);
      join_equal(found, {old_keys.begin(), old_keys.end()}, {new_keys.begin(), new_keys.end()});
      for (std::size_t i = 0; i < found.before_count(); ++i) {
        const std::size_t is = found.after(i);
        const bool fits =
            is != unpaired && before_.is_category(i) == categories && after_.is_category(is) == categories;
        if (fits) result.push_back({i, is});
      }
    }
    return result;
  }

  /// The titles of the headings of one kind, of the others nothing; with the category's place in the new
  /// table before them where it is asked for.
  std::vector<std::string> title_keys(const Headings& headings, bool categories, bool within_category,
                                      bool is_before) const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < headings.rows.size(); ++i) {
      if (headings.is_category(i) != categories) {
        keys.emplace_back();
        continue;
      }
      const std::size_t parent = is_before ? pairs_.after(headings.parents[i]) : headings.parents[i];
      const bool has_parent = within_category && !categories;
      keys.push_back((has_parent ? std::to_string(parent) : "") + ":" + title_of(headings.rows[i]).value);
    }
    return keys;
  }

  /// What is left, in the same category with the same number: where the titles are alike, or where there are
  /// no measures to tell by.
  void join_by_place(bool categories) {
    std::vector<Candidate> candidates;
    std::map<std::pair<std::size_t, std::string_view>, std::size_t> places;
    for (std::size_t i = 0; i < before_.rows.size(); ++i) {
      if (before_.is_category(i) != categories || pairs_.after(i) != unpaired) continue;
      const std::size_t parent = categories ? unpaired : pairs_.after(before_.parents[i]);
      places.emplace(std::pair(parent, std::string_view(number_of(before_.rows[i]).value)), i);
    }
    for (std::size_t i = 0; i < after_.rows.size(); ++i) {
      if (after_.is_category(i) != categories || pairs_.before(i) != unpaired) continue;
      const std::size_t parent = categories ? unpaired : after_.parents[i];
      const auto found = places.find({parent, std::string_view(number_of(after_.rows[i]).value)});
      if (found == places.end()) continue;
      if (is_likely({found->second, i})) candidates.push_back({{found->second, i}, 1});
    }
    join_best(pairs_, std::move(candidates));
  }

  bool is_likely(Pair pair) const {
    constexpr double alike_titles = 0.4;
    if (before_.is_implied(pair.before) != after_.is_implied(pair.after)) return false;
    if (before_.sizes[pair.before] == 0 || after_.sizes[pair.after] == 0) return true;
    return likeness(Profile(title_of(before_.rows[pair.before]).value),
                    Profile(title_of(after_.rows[pair.after]).value)) >= alike_titles;
  }

  const Headings& before_;
  const Headings& after_;
  Pairs pairs_;
  std::map<PlacePair, std::size_t> shared_;
};

}  // namespace

Pairs match_headings(const Headings& before, const Headings& after, const Pairs& measures) {
  return Matcher(before, after, measures).matched();
}

namespace {

/// Which of the new headings stand elsewhere among those that stayed, or in another category.
std::vector<bool> moved_headings(const Headings& before, const Headings& after, const Pairs& pairs) {
  std::vector<bool> moved(after.rows.size(), false);
  // The children of each category, and the categories under no place at all.
  std::map<std::size_t, std::vector<std::size_t>> lists;
  for (std::size_t i = 0; i < after.rows.size(); ++i) {
    const std::size_t was = pairs.before(i);
    if (was == unpaired) continue;
    const bool is_category = after.is_category(i);
    if (is_category || pairs.after(before.parents[was]) == after.parents[i]) {
      lists[is_category ? unpaired : after.parents[i]].push_back(i);
    } else {
      moved[i] = true;
    }
  }
  for (const auto& [parent, places] : lists) {
    std::vector<Placed> items;
    for (const std::size_t place : places) {
      const std::size_t was = pairs.before(place);
      items.push_back({was, before.weights[was] + after.weights[place]});
    }
    const std::vector<bool> stay = stayed(items);
    for (std::size_t i = 0; i < places.size(); ++i) moved[places[i]] = !stay[i];
  }
  return moved;
}

}  // namespace

bool HeadingChange::is_empty() const {
  return !is_added() && !is_removed() && !number && !title && !effect && !moved && !allow;
}

std::vector<HeadingChange> heading_changes(const Headings& before, const Headings& after,
                                           const Pairs& pairs) {
  const std::vector<bool> moved = moved_headings(before, after, pairs);
  std::vector<HeadingChange> changes;
  for (const Pair& pair : in_new_order(pairs)) {
    if (pair.is_added() ? after.is_implied(pair.after) : before.is_implied(pair.before)) continue;
    HeadingChange change;
    if (!pair.is_added()) change.before = before.rows[pair.before];
    if (!pair.is_removed()) change.after = after.rows[pair.after];
    if (!pair.is_added() && !pair.is_removed()) {
      change.number = text_change(number_of(change.before), number_of(change.after));
      change.title = text_change(title_of(change.before), title_of(change.after));
      change.moved = moved[pair.after];
      if (change.after.task != nullptr) {
        change.effect = change.before.task->effect != change.after.task->effect;
        change.allow = !accept_the_same(change.before.task->allow, change.after.task->allow);
      }
    }
    if (!change.is_empty()) changes.push_back(change);
  }
  return changes;
}

}  // namespace xfz::compare
