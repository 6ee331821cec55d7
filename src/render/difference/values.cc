// SPDX-License-Identifier: MIT
#include "render/difference/values.h"

#include "render/json_values.h"

namespace xfz::render {

std::string_view change_id(bool is_added, bool is_removed) {
  if (is_added) return "added";
  return is_removed ? "removed" : "changed";
}

Json side_json(const Side& side, const Table& table) {
  return {{"name", side.name}, {"commit", text_or_null(side.commit)}, {"table", table_json(table)}};
}

Json pair_json(const std::optional<compare::Change<std::string_view>>& change) {
  return change ? Json{{"old", change->before}, {"new", change->after}} : Json();
}

Json pair_json(const std::optional<compare::Change<const Located<std::string>*>>& change) {
  const auto value = [](const Located<std::string>* words) {
    return words != nullptr ? Json(words->value) : Json();
  };
  return change ? Json{{"old", value(change->before)}, {"new", value(change->after)}} : Json();
}

Json pair_json(const std::optional<compare::Change<std::string>>& change) {
  return change ? Json{{"old", change->before}, {"new", change->after}} : Json();
}

Json deadline_change_json(const std::optional<compare::DeadlineChange>& change) {
  if (!change) return {};
  return {{"old", deadline_json(change->before)},
          {"new", deadline_json(change->after)},
          {"days", value_or_null(change->days)}};
}

Json unit_json(const Table& table, UnitIndex index) {
  if (index == no_unit) return {};
  const Unit& unit = table.unit(index);
  return {{"id", id_json(unit)}, {"name", unit.name.value}, {"group", unit.is_group}};
}

Json unit_change_json(const Table& before, const Table& after, const compare::UnitChange& change) {
  return {{"change", change_id(change.is_added(), change.is_removed())},
          {"old", unit_json(before, change.before)},
          {"new", unit_json(after, change.after)},
          {"merged_into", unit_json(after, change.merged_into)},
          {"split_from", unit_json(before, change.split_from)},
          {"id", pair_json(change.id)},
          {"name", pair_json(change.name)},
          {"aliases", {{"gained", strings(change.aliases_gained)}, {"lost", strings(change.aliases_lost)}}},
          {"members",
           {{"gained", names(after, change.members_gained)}, {"lost", names(before, change.members_lost)}}},
          {"allow", change.allow}};
}

}  // namespace xfz::render
