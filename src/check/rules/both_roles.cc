// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/named_units.h"
#include "check/rules/rules.h"

namespace xfz::check {

const Rule rules::both_roles{
    .id = "both-roles",
    .severity = Severity::warning,
    .summary = {"a unit both leads and is responsible in one place", "同一处既由某单位牵头，又由它负责"},
    .explanation = {"Who leads answers for the whole, so it need not be named again for a part; most often "
                    "one of the two "
                    "is another unit's name. Queries count such a unit as lead. Compare it with the official "
                    "table and take "
                    "out the name that is wrong. If the table prints it so, accept it with `allow`.",
                    "牵头单位对整项工作负责，不必再列入负责单位；写了两次，多半有一处本该是别的单位。查询时按"
                    "牵头计算。请与"
                    "原表核对，删去写错的一处；原表就是这样的，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  responsible: [民政局, 司法局]
)",
    .good = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  responsible: [司法局]
)",
};

namespace {
constexpr Message<std::string_view> also_leads{"“{}” is responsible where it leads",
                                               "“{}”已经牵头，又列为负责单位"};
constexpr Phrase leads_here{"it leads here", "在这里牵头"};
constexpr Phrase keep_lead{"keep the role that the official table has", "请按原表保留一处"};
}  // namespace

void find_units_in_both_roles(const Input& input, Diagnostics& found) {
  NamedUnits leading(input.table);
  for (const Row& row : input.rows) {
    for (const Assignment* assignment : assignments(*row.measure)) {
      if (assignment->lead.empty() || assignment->responsible.empty()) continue;
      for (const Mention& lead : assignment->lead) leading.add(lead);
      for (const Mention& mention : assignment->responsible) {
        const Mention* const lead = leading.first(mention.unit);
        if (lead == nullptr) continue;
        found.push_back({&rules::both_roles,
                         mention.span,
                         also_leads(mention.name),
                         keep_lead.text(),
                         {{lead->span, leads_here.text()}}});
      }
      leading.clear();
    }
  }
}

}  // namespace xfz::check
