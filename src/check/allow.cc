// SPDX-License-Identifier: MIT
#include "check/allow.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/found_places.h"
#include "check/rules/rules.h"

namespace xfz::check {

const Rule rules::allow_without_effect{
    .id = "allow-without-effect",
    .severity = Severity::warning,
    .summary = {"an `allow` accepts nothing", "`allow` 没有对应的检查结果"},
    .explanation = {"An acceptance that outlives its cause would silently accept the next mistake of its "
                    "kind. Take it out once the rule finds nothing there any more; correct the name if there "
                    "is no such rule. It holds for its own item and all below.",
                    "原因已经消失的 `allow` "
                    "如果留着，下次再出同类差错就会被悄悄放过。规则在那里已经没有结果的，请删去；规则名写错的"
                    "，请改正。`allow` 只管它所在的那一项及其以下。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  allow: {commented-key: 时限尚待上级确定}
)",
    .mended = {{"text: 公布清单。", "text: 公布清单。\n  # deadline: 6月底前"}},
    .is_lenient = false,
};

namespace {

constexpr Message<std::string_view> no_such_rule{"there is no rule `{}`", "没有 `{}` 这条规则"};
constexpr Message<std::string_view> did_you_mean{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Phrase see_rules{"`xfz explain` lists the rules", "`xfz explain` 列出全部规则"};
constexpr Message<std::string_view> cannot_accept{"`{}` is an error and cannot be accepted",
                                                  "`{}` 是错误，不能接受"};
constexpr Phrase correct_it{"correct what it finds", "请改正它指出的问题"};
constexpr Message<std::string_view> accepts_nothing{"`{}` finds nothing here any more",
                                                    "这里已经没有 `{}` 的结果"};
constexpr Phrase remove_it{"take it out of `allow`", "请从 `allow` 里删去它"};

struct Allowed {
  Span scope;  ///< the item that it stands in
  const Allowance* allowance;
  bool used = false;
};

/// The allowances of one kind of item, in the order of the text; the items do not overlap.
using Level = std::vector<Allowed>;

void add(const std::vector<Allowance>& allow, Span scope, Level& level) {
  std::unordered_set<std::string_view> seen;
  for (const Allowance& allowance : allow) {
    const bool unexplained = allowance.reason.value.empty();  // that is a finding already
    if (seen.insert(allowance.rule.value).second) level.push_back({scope, &allowance, unexplained});
  }
}

/// The outer kinds first.
std::vector<Level> levels(const Input& input) {
  Level table;
  Level units;
  Level tasks;
  Level measures;
  add(input.table.allow, {0, static_cast<std::uint32_t>(input.source.text().size())}, table);
  for (const Unit& unit : input.table.units) add(unit.allow, unit.span, units);
  for (const Category& category : input.table.categories) {
    for (const Task& task : category.tasks) add(task.allow, task.span, tasks);
  }
  for (const Row& row : input.rows) add(row.measure->allow, row.measure->span, measures);
  return {std::move(table), std::move(units), std::move(tasks), std::move(measures)};
}

/// The allowance of the level that accepts the finding, which is marked; else null.
const Allowance* accepting(Level& level, const Diagnostic& diagnostic) {
  auto each = std::upper_bound(
      level.begin(), level.end(), diagnostic.span.begin,
      [](std::uint32_t begin, const Allowed& allowed) { return begin < allowed.scope.begin; });
  if (each == level.begin()) return nullptr;
  const Span scope = (each - 1)->scope;
  if (!scope.contains(diagnostic.span)) return nullptr;
  while (each != level.begin() && (each - 1)->scope == scope) {
    --each;
    if (each->allowance->rule.value != diagnostic.rule->id) continue;
    each->used = true;
    return each->allowance;
  }
  return nullptr;
}

void report(const Allowance& allowance, std::span<const Rule* const> known, Found& found) {
  const auto& [id, span] = allowance.rule;
  const Rule* const rule = find_rule(known, id);
  if (rule == nullptr) {
    const auto meant = nearest_rule(known, id);
    return found.add(span, no_such_rule(id), meant ? did_you_mean(*meant) : see_rules);
  }
  if (rule->severity == Severity::error) return found.add(span, cannot_accept(id), correct_it);
  found.add(span, accepts_nothing(id), remove_it);
}

/// Where something could not be understood, which may be what an `allow` accepts.
FoundPlaces faults(const Input& input, const Diagnostics& found) {
  std::vector<std::uint32_t> places;
  for (const Diagnostic& each : found) {
    if (each.severity() == Severity::error) places.push_back(each.span.begin);
  }
  for (const Row& row : input.rows) {
    if (row.measure->damaged) places.push_back(row.measure->span.begin);
  }
  return FoundPlaces(std::move(places));
}

/// Whether it accepted nothing. In a scope that is not whole, what it accepts may be among what was left out.
bool is_idle(const Allowed& allowed, bool is_whole, std::span<const Rule* const> known) {
  if (allowed.used) return false;
  const Rule* const rule = find_rule(known, allowed.allowance->rule.value);
  return is_whole || rule == nullptr || !rule->can_be_allowed();
}

}  // namespace

Findings apply_allowances(const Input& input, std::span<const Rule* const> known, Diagnostics found) {
  std::vector<Level> all = levels(input);
  const FoundPlaces not_understood = faults(input, found);
  Findings findings;
  findings.accepted.reserve(found.size());
  for (Diagnostic& diagnostic : found) {
    const Allowance* innermost = nullptr;
    if (diagnostic.rule->can_be_allowed()) {
      for (Level& level : all) {
        if (const Allowance* const allowance = accepting(level, diagnostic)) innermost = allowance;
      }
    }
    if (innermost != nullptr) {
      findings.accepted.push_back({std::move(diagnostic), &innermost->reason});
    } else {
      findings.open.push_back(std::move(diagnostic));
    }
  }
  // Without the year no deadline is read, and what rules find about deadlines is missing.
  const bool is_read = input.complete && input.table.year.value != 0;
  Found idle(rules::allow_without_effect, findings.open);
  for (const Level& level : all) {
    for (const Allowed& allowed : level) {
      const bool is_whole = is_read && !not_understood.any_in(allowed.scope);
      if (is_idle(allowed, is_whole, known)) report(*allowed.allowance, known, idle);
    }
  }
  return findings;
}

}  // namespace xfz::check
