// SPDX-License-Identifier: MIT
#include "unit/compare/told.h"

#include <fmt/format.h>

namespace xfz::test {

namespace {

using compare::NoticeRow;
using compare::UnitTie;
using query::Relation;

std::string name(const Table& table, UnitIndex unit) {
  return table.unit(unit).name.value;
}

std::string role(const Table& table, const query::Tie& tie) {
  if (tie.relation == Relation::lead) return "lead";
  if (tie.relation == Relation::responsible) return "responsible";
  std::string words = "via";
  for (const UnitIndex group : tie.groups) words += " " + name(table, group);
  return words;
}

std::string ties_told(const Table& table, const std::vector<UnitTie>& ties) {
  std::vector<std::string> words;
  for (const UnitTie& tie : ties) {
    std::string of_tie = role(table, tie.tie);
    for (const std::size_t clause : tie.clauses) of_tie += fmt::format("/{}", clause + 1);
    words.push_back(std::move(of_tie));
  }
  return words.empty() ? "none" : fmt::format("{}", fmt::join(words, " and "));
}

std::string row_told(const Table& before, const Table& after, const NoticeRow& row) {
  const char* sign = row.change == nullptr ? "=" : "";
  if (row.before.measure == nullptr) sign = "+";
  if (row.after.measure == nullptr) sign = "-";
  const Measure& measure = row.after.measure != nullptr ? *row.after.measure : *row.before.measure;
  return fmt::format("{}{} {}>{}", sign, measure.id.value, ties_told(before, row.old_ties),
                     ties_told(after, row.ties));
}

}  // namespace

std::string told(const std::vector<compare::Notice>& notices, const Table& before, const Table& after) {
  std::vector<std::string> lines;
  for (const compare::Notice& notice : notices) {
    std::vector<std::string> parts;
    std::string units;
    for (const compare::UnitChange* change : notice.units)
      units += " " + (change->after != no_unit ? name(after, change->after) : name(before, change->before));
    if (!units.empty()) parts.push_back("units" + units);
    for (const NoticeRow& row : notice.rows) parts.push_back(row_told(before, after, row));
    if (!notice.numbers.empty()) parts.push_back(fmt::format("numbers {}", notice.numbers.size()));
    const std::string whom =
        notice.after != no_unit ? name(after, notice.after) : name(before, notice.before);
    lines.push_back(fmt::format("{}: {}", whom, fmt::join(parts, ", ")));
  }
  return fmt::format("{}", fmt::join(lines, "; "));
}

}  // namespace xfz::test
