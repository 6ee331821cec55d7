// SPDX-License-Identifier: MIT
#include <map>
#include <string_view>
#include <vector>

#include "check/answering.h"
#include "check/found_places.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule group_without_members_rule{
    .id = "group-without-members",
    .severity = Severity::note,
    .summary = {"a group without known members alone answers for a duty",
                "只有成员不明的集体负责，找不到具体单位"},
    .explanation =
        {"No unit at all can be asked for it: nobody leads, and `xfz unit` shows the duty to no unit. List "
         "the members of the group as far as they are plainly meant, or name a lead. Where the official "
         "table leaves it open, accept it with `allow` in the group and ask who issued it.",
         "没有一个单位可以过问：没有牵头单位，`xfz unit` "
         "也不会把它列给任何单位。请写出集体里明确包括的成员，或者补上牵头单位；原表没有说明的，请在这个集体"
         "里用 `allow` 注明，并请发文机关明确。"},
    .bad = R"(groups:
  - {id: ygbm, name: 各有关部门, members: [民政局]}
  - {id: gzj, name: 各镇街}
categories:
  - number: 一
    title: 政府职能
    tasks:
      - number: 1
        title: 审批改革
        measures:
          - {id: 1, text: 公布清单。, lead: [司法局], responsible: [各有关部门]}
          - {id: 2, text: 清理证明。, responsible: [各镇街]}
)",
    .mended = {{"responsible: [各镇街]", "lead: [司法局], responsible: [各镇街]"}},
};

constexpr Message<std::string_view, std::string_view> alone_once{
    "“{}” has no known members, and nobody else answers for measure {}",
    "“{}”没有写成员，措施 {} 又只由它负责"};
constexpr Message<std::string_view, std::size_t> alone_often{
    "“{}” has no known members, and nobody else answers for {} measures",
    "“{}”没有写成员，却有 {} 条措施只由它负责"};
constexpr Phrase list_members{"list its members, or name a lead for the measure",
                              "请写出它的成员，或者给措施补上牵头单位"};
constexpr Message<std::string_view> measure_named{"measure {}", "措施 {}"};

/// More places than these nobody looks at.
constexpr std::size_t most_shown = 3;

/// The measures for which a group alone answers.
struct Alone {
  const Measure* first = nullptr;
  std::size_t measures = 0;
  std::vector<Related> shown;
};

/// The first of the groups that alone answer for a measure or one of its clauses; null where somebody can be
/// asked.
const Mention* alone_in(const Table& table, const Measure& measure) {
  if (!measure.assignment.lead.empty()) return nullptr;  // who leads it leads its clauses too
  for (const Answering& duty : answering(table, measure)) {
    if (duty.first != nullptr && !duty.is_led && !duty.can_be_asked) return duty.first;
  }
  return nullptr;
}

}  // namespace

const Check rules::group_without_members(group_without_members_rule, [](const Input& input, Found& found) {
  if (!input.complete) return;
  const FoundPlaces errors(found.so_far(), is_error);
  std::map<UnitIndex, Alone> groups;
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (measure.not_applicable || measure.damaged || errors.any_in(measure.span)) continue;
    const Mention* mention = alone_in(input.table, measure);
    if (mention == nullptr) continue;
    Alone& alone = groups[mention->unit];
    if (alone.measures++ == 0) alone.first = &measure;
    if (alone.shown.size() < most_shown)
      alone.shown.push_back({mention->span, measure_named(measure.id.value)});
  }
  for (auto& [index, alone] : groups) {
    const Unit& group = input.table.unit(index);
    if (errors.any_in(group.span)) continue;  // its members may be what could not be read
    const auto& [name, span] = group.name;
    Text message =
        alone.measures == 1 ? alone_once(name, alone.first->id.value) : alone_often(name, alone.measures);
    found.add(span, std::move(message), list_members, std::move(alone.shown));
  }
});

}  // namespace xfz::check
