// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/named_units.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule repeated_unit_rule{
    .id = "repeated-unit",
    .severity = Severity::warning,
    .summary = {"a list names a unit twice", "一份名单里同一个单位写了两次"},
    .explanation = {"It counts once, so most often the second name should be another unit's, which now has "
                    "no such duty. An alias is the same unit too. Compare the list with the official table, "
                    "and correct or take out one of the two.",
                    "重复的只算一次，因此多半是第二处本该写别的单位，那个单位就少了这项职责。别名指的也是同一"
                    "个单位。请与原表核对，改正或删去一处。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局, 司法局, 民政局]
)",
    .mended = {{"[民政局, 司法局, 民政局]", "[民政局, 司法局]"}},
};

constexpr Message<std::string_view> twice{"“{}” is already in this list", "这份名单里已经有“{}”"};
constexpr Message<std::string_view, std::string_view> twice_by_alias{
    "“{}” is “{}”, which is already in this list", "“{}”就是“{}”，这份名单里已经有了"};
constexpr Phrase first_mention_here{"the first one is here", "第一处在这里"};
constexpr Phrase other_unit{"should this be another unit? If not, take it out",
                            "这里是不是该写别的单位？如果不是，请删去"};

}  // namespace

const Check rules::repeated_unit(repeated_unit_rule, [](const Input& input, Found& found) {
  NamedUnits seen(input.table);
  for_each_list(input.table, input.rows, [&](const std::vector<Mention>& list) {
    if (list.size() < 2) return;
    for (const Mention& mention : list) {
      const Mention* const earlier = seen.first(mention.unit);
      if (earlier == nullptr) {
        seen.add(mention);
        continue;
      }
      const std::string_view name = earlier->name;
      found.add(mention.span, name == mention.name ? twice(mention.name) : twice_by_alias(mention.name, name),
                other_unit, {{earlier->span, first_mention_here}});
    }
    seen.clear();
  });
});

}  // namespace xfz::check
