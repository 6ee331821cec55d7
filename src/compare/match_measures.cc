// SPDX-License-Identifier: MIT
#include "compare/match_measures.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "compare/likeness.h"
#include "model/wording.h"

namespace xfz::compare {

namespace {

/// How alike two texts must be to be one measure under another id, the same clause, or one measure under the
/// same id. docs/decisions/diff.md has how alike texts of the 2020 table are that have nothing to do with
/// each other.
constexpr double alike_elsewhere = 0.6;
constexpr double alike_clauses = 0.4;
constexpr double alike_under_the_same_id = 0.25;
/// The id speaks for a pair, too.
constexpr double score_of_id = 0.2;

std::string_view id_of(const Row& row) {
  return row.measure->id.value;
}
std::string_view text_of(const Row& row) {
  return row.measure->text.value;
}

std::string joined_clauses(const Measure& measure) {
  std::string text;
  for (const Clause& clause : measure.clauses) text += clause.text.value;
  return text;
}

/// What a measure says and demands, to tell measures with the same text apart.
std::string content(const Row& row) {
  const Measure& measure = *row.measure;
  std::string text = measure.text.value + '\n' + printed_wording(measure);
  if (measure.deadline) text += '\n' + measure.deadline->text.value;
  return text;
}

template <class Key>
void join_by(Pairs& pairs, const std::vector<Row>& before, const std::vector<Row>& after, Key key) {
  std::vector<std::string_view> old_keys;
  for (const Row& row : before) old_keys.push_back(key(row));
  std::vector<std::string_view> new_keys;
  for (const Row& row : after) new_keys.push_back(key(row));
  join_equal(pairs, old_keys, new_keys);
}

/// Pairs with the same id, the first measure that has it in each table.
std::vector<Pair> same_ids(const std::vector<Row>& before, const std::vector<Row>& after) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < before.size(); ++i) places.emplace(id_of(before[i]), i);
  std::vector<Pair> result;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto found = places.find(id_of(after[i]));
    if (found == places.end()) continue;
    result.push_back({found->second, i});
    places.erase(found);
  }
  return result;
}

/// The free places of a list, ascending.
std::vector<std::size_t> free_before(const Pairs& pairs) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < pairs.before_count(); ++i) {
    if (pairs.after(i) == unpaired) result.push_back(i);
  }
  return result;
}
std::vector<std::size_t> free_after(const Pairs& pairs) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < pairs.after_count(); ++i) {
    if (pairs.before(i) == unpaired) result.push_back(i);
  }
  return result;
}

void join_same_content(Pairs& pairs, const std::vector<Row>& before, const std::vector<Row>& after) {
  std::vector<std::string> old_contents(before.size());
  for (const std::size_t i : free_before(pairs)) old_contents[i] = content(before[i]);
  std::vector<std::string> new_contents(after.size());
  for (const std::size_t i : free_after(pairs)) new_contents[i] = content(after[i]);
  join_equal(pairs, {old_contents.begin(), old_contents.end()}, {new_contents.begin(), new_contents.end()});
}

/// The texts that a measure can be known by: its own, and that of its clauses together.
class Known {
 public:
  Known(const std::vector<Row>& rows, const std::vector<std::size_t>& places) : rows_(rows.size()) {
    for (const std::size_t place : places) {
      const Measure& measure = *rows[place].measure;
      add(place, measure.text.value);
      if (!measure.clauses.empty()) add(place, joined_clauses(measure));
    }
  }

  const std::vector<Profile>& profiles() const { return profiles_; }
  std::size_t row_of(std::size_t profile) const { return row_of_[profile]; }

  bool is_short(std::size_t row) const { return profiles_[rows_[row].front()].is_short(); }

  friend double likeness(const Known& before, const Known& after, Pair pair) {
    double most = 0;
    for (const std::size_t a : before.rows_[pair.before]) {
      for (const std::size_t b : after.rows_[pair.after]) {
        most = std::max(most, likeness(before.profiles_[a], after.profiles_[b]));
      }
    }
    return most;
  }

 private:
  void add(std::size_t row, std::string_view text) {
    rows_[row].push_back(profiles_.size());
    row_of_.push_back(row);
    profiles_.emplace_back(text);
  }

  std::vector<std::vector<std::size_t>> rows_;  ///< the profiles of each
  std::vector<std::size_t> row_of_;
  std::vector<Profile> profiles_;
};

void join_alike(Pairs& pairs, const std::vector<Row>& before, const std::vector<Row>& after) {
  const Known old_texts(before, free_before(pairs));
  const Known new_texts(after, free_after(pairs));
  std::vector<Candidate> candidates;
  for (const Pair& pair : same_ids(before, after)) {
    if (!pairs.is_free(pair)) continue;
    const double alike = likeness(old_texts, new_texts, pair);
    // A few words say too little to tell that it is another measure.
    const bool is_short = old_texts.is_short(pair.before) || new_texts.is_short(pair.after);
    if (alike >= alike_under_the_same_id || is_short) candidates.push_back({pair, alike + score_of_id});
  }
  for (const Pair& profiles : likely_pairs(old_texts.profiles(), new_texts.profiles())) {
    const Pair pair{old_texts.row_of(profiles.before), new_texts.row_of(profiles.after)};
    const double alike = likeness(old_texts, new_texts, pair);
    if (alike >= alike_elsewhere) candidates.push_back({pair, alike});
  }
  join_best(pairs, std::move(candidates));
}

}  // namespace

Pairs match_measures(const std::vector<Row>& before, const std::vector<Row>& after) {
  Pairs pairs(before.size(), after.size());
  for (const Pair& pair : same_ids(before, after)) {
    if (text_of(before[pair.before]) == text_of(after[pair.after])) pairs.join(pair);
  }
  if (free_before(pairs).empty() || free_after(pairs).empty()) return pairs;
  join_same_content(pairs, before, after);
  join_by(pairs, before, after, text_of);
  join_alike(pairs, before, after);
  return pairs;
}

Pairs match_clauses(const std::vector<Clause>& before, const std::vector<Clause>& after) {
  Pairs pairs(before.size(), after.size());
  std::vector<std::string_view> old_texts;
  for (const Clause& clause : before) old_texts.emplace_back(clause.text.value);
  std::vector<std::string_view> new_texts;
  for (const Clause& clause : after) new_texts.emplace_back(clause.text.value);
  join_equal(pairs, old_texts, new_texts);

  const std::vector<std::size_t> old_places = free_before(pairs);
  const std::vector<std::size_t> new_places = free_after(pairs);
  if (old_places.empty() || new_places.empty()) return pairs;
  std::vector<Profile> old_profiles;
  for (const std::size_t place : old_places) old_profiles.emplace_back(old_texts[place]);
  std::vector<Profile> new_profiles;
  for (const std::size_t place : new_places) new_profiles.emplace_back(new_texts[place]);
  std::vector<Candidate> candidates;
  for (const Pair& pair : likely_pairs(old_profiles, new_profiles)) {
    const double alike = likeness(old_profiles[pair.before], new_profiles[pair.after]);
    if (alike < alike_clauses) continue;
    candidates.push_back({{old_places[pair.before], new_places[pair.after]}, alike});
  }
  join_best(pairs, std::move(candidates));
  return pairs;
}

}  // namespace xfz::compare
