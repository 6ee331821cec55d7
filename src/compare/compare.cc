// SPDX-License-Identifier: MIT
#include "compare/compare.h"

#include <map>

#include "compare/both.h"
#include "compare/headings.h"
#include "compare/match_measures.h"
#include "compare/measures.h"
#include "compare/numbers.h"

namespace xfz::compare {

namespace {

std::string text_or_empty(const std::optional<Located<std::string>>& text) {
  return text ? text->value : "";
}

std::string years_of(const Table& table) {
  const auto [first, last] = table.years();
  return first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
}

std::vector<TableChange> table_changes(const Table& before, const Table& after) {
  std::vector<TableChange> changes;
  const auto compare_key = [&changes](std::string_view key, const std::string& was, const std::string& is) {
    if (was != is) changes.push_back({key, {was, is}});
  };
  compare_key("title", before.title.value, after.title.value);
  compare_key("jurisdiction", before.jurisdiction.value, after.jurisdiction.value);
  compare_key("code", text_or_empty(before.code), text_or_empty(after.code));
  compare_key("year", years_of(before), years_of(after));
  compare_key("issuer", text_or_empty(before.issuer), text_or_empty(after.issuer));
  compare_key("document", text_or_empty(before.document), text_or_empty(after.document));
  compare_key("notes", text_or_empty(before.notes), text_or_empty(after.notes));
  compare_key("issued", text_or_empty(before.issued), text_or_empty(after.issued));
  compare_key("returns.to", text_or_empty(before.returns.to), text_or_empty(after.returns.to));
  compare_key("returns.by", text_or_empty(before.returns.by), text_or_empty(after.returns.by));
  compare_key("returns.contact", text_or_empty(before.returns.contact), text_or_empty(after.returns.contact));
  compare_key("ledger", text_or_empty(before.ledger), text_or_empty(after.ledger));
  return changes;
}

/// Where the measures of both tables stand.
struct Places {
  const std::vector<Row>& before;
  const std::vector<Row>& after;
  const Pairs& measures;
  const Headings& old_headings;
  const Headings& new_headings;
  const Pairs& headings;

  bool is_under_another_task(Pair pair) const {
    return headings.after(old_headings.tasks[pair.before]) != new_headings.tasks[pair.after];
  }
};

/// Which of the new measures stand elsewhere among those of their task that stayed.
std::vector<bool> reordered_measures(const Places& places) {
  std::map<std::size_t, std::vector<Pair>> tasks;
  for (std::size_t i = 0; i < places.after.size(); ++i) {
    const Pair pair{places.measures.before(i), i};
    if (!pair.is_added() && !places.is_under_another_task(pair)) {
      tasks[places.new_headings.tasks[i]].push_back(pair);
    }
  }
  std::vector<bool> reordered(places.after.size(), false);
  for (const auto& [task, pairs] : tasks) {
    std::vector<Placed> items;
    for (const Pair& pair : pairs) {
      items.push_back({pair.before, places.before[pair.before].measure->text.value.size() +
                                        places.after[pair.after].measure->text.value.size()});
    }
    const std::vector<bool> stay = stayed(items);
    for (std::size_t i = 0; i < pairs.size(); ++i) reordered[pairs[i].after] = !stay[i];
  }
  return reordered;
}

void add_measures(Difference& result, const Both& both, const Places& places) {
  const std::vector<bool> reordered = reordered_measures(places);
  for (const Pair& pair : in_new_order(places.measures)) {
    RowPair rows;
    if (!pair.is_added()) rows.before = places.before[pair.before];
    if (!pair.is_removed()) rows.after = places.after[pair.after];
    result.rows.push_back(rows);
    MeasureChange change{.before = rows.before, .after = rows.after};
    if (!pair.is_added() && !pair.is_removed()) {
      change = measure_change(both, rows.before, rows.after);
      change.moved = places.is_under_another_task(pair);
      change.reordered = reordered[pair.after];
    }
    if (!change.is_empty()) result.measures.push_back(std::move(change));
  }
  result.numbers = number_runs(result.measures);
}

}  // namespace

Difference compare(const Table& before, const Table& after) {
  const Both both(before, after);
  const std::vector<Row> old_rows = rows(before);
  const std::vector<Row> new_rows = rows(after);
  const Pairs measures = match_measures(old_rows, new_rows);
  const Headings old_headings(before);
  const Headings new_headings(after);
  const Pairs headings = match_headings(old_headings, new_headings, measures);
  Difference result{&before, &after, both.units()};
  result.table = table_changes(before, after);
  result.allow = !accept_the_same(before.allow, after.allow);
  result.units = unit_changes(before, after, both.units());
  result.headings = heading_changes(old_headings, new_headings, headings);
  add_measures(result, both, {old_rows, new_rows, measures, old_headings, new_headings, headings});
  return result;
}

}  // namespace xfz::compare
