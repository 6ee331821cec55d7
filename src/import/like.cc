// SPDX-License-Identifier: MIT
#include "import/like.h"

#include "import/words.h"
#include "model/wording.h"

namespace xfz::import {

namespace {

void take_names(const std::vector<Mention>& mentions, std::vector<std::string>& to) {
  for (const Mention& mention : mentions) to.emplace_back(std::string_view(mention.name));
}

DraftUnits units_of(const Assignment& assignment) {
  DraftUnits out;
  take_names(assignment.lead, out.lead);
  take_names(assignment.responsible, out.responsible);
  if (assignment.others) out.others = assignment.others->value;
  if (assignment.wording) out.wording = assignment.wording->value;
  return out;
}

}  // namespace

Like::Like(const Table* table) {
  if (table == nullptr) return;
  for (const Row& row : rows(*table)) measures_.emplace(plain(row.measure->text.value), row.measure);
}

const Measure* Like::find(std::string_view text) const {
  const auto found = measures_.find(plain(text));
  return found == measures_.end() ? nullptr : found->second;
}

bool Like::take_units(std::string_view text, std::string_view cell, DraftMeasure& to) const {
  const Measure* const measure = find(text);
  if (measure == nullptr || measure->not_applicable || plain(printed_wording(*measure)) != plain(cell))
    return false;
  to.units = units_of(measure->assignment);
  for (const Clause& clause : measure->clauses)
    to.clauses.push_back({clause.text.value, units_of(clause.assignment)});
  return true;
}

}  // namespace xfz::import
