// SPDX-License-Identifier: MIT
#include "ledger/check.h"

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

void run_some(const Input& input, bool errors_alone, std::vector<Diagnostics>& found) {
  for (std::size_t i = 0; i < input.ledger.size(); ++i) {
    for (const Check* check : rules::all) {
      if (!errors_alone || check->rule->severity == Severity::error)
        check->run(input, input.ledger[i], found[i]);
    }
    sort_by_place(found[i]);
  }
}

}  // namespace

void run(const Input& input, std::vector<Diagnostics>& found) {
  run_some(input, false, found);
}

void run_errors(const Input& input, std::vector<Diagnostics>& found) {
  run_some(input, true, found);
}

}  // namespace xfz::ledger
