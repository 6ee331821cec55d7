// SPDX-License-Identifier: MIT
#include "ledger/read.h"

#include <utility>
#include <vector>

#include "ledger/fields.h"
#include "load/read.h"
#include "load/rules/rules.h"
#include "text/nearest.h"
#include "text/quoted.h"

namespace xfz::ledger {

namespace {

constexpr Message<std::string_view> no_such_unit{"the table has no unit or group “{}”",
                                                 "表格里没有登记“{}”这个单位或集体"};
constexpr Message<std::string_view> did_you_mean{"did you mean “{}”?", "是不是“{}”？"};
constexpr Phrase as_registered{"write its name, an alias or its id, as the table registers it",
                               "请写表格里登记的名称、别名或代号"};

void resolve_unit(const Table& table, FileDraft& draft) {
  File& file = draft.file;
  if (file.name.value.empty()) return;
  file.unit = find_unit(table, file.name.value);
  if (file.unit != no_unit) return;
  std::vector<std::string_view> names;
  for (const Unit& unit : table.units) {
    names.push_back(unit.name.value);
    for (const auto& alias : unit.aliases) names.push_back(alias.value);
    names.push_back(unit.id.value);
  }
  const auto meant = nearest(file.name.value, names);
  const auto same = same_but_for_form(file.name.value, names);
  draft.report(load::rules::unknown_unit, file.name.span, no_such_unit(file.name.value),
               meant ? did_you_mean(*meant) : as_registered.text(),
               same ? Edits{{file.name.span, quoted_if_needed(*same)}} : Edits{});
}

void resolve_subject(const Duties& duties, Subject& subject) {
  subject.place = duties.find(subject.duty.value);
  if (subject.place == no_duty || !subject.period) return;
  const auto days = occurrences_in(duties[subject.place], subject.period->value);
  if (days.size() == 1) subject.occurrence = days.front();
}

}  // namespace

FileRead read(const Source& source, FileKind kind, const Duties& duties) {
  FileDraft draft;
  load::read(source, load::Keys(kind == FileKind::progress ? progress_level : review_level), draft);
  draft.file.kind = kind;
  resolve_unit(duties.table(), draft);
  for (Report& report : draft.file.reports) resolve_subject(duties, report);
  for (Verdict& verdict : draft.file.verdicts) resolve_subject(duties, verdict);
  return {std::move(draft.file), std::move(draft.diagnostics)};
}

}  // namespace xfz::ledger
