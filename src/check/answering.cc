// SPDX-License-Identifier: MIT
#include "check/answering.h"

namespace xfz::check {

namespace {

Answering said_by(const Table& table, const Assignment& assignment) {
  Answering said;
  said.is_led = !assignment.lead.empty();
  if (assignment.responsible.empty()) return said;
  said.first = &assignment.responsible.front();
  said.last = &assignment.responsible.back();
  said.is_several = assignment.responsible.size() > 1 || assignment.others;
  said.can_be_asked = assignment.others.has_value();
  for (const Mention& mention : assignment.responsible) {
    // Of a name that nobody has, another rule speaks.
    const bool is_group = mention.unit != no_unit && table.unit(mention.unit).is_group;
    if (is_group) said.is_several = true;
    if (!is_group || !table.unit(mention.unit).members.empty()) said.can_be_asked = true;
  }
  return said;
}

/// What holds for a clause: its own words and those for the whole measure.
Answering both(const Answering& whole, const Answering& clause) {
  Answering said = clause.first != nullptr ? clause : whole;
  said.is_led = whole.is_led || clause.is_led;
  said.is_several =
      whole.is_several || clause.is_several || (whole.first != nullptr && clause.first != nullptr);
  said.can_be_asked = whole.can_be_asked || clause.can_be_asked;
  return said;
}

}  // namespace

std::vector<Answering> answering(const Table& table, const Measure& measure) {
  const Answering whole = said_by(table, measure.assignment);
  if (measure.clauses.empty()) return {whole};
  std::vector<Answering> duties;
  for (const Clause& clause : measure.clauses)
    duties.push_back(both(whole, said_by(table, clause.assignment)));
  return duties;
}

}  // namespace xfz::check
