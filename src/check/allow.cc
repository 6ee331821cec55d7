// SPDX-License-Identifier: MIT
#include "check/allow.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "check/rules.h"
#include "text/nearest.h"

namespace xfz::check {

const Rule rules::allow_without_effect{
    "allow-without-effect", Severity::warning, {"an `allow` accepts nothing", "`allow` 没有对应的检查结果"}};

namespace {

constexpr Message<std::string_view> no_such_rule{"there is no rule `{}`", "没有 `{}` 这条规则"};
constexpr Message<std::string_view> did_you_mean{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Phrase see_rules{"`xfz check --help` lists the rules", "`xfz check --help` 列出全部规则"};
constexpr Message<std::string_view> is_error{"`{}` is an error and cannot be accepted",
                                             "`{}` 是错误，不能接受"};
constexpr Phrase correct_it{"correct what it finds", "请改正它指出的问题"};
constexpr Message<std::string_view> accepts_nothing{"`{}` finds nothing here any more",
                                                    "这里已经没有 `{}` 的结果"};
constexpr Phrase remove_it{"take it out of `allow`", "请从 `allow` 里删去它"};

/// An allowance and the place that it holds for.
struct Scope {
  const Allowance* allowance;
  Span span;
  bool used = false;
};

std::vector<Scope> scopes(const Input& input) {
  std::vector<Scope> result;
  const auto add = [&result](const std::vector<Allowance>& allow, Span span) {
    for (const Allowance& allowance : allow) result.push_back({&allowance, span});
  };
  add(input.table.allow, {0, static_cast<std::uint32_t>(input.source.text().size())});
  for (const Unit& unit : input.table.units) add(unit.allow, unit.span);
  for (const Category& category : input.table.categories) {
    for (const Task& task : category.tasks) {
      add(task.allow, task.span);
      for (const Measure& measure : task.measures) add(measure.allow, measure.span);
    }
  }
  return result;
}

const Rule* find_rule(std::span<const Rule* const> known, std::string_view id) {
  const auto found =
      std::find_if(known.begin(), known.end(), [id](const Rule* rule) { return rule->id == id; });
  return found != known.end() ? *found : nullptr;
}

Diagnostic without_effect(const Allowance& allowance, std::span<const Rule* const> known) {
  const std::string_view id = allowance.rule.value;
  const auto finding = [&](Text message, Text hint) {
    return Diagnostic{
        &rules::allow_without_effect, allowance.rule.span, std::move(message), std::move(hint), {}};
  };
  const Rule* const rule = find_rule(known, id);
  if (rule == nullptr) {
    std::vector<std::string_view> ids;
    for (const Rule* each : known) ids.push_back(each->id);
    const auto meant = nearest(id, ids);
    return finding(no_such_rule(id), meant ? did_you_mean(*meant) : see_rules.text());
  }
  if (rule->severity == Severity::error) return finding(is_error(id), correct_it.text());
  return finding(accepts_nothing(id), remove_it.text());
}

}  // namespace

void apply_allowances(const Input& input, std::span<const Rule* const> known, Diagnostics& found) {
  std::vector<Scope> all = scopes(input);
  if (all.empty()) return;
  std::erase_if(found, [&all](const Diagnostic& diagnostic) {
    if (diagnostic.severity() == Severity::error) return false;
    bool accepted = false;
    for (Scope& scope : all) {
      if (scope.allowance->rule.value != diagnostic.rule->id || !scope.span.contains(diagnostic.span))
        continue;
      scope.used = true;
      accepted = true;
    }
    return accepted;
  });
  for (const Scope& scope : all) {
    // Where items were left out, what it accepts may be among them.
    const bool may_be_lost = !input.complete && find_rule(known, scope.allowance->rule.value) != nullptr;
    if (!scope.used && !may_be_lost) found.push_back(without_effect(*scope.allowance, known));
  }
}

}  // namespace xfz::check
