// SPDX-License-Identifier: MIT
#include "mutants/verdict.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "check/check.h"
#include "cli/catalogue.h"
#include "load/load.h"

namespace xfz::mutants {

namespace {

bool has_same_subjects(const std::vector<Fact>& before, const std::vector<Fact>& after) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [](const Fact& a, const Fact& b) { return a.subject == b.subject; });
}

/// Whether `b` is `a` with one byte replaced, deleted or inserted.
bool differs_by_one_byte(std::string_view a, std::string_view b) {
  const auto [from_a, from_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto rest_a = std::string_view(a).substr(static_cast<std::size_t>(from_a - a.begin()));
  const auto rest_b = std::string_view(b).substr(static_cast<std::size_t>(from_b - b.begin()));
  const bool replaced = !rest_a.empty() && !rest_b.empty() && rest_a.substr(1) == rest_b.substr(1);
  const bool deleted = !rest_a.empty() && rest_a.substr(1) == rest_b;
  const bool inserted = !rest_b.empty() && rest_a == rest_b.substr(1);
  return a != b && (replaced || deleted || inserted);
}

Verdict edit_of(FactKind kind) {
  switch (kind) {
    case FactKind::prose:
      return Verdict::prose;
    case FactKind::label:
      return Verdict::label;
    case FactKind::unit:
      return Verdict::unit;
    case FactKind::deadline:
      return Verdict::deadline;
  }
  return Verdict::unnoticed;
}

Verdict by_severity(const Diagnostics& findings) {
  const auto has = [&findings](Severity severity) {
    return std::any_of(findings.begin(), findings.end(),
                       [severity](const Diagnostic& found) { return found.severity() == severity; });
  };
  if (has(Severity::error)) return Verdict::refused;
  return has(Severity::warning) ? Verdict::warned : Verdict::noted;
}

std::string shown(const Fact* fact) {
  if (fact == nullptr) return "(nothing)";
  return fact->meaning.empty() ? fact->written : fmt::format("{} ({})", fact->written, fact->meaning);
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  constexpr std::string_view names[verdict_count] = {"refused", "warned", "noted",    "same",     "prose",
                                                     "label",   "unit",   "deadline", "unnoticed"};
  return names[static_cast<std::size_t>(verdict)];
}

Verdict judge_silent(const std::vector<Fact>& before, const std::vector<Fact>& after) {
  if (!has_same_subjects(before, after)) return Verdict::unnoticed;
  const Fact* changed = nullptr;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == after[i]) continue;
    if (changed != nullptr || !differs_by_one_byte(before[i].written, after[i].written))
      return Verdict::unnoticed;
    changed = &before[i];
  }
  return changed == nullptr ? Verdict::same : edit_of(changed->kind);
}

Judged judge(const std::vector<Fact>& before, const Source& mutant) {
  load::Loaded loaded = load::load(mutant);
  if (has_errors(loaded.diagnostics)) return {Verdict::refused, {}};
  const check::Input input{loaded.table, mutant, loaded.complete};
  const Findings findings = check::run(input, std::move(loaded.diagnostics), cli::all_rules());
  if (!findings.open.empty()) return {by_severity(findings.open), {}};
  std::vector<Fact> after = facts_of(loaded.table, mutant);
  const Verdict verdict = judge_silent(before, after);
  if (verdict != Verdict::unnoticed) after.clear();
  return {verdict, std::move(after)};
}

std::string differences(const std::vector<Fact>& before, const std::vector<Fact>& after) {
  std::map<std::string_view, std::pair<const Fact*, const Fact*>> by_subject;
  for (const Fact& fact : before) by_subject[fact.subject].first = &fact;
  for (const Fact& fact : after) by_subject[fact.subject].second = &fact;
  std::string lines;
  for (const auto& [subject, facts] : by_subject) {
    const auto& [was, is] = facts;
    if (was != nullptr && is != nullptr && *was == *is) continue;
    lines += fmt::format("{}: {} → {}\n", subject, shown(was), shown(is));
  }
  return lines;
}

}  // namespace xfz::mutants
