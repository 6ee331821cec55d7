// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/named_units.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule both_roles_rule{
    .id = "both-roles",
    .severity = Severity::warning,
    .summary = {"a unit has two roles in one place", "同一处某单位有两种分工"},
    .explanation = {"Who leads answers for the whole, so it need not be named again for a part; most often "
                    "one of the two is another unit's name. Queries count the stronger role: lead before "
                    "responsible, responsible before support. Compare it with the official table and take "
                    "out the name that is wrong. If the table prints it so, accept it with `allow`.",
                    "牵头单位对整项工作负责，不必再列入负责单位；写了两次，多半有一处本该是别的单位。查询时按"
                    "较重的分工计算：牵头重于负责，负责重于配合。请与原表核对，删去写错的一处；原表就是这样的"
                    "，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  responsible: [民政局, 司法局]
)",
    .mended = {{"responsible: [民政局, 司法局]", "responsible: [司法局]"}},
};

constexpr Message<std::string_view> leads_and_is_responsible{"“{}” is responsible where it leads",
                                                             "“{}”已经牵头，又列为负责单位"};
constexpr Message<std::string_view> leads_and_supports{"“{}” supports what it leads",
                                                       "“{}”已经牵头，又列为配合单位"};
constexpr Message<std::string_view> is_responsible_and_supports{"“{}” supports what it is responsible for",
                                                                "“{}”已经负责，又列为配合单位"};
constexpr Phrase leads_here{"it leads here", "在这里牵头"};
constexpr Phrase is_responsible_here{"it is responsible here", "在这里负责"};
constexpr Phrase keep_one{"keep the role that the official table has", "请按原表保留一处"};

/// Two roles, the stronger one first, and what is said of who has both.
struct RolePair {
  Role strong;
  Role weak;
  const Message<std::string_view>& message;
  const Phrase& strong_here;
};
constexpr RolePair role_pairs[] = {
    {Role::lead, Role::responsible, leads_and_is_responsible, leads_here},
    {Role::lead, Role::support, leads_and_supports, leads_here},
    {Role::responsible, Role::support, is_responsible_and_supports, is_responsible_here},
};

}  // namespace

const Check rules::both_roles(both_roles_rule, [](const Input& input, Found& found) {
  NamedUnits strong(input.table);
  for (const Row& row : input.rows) {
    for (const Assignment* assignment : assignments(*row.measure)) {
      for (const RolePair& pair : role_pairs) {
        const std::vector<Mention>& weak = assignment->of(pair.weak);
        if (weak.empty() || assignment->of(pair.strong).empty()) continue;
        for (const Mention& mention : assignment->of(pair.strong)) strong.add(mention);
        for (const Mention& mention : weak) {
          const Mention* const other = strong.first(mention.unit);
          if (other == nullptr) continue;
          found.add(mention.span, pair.message(mention.name), keep_one, {{other->span, pair.strong_here}});
        }
        strong.clear();
      }
    }
  }
});

}  // namespace xfz::check
