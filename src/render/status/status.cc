// SPDX-License-Identifier: MIT
#include "render/status/status.h"

#include <span>
#include <utility>
#include <vector>

#include "render/json_values.h"
#include "render/scope.h"
#include "render/status/bulletin.h"
#include "render/status/rows.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using ledger::all_states;
using ledger::Counts;
using ledger::DutyState;
using ledger::State;

constexpr std::string_view state_ids[] = {"done", "in_progress", "blocked", "not_started", "unreported"};

std::vector<Grid> status_grids(const StatusAnswer& answer, Language language) {
  const StatusGrids made(answer, language);
  std::vector<StatusPart> all = made.all();
  std::vector<Grid> grids{std::move(all.front().grid)};
  grids.front().title = answer.table.title.value;
  const std::string scope = scope_text(answer.table, answer.asked, language);
  grids.front().subtitle = (scope.empty() ? "" : scope + "\n") + made.summary();
  if (answer.status.units.empty()) grids.front().sections.clear();
  for (auto& [name, grid] : std::span(all).subspan(1)) {
    if (!grid.sections.front().rows.empty()) grids.push_back(std::move(grid));
  }
  grids.back().closing = made.closing();
  return grids;
}

std::string status_json(const Table& table, const ledger::Status& status, Date as_of) {
  Json json = Json::object();
  json["table"] = table_json(table);
  json["as_of"] = iso_date(as_of);
  json["total"] = status.counts.total;
  json["states"] = states_json(status.counts);
  json["overdue"] = Json::array();
  for (const DutyState& duty : status.duties) {
    if (duty.is_overdue()) json["overdue"].push_back(duty.duty->key);
  }
  json["units"] = listed(status.units, [&table](const ledger::UnitCounts& unit) {
    return Json{{"unit", table.unit(unit.unit).name.value},
                {"total", unit.counts.total},
                {"states", states_json(unit.counts)},
                {"overdue", unit.counts.overdue}};
  });
  return dumped(json);
}

}  // namespace

std::string_view state_id(State state) {
  return state_ids[static_cast<std::size_t>(state)];
}

Json states_json(const Counts& counts) {
  Json json = Json::object();
  for (const State state : all_states) json[state_id(state)] = counts.of(state);
  return json;
}

Forms status_forms(const StatusAnswer& answer) {
  return {.grids = [answer](const Screen& screen) { return status_grids(answer, screen.language); },
          .sheet = [answer](Language language,
                            SheetColumns /*columns*/) { return StatusGrids(answer, language).sheet(); },
          .json = [answer] { return status_json(answer.table, answer.status, answer.question.as_of); },
          .rows =
              [answer](const RowOrigin& origin) {
                return duty_rows(answer.table, answer.status, answer.question, origin);
              },
          .tabs = [answer](Language language) { return status_tabs(answer, language); },
          .document = DocumentForm{"status", bulletin_title(answer.table), &bulletin_level(),
                                   [answer] { return bulletin_fields(answer); }}};
}

}  // namespace xfz::render
