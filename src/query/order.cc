// SPDX-License-Identifier: MIT
#include "query/order.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace xfz::query {

namespace {

/// What an entry goes by; of a column numbers before words.
using Key = std::optional<std::tuple<int, double, std::string>>;

Key key_of(const Entry& entry, const Order& order) {
  const Measure& measure = entry.measure();
  if (order.by == Order::lead) {
    const std::vector<UnitIndex> units = named(measure, order.role, shown_clauses(entry));
    if (units.empty()) return std::nullopt;
    return std::tuple(0, static_cast<double>(units.front()), std::string());
  }
  if (order.by == Order::column) {
    const Located<std::string>* const own = xfz::own_value(measure, order.own->key.value);
    if (own == nullptr) return std::nullopt;
    const auto number = order.own->kind == ColumnKind::number ? number_in(own->value) : std::nullopt;
    return std::tuple(number ? 0 : 1, number.value_or(0), own->value);
  }
  std::optional<Date> first;
  for (const Deadline* deadline : deadlines(measure, shown_clauses(entry))) {
    const std::vector<Date>& dates = deadline->reading.dates;
    if (!dates.empty() && (!first || dates.front() < *first)) first = dates.front();
  }
  if (!first) return std::nullopt;
  return std::tuple(0, 0.0, iso_date(*first));
}

}  // namespace

void sort(std::vector<Entry>& entries, const Order& order) {
  std::vector<std::pair<Key, std::size_t>> keys;
  for (std::size_t i = 0; i < entries.size(); ++i) keys.emplace_back(key_of(entries[i], order), i);
  std::stable_sort(keys.begin(), keys.end(), [&order](const auto& a, const auto& b) {
    if (!a.first || !b.first) return a.first.has_value() && !b.first;
    return order.is_reversed ? *b.first < *a.first : *a.first < *b.first;
  });
  std::vector<Entry> sorted;
  sorted.reserve(entries.size());
  for (const auto& [key, place] : keys) sorted.push_back(std::move(entries[place]));
  entries = std::move(sorted);
}

}  // namespace xfz::query
