// SPDX-License-Identifier: MIT
#include <string_view>
#include <unordered_map>

#include "check/rules.h"

namespace xfz::check {

const Rule rules::duplicate_id{
    "duplicate-id", Severity::error, {"two measures have the same id", "两条措施的 id 相同"}};

namespace {
constexpr Message<std::string_view> used_twice{"the id {} is used twice", "id {} 用了两次"};
constexpr Phrase first_here{"the first one is here", "第一处在这里"};
constexpr Phrase give_own_id{"give one of them an id of its own", "请给其中一条换一个 id"};
}  // namespace

void find_duplicate_ids(const Input& input, Diagnostics& found) {
  std::unordered_map<std::string_view, Span> seen;
  for (const Row& row : rows(input.table)) {
    const auto& id = row.measure->id;
    if (id.value.empty()) continue;
    const auto [first, is_new] = seen.emplace(id.value, id.span);
    if (is_new) continue;
    found.push_back({&rules::duplicate_id,
                     id.span,
                     used_twice(id.value),
                     give_own_id.text(),
                     {{first->second, first_here.text()}}});
  }
}

}  // namespace xfz::check
