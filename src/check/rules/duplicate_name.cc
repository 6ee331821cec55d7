// SPDX-License-Identifier: MIT
#include <string_view>
#include <unordered_map>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule duplicate_name_rule{
    .id = "duplicate-name",
    .severity = Severity::error,
    .summary = {"an id, name or alias of a unit or group is used twice",
                "单位或集体的 id、名称或别名用了两次"},
    .explanation = {"A name that stands for two units sends a duty to the wrong one. Every id, name and "
                    "alias, of units and groups together, must stand for one alone. Take it away from the "
                    "one that it does not belong to.",
                    "一个名称指两个单位，职责就会算错。单位和集体的所有 "
                    "id、名称、别名放在一起，每个只能指一个。请从不该有它的那一边删去。"},
    .bad = R"(units:
  - {id: mzj, name: 民政局}
  - {id: sfj, name: 司法局, aliases: [民政局]}
)",
    .mended = {{"aliases: [民政局]", "aliases: [区司法局]"}},
};

constexpr Message<std::string_view> name_used_twice{"“{}” is used twice", "“{}”用了两次"};
constexpr Phrase first_name_here{"the first one is here", "第一处在这里"};
constexpr Phrase one_meaning{"every id, name and alias must stand for one unit or group alone",
                             "一个 id、名称或别名只能指一个单位或集体"};

}  // namespace

const Check rules::duplicate_name(duplicate_name_rule, [](const Input& input, Found& found) {
  std::unordered_map<std::string_view, Span> seen;
  const auto add = [&](const Located<std::string>& name) {
    if (name.value.empty()) return;
    const auto [first, is_new] = seen.emplace(name.value, name.span);
    if (is_new) return;
    found.add(name.span, name_used_twice(name.value), one_meaning, {{first->second, first_name_here}});
  };
  for (const Unit& unit : input.table.units) {
    add(unit.id);
    add(unit.name);
    for (const auto& alias : unit.aliases) add(alias);
  }
});

}  // namespace xfz::check
