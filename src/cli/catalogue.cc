// SPDX-License-Identifier: MIT
#include "cli/catalogue.h"

#include <iterator>
#include <vector>

#include "check/rules/rules.h"
#include "import/import.h"
#include "ledger/collect/rules.h"
#include "ledger/rules/rules.h"
#include "load/rules/rules.h"

namespace xfz::cli {

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all(std::begin(load::rules::all), std::end(load::rules::all));
    for (const check::Check* check : check::rules::all) all.push_back(check->rule);
    all.push_back(&check::rules::allow_without_effect);
    for (const ledger::Check* check : ledger::rules::all) all.push_back(check->rule);
    return all;
  }();
  return rules;
}

std::span<const Rule* const> reported_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> all(all_rules().begin(), all_rules().end());
    for (const auto more : {import::all_rules(), collect::all_rules()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return rules;
}

}  // namespace xfz::cli
