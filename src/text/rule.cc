// SPDX-License-Identifier: MIT
#include "text/rule.h"

#include <algorithm>
#include <vector>

#include "text/nearest.h"

namespace xfz {

std::string Rule::good() const {
  std::string sample(bad.yaml);
  for (const auto& [wrong, right] : mended) sample.replace(sample.find(wrong), wrong.size(), right);
  return sample;
}

const Rule* find_rule(std::span<const Rule* const> rules, std::string_view id) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [id](const Rule* rule) { return rule->id == id; });
  return found != rules.end() ? *found : nullptr;
}

std::optional<std::string_view> nearest_rule(std::span<const Rule* const> rules, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules) ids.push_back(rule->id);
  return nearest(id, ids);
}

}  // namespace xfz
