// SPDX-License-Identifier: MIT
#include "check/check.h"

#include <utility>

#include "check/allow.h"
#include "check/rules/rules.h"

namespace xfz::check {

Findings run(Input input, Diagnostics from_loader, std::span<const Rule* const> known) {
  Diagnostics found = std::move(from_loader);
  for (const Check* check : rules::all) check->run(input, found);
  input.texts.let_go();
  sort_by_place(found);
  Findings findings = apply_allowances(input, known, std::move(found));
  // Where an `allow` accepted nothing is told behind all others.
  sort_by_place(findings.open);
  return findings;
}

Diagnostics errors(const Input& input, Diagnostics from_loader) {
  Diagnostics found = std::move(from_loader);
  for (const Check* check : rules::all) {
    if (check->rule->severity == Severity::error) check->run(input, found);
  }
  std::erase_if(found, [](const Diagnostic& d) { return d.severity() != Severity::error; });
  sort_by_place(found);
  return found;
}

}  // namespace xfz::check
