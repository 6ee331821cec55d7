// SPDX-License-Identifier: MIT
#include <algorithm>

#include "compare/text_edits.h"
#include "model/wording.h"
#include "render/difference/difference.h"
#include "render/difference/values.h"
#include "render/json_values.h"

namespace xfz::render {

namespace {

using compare::AssignmentChange;
using compare::Change;
using compare::ClauseChange;
using compare::Difference;
using compare::HeadingChange;
using compare::MeasureChange;
using compare::RoleChange;
using compare::UnitChange;

Json text_json(const std::optional<Change<std::string_view>>& change) {
  if (!change) return {};
  return {{"old", change->before},
          {"new", change->after},
          {"edits", edits_json(compare::text_edits(change->before, change->after))}};
}

/// Every key is there for what was added or removed, too: nothing else of it changed.
class DifferenceWriter {
 public:
  explicit DifferenceWriter(const Comparison& comparison)
      : comparison_(comparison), difference_(comparison.difference) {}

  Json document() const {
    return {{"old", side_json(comparison_.before, *difference_.before)},
            {"new", side_json(comparison_.after, *difference_.after)},
            {"different", !difference_.is_empty()},
            {"summary", summary()},
            {"table", table()},
            {"units", listed(difference_.units,
                             [this](const UnitChange& change) {
                               return unit_change_json(*difference_.before, *difference_.after, change);
                             })},
            {"headings", listed(difference_.headings, heading)},
            {"measures",
             listed(difference_.measures, [this](const MeasureChange& change) { return measure(change); })}};
  }

  Json measure(const MeasureChange& change) const {
    Json clauses = Json::array();
    for (const ClauseChange& part : change.clauses) clauses.push_back(clause(change, part));
    return {{"change", change_id(change.is_added(), change.is_removed())},
            {"old", whole(*difference_.before, change.before)},
            {"new", whole(*difference_.after, change.after)},
            {"renumbered", change.renumbered},
            {"moved", change.moved},
            {"reordered", change.reordered},
            {"text", text_json(change.text)},
            {"lead", role(change.leads)},
            {"responsible", role(change.responsibles)},
            {"support", role(change.supporters)},
            {"deadline", deadline_change_json(change.deadline)},
            {"not_applicable", pair_json(change.not_applicable)},
            {"assignment", assignment(change.assignment)},
            {"clauses", std::move(clauses)},
            {"number", pair_json(change.number)},
            {"columns", own_columns(change)},
            {"allow", change.allow}};
  }

 private:
  Json summary() const {
    const auto count = [this](auto is) {
      return std::count_if(difference_.measures.begin(), difference_.measures.end(), is);
    };
    const auto added = count([](const MeasureChange& change) { return change.is_added(); });
    const auto removed = count([](const MeasureChange& change) { return change.is_removed(); });
    const auto number_only = count([](const MeasureChange& change) { return change.is_number_only(); });
    return {
        {"added", added},
        {"removed", removed},
        {"changed", static_cast<std::ptrdiff_t>(difference_.measures.size()) - added - removed - number_only},
        {"renumbered", count([](const MeasureChange& change) { return change.renumbered; })},
        {"moved", count([](const MeasureChange& change) { return change.moved; })},
        {"units", difference_.units.size()},
        {"headings", difference_.headings.size()},
        {"table", difference_.table.size() + (difference_.allow ? 1U : 0U)}};
  }

  Json table() const {
    Json json = Json::array();
    for (const auto& change : difference_.table)
      json.push_back({{"key", change.key},
                      {"old", text_or_null(change.value.before)},
                      {"new", text_or_null(change.value.after)}});
    if (difference_.allow) json.push_back({{"key", "allow"}, {"old", Json()}, {"new", Json()}});
    return json;
  }

  static Json heading_json(const Row& row) {
    if (row.category == nullptr && row.task == nullptr) return {};
    return {{"category", row.category != nullptr ? category_json(*row.category) : Json()},
            {"task", row.task != nullptr ? task_json(*row.task) : Json()}};
  }

  static Json heading(const HeadingChange& change) {
    return {{"change", change_id(change.is_added(), change.is_removed())},
            {"old", heading_json(change.before)},
            {"new", heading_json(change.after)},
            {"number", pair_json(change.number)},
            {"title", text_json(change.title)},
            {"effect", change.effect},
            {"moved", change.moved},
            {"allow", change.allow}};
  }

  Json role(const RoleChange& change) const {
    return {{"gained", names(*difference_.after, change.gained)},
            {"lost", names(*difference_.before, change.lost)},
            {"reordered", change.reordered}};
  }

  Json assignment(const AssignmentChange& change) const {
    return {{"lead", role(change.lead)},
            {"responsible", role(change.responsible)},
            {"support", role(change.support)},
            {"others", pair_json(change.others)},
            {"wording", pair_json(change.wording)},
            {"respelled", change.respelled}};
  }

  Json clause(const MeasureChange& of, const ClauseChange& change) const {
    const auto text = [](const Row& row, const std::optional<std::size_t>& place) {
      return place ? Json(row.measure->clauses[*place].text.value) : Json();
    };
    const auto number = [](const std::optional<std::size_t>& place) {
      return place ? Json(*place + 1) : Json();
    };
    return {{"change", change_id(!change.before, !change.after)},
            {"old", number(change.before)},
            {"new", number(change.after)},
            {"old_text", text(of.before, change.before)},
            {"new_text", text(of.after, change.after)},
            {"moved", change.moved},
            {"text", text_json(change.text)},
            {"assignment", assignment(change.assignment)},
            {"deadline", deadline_change_json(change.deadline)}};
  }

  static Json whole(const Table& table, const Row& row) {
    if (row.measure == nullptr) return {};
    return measure_json(table, row);
  }

  static Json own_columns(const MeasureChange& change) {
    return listed(change.own, [](const compare::OwnChange& own) {
      Json json{{"key", own.column->key.value}, {"heading", own.column->heading.value}};
      json.update(pair_json(std::optional(own.value)));
      return json;
    });
  }

  const Comparison& comparison_;
  const Difference& difference_;
};

}  // namespace

Json measure_change_json(const Comparison& comparison, const MeasureChange& change) {
  return DifferenceWriter(comparison).measure(change);
}

std::string difference_json(const Comparison& comparison) {
  return dumped(DifferenceWriter(comparison).document());
}

}  // namespace xfz::render
