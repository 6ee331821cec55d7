// SPDX-License-Identifier: MIT
#include <string_view>
#include <vector>

#include "check/found_places.h"
#include "check/rules/rules.h"

namespace xfz::check {

// A note: the alias is registered because the official table has it, and answers are the unit's all the same.
const Rule rules::alias_used{
    .id = "alias-used",
    .severity = Severity::note,
    .summary = {"a unit is named by an alias", "单位写的是别名，不是登记的名称"},
    .explanation =
        {"The cell prints the name as it stands here, so readers meet two names for one unit, and whoever "
         "searches the document for one of them misses the other. Write the registered name. If the official "
         "table prints the alias, keep it, accept the note with `allow`, and let the issuer know.",
         "责任单位栏照这里的写法印出来，同一个单位就有了两个名称，按其中一个名称查原表，就会漏掉另一个。请写"
         "登记的"
         "名称；原表印的就是别名的，请照录，用 `allow` 注明，并告诉发文机关。"},
    .bad = R"(units:
  - {id: mzj, name: 民政局, aliases: [区民政局]}
  - {id: sfj, name: 司法局}
categories:
  - number: 一
    title: 政府职能
    tasks:
      - number: 1
        title: 审批改革
        measures:
          - {id: 1, text: 公布清单。, lead: [区民政局], responsible: [司法局]}
)",
    .mended = {{"lead: [区民政局]", "lead: [民政局]"}},
};

namespace {

constexpr Message<std::string_view, std::string_view> is_alias{"“{}” is an alias of “{}”",
                                                               "“{}”是“{}”的别名"};
constexpr Message<std::string_view> write_name{
    "write “{}”, or, where the official table prints the alias, accept it",
    "请写“{}”；原表印的就是别名的，请用 `allow` 注明"};
constexpr Phrase registered_here{"it is registered here", "登记在这里"};

/// Such a finding asks for another name already.
bool asks_for_another(const Diagnostic& diagnostic) {
  return diagnostic.rule == &rules::repeated_unit || diagnostic.rule == &rules::both_roles;
}

void find_aliases(const Table& table, const std::vector<Mention>& list, const FoundPlaces& to_be_changed,
                  Diagnostics& found) {
  for (const Mention& mention : list) {
    if (mention.unit == no_unit) continue;
    const Located<std::string>& name = table.unit(mention.unit).name;
    if (mention.name == name.value || to_be_changed.any_in(mention.span)) continue;
    found.push_back({&rules::alias_used,
                     mention.span,
                     is_alias(mention.name, name.value),
                     write_name(name.value),
                     {{name.span, registered_here.text()}}});
  }
}

}  // namespace

void find_aliases_used(const Input& input, Diagnostics& found) {
  const FoundPlaces to_be_changed(found, asks_for_another);
  for (const Unit& unit : input.table.units) find_aliases(input.table, unit.members, to_be_changed, found);
  for (const Row& row : input.rows) {
    for (const Assignment* assignment : assignments(*row.measure)) {
      for (const Role role : all_roles) find_aliases(input.table, assignment->of(role), to_be_changed, found);
    }
  }
}

}  // namespace xfz::check
