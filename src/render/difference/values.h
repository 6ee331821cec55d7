// SPDX-License-Identifier: MIT
// The values that the JSON of a difference and that of notices share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compare/compare.h"
#include "render/difference/comparison.h"
#include "render/json_values.h"

namespace xfz::render {

/// `added`, `removed` or `changed`.
std::string_view change_id(bool is_added, bool is_removed);

Json side_json(const Side& side, const Table& table);
/// Null where nothing changed.
Json pair_json(const std::optional<compare::Change<std::string_view>>& change);
Json pair_json(const std::optional<compare::Change<const Located<std::string>*>>& change);
Json pair_json(const std::optional<compare::Change<std::string>>& change);
Json deadline_change_json(const std::optional<compare::DeadlineChange>& change);

/// One of `measures` in the JSON of a difference.
Json measure_change_json(const Comparison& comparison, const compare::MeasureChange& change);

/// Pieces of a text, each with its kind.
Json edits_json(const auto& pieces) {
  static constexpr std::string_view ids[] = {"keep", "remove", "add"};
  return listed(pieces, [](const auto& piece) {
    return Json{{"edit", ids[piece.kind]}, {"text", piece.text}};
  });
}

/// Null for no_unit.
Json unit_json(const Table& table, UnitIndex index);
Json unit_change_json(const Table& before, const Table& after, const compare::UnitChange& change);

}  // namespace xfz::render
