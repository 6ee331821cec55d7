// SPDX-License-Identifier: MIT
#include "compare/allowances.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace xfz::compare {

namespace {

std::vector<std::pair<std::string_view, std::string_view>> sorted(const std::vector<Allowance>& allow) {
  std::vector<std::pair<std::string_view, std::string_view>> result;
  for (const Allowance& a : allow) result.emplace_back(a.rule.value, a.reason.value);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

bool accept_the_same(const std::vector<Allowance>& before, const std::vector<Allowance>& after) {
  return before.size() == after.size() && sorted(before) == sorted(after);
}

}  // namespace xfz::compare
