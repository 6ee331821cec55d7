// SPDX-License-Identifier: MIT
#include <string_view>
#include <vector>

#include "check/found_places.h"
#include "check/named_units.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

// A note: the alias is registered because the official table has it, and answers are the unit's all the same.
constexpr Rule alias_used_rule{
    .id = "alias-used",
    .severity = Severity::note,
    .summary = {"a unit is named by an alias", "单位写的是别名，不是登记的名称"},
    .explanation =
        {"The cell prints the name as it stands here, so readers meet two names for one unit, and whoever "
         "searches the document for one of them misses the other. Write the registered name. If the official "
         "table prints the alias, keep it, accept the note with `allow`, and let the issuer know.",
         "责任单位栏照这里的写法印出来，同一个单位就有了两个名称，按其中一个名称查原表，就会漏掉另一个。请写"
         "登记的名称；原表印的就是别名的，请照录，用 `allow` 注明，并告诉发文机关。"},
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

constexpr Message<std::string_view, std::string_view> is_alias{"“{}” is an alias of “{}”",
                                                               "“{}”是“{}”的别名"};
constexpr Message<std::string_view> write_name{
    "write “{}”, or, where the official table prints the alias, accept it",
    "请写“{}”；原表印的就是别名的，请用 `allow` 注明"};
constexpr Phrase registered_here{"it is registered here", "登记在这里"};

/// Such a finding asks for another name already.
bool asks_for_another(const Diagnostic& diagnostic) {
  return diagnostic.rule == rules::repeated_unit.rule || diagnostic.rule == rules::both_roles.rule;
}

}  // namespace

const Check rules::alias_used(alias_used_rule, [](const Input& input, Found& found) {
  const FoundPlaces to_be_changed(found.so_far(), asks_for_another);
  for_each_list(input.table, input.rows, [&](const std::vector<Mention>& list) {
    for (const Mention& mention : list) {
      if (mention.unit == no_unit) continue;
      const Located<std::string>& name = input.table.unit(mention.unit).name;
      if (mention.name == name.value || to_be_changed.any_in(mention.span)) continue;
      found.add(mention.span, is_alias(mention.name, name.value), write_name(name.value),
                {{name.span, registered_here}});
    }
  });
});

}  // namespace xfz::check
