// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/repeats.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule duplicate_id_rule{
    .id = "duplicate-id",
    .severity = Severity::error,
    .summary = {"two measures have the same id", "两条措施的 id 相同"},
    .explanation =
        {"A measure is known by its id: `xfz show 18` can show only one, and whoever is told “18” does not "
         "know which. Most often a row was copied and its id forgotten. Give each its own; a row that was "
         "put in between can be `18-1`.",
         "措施靠 id 区分：`xfz show 18` 只能显示一条，说“18”也不知道指哪条。多半是复制了一行而忘了改 "
         "id。请各用各的；插入的行可以写 `18-1`。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
- id: 1
  text: 清理证明。
  lead: [司法局]
)",
    .mended = {{"id: 1\n  text: 清理证明。", "id: 2\n  text: 清理证明。"}},
};

constexpr Message<std::string_view> id_used_twice{"the id {} is used twice", "id {} 用了两次"};
constexpr Phrase first_id_here{"the first one is here", "第一处在这里"};
constexpr Phrase give_own_id{"give one of them an id of its own", "请给其中一条换一个 id"};
}  // namespace

const Check rules::duplicate_id(duplicate_id_rule, [](const Input& input, Found& found) {
  const auto id_of = [](const Measure& measure) { return std::string_view(measure.id.value); };
  for_each_repeat(input.rows, id_of, [&found](const Measure& measure, const Measure& first) {
    found.add(measure.id.span, id_used_twice(measure.id.value), give_own_id,
              {{first.id.span, first_id_here}});
  });
});

}  // namespace xfz::check
