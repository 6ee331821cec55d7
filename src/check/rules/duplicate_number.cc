// SPDX-License-Identifier: MIT
#include <string_view>
#include <unordered_map>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule duplicate_number_rule{
    .id = "duplicate-number",
    .severity = Severity::warning,
    .summary = {"two categories, or two tasks of one category, have the same number",
                "两个类别、或同一类别的两个任务编号相同"},
    .explanation = {"“Task 2 of 六” should mean one task. Correct the number if the table was copied "
                    "wrongly. If the official table prints it so, keep it, for the file is true to the "
                    "source, and accept it in the second task with `allow`.",
                    "“六的第 2 "
                    "个任务”应当只有一个。如果是抄录有误，请更正。如果原表就是这样，请照原表保留，并在后一个"
                    "任务里用 `allow` 注明。"},
    .bad = R"(categories:
  - number: 一
    title: 政府职能
    tasks:
      - number: 1
        title: 审批改革
        measures:
          - {id: 1, text: 公布清单。, lead: [民政局]}
      - number: 1
        title: 清单管理
        measures:
          - {id: 2, text: 清理证明。, lead: [司法局]}
)",
    .mended = {{"number: 1\n        title: 清单管理", "number: 2\n        title: 清单管理"}},
};

constexpr Message<Text, std::string_view> number_used_twice{"the {} number {} is used twice",
                                                            "{}编号 {} 用了两次"};
constexpr Phrase of_category{"category", "类别"};
constexpr Phrase of_task{"task", "任务"};
constexpr Phrase first_number_here{"the first one is here", "第一处在这里"};
constexpr Phrase correct_or_allow{
    "correct it, or, where the official table has it so, accept it with `allow`",
    "请更正；如果原表就是这样，请用 `allow` 注明"};

/// The numbers of one series: the categories, or one category's tasks.
class Series {
 public:
  Series(const Phrase& of, Found& found) : of_(of), found_(found) {}

  void add(const Located<std::string>& number) {
    if (number.value.empty()) return;
    const auto [first, is_new] = seen_.emplace(number.value, number.span);
    if (is_new) return;
    found_.add(number.span, number_used_twice(of_, number.value), correct_or_allow,
               {{first->second, first_number_here}});
  }

 private:
  const Phrase& of_;
  Found& found_;
  std::unordered_map<std::string_view, Span> seen_;
};

}  // namespace

const Check rules::duplicate_number(duplicate_number_rule, [](const Input& input, Found& found) {
  Series categories(of_category, found);
  for (const Category& category : input.table.categories) {
    categories.add(category.number);
    Series tasks(of_task, found);
    for (const Task& task : category.tasks) tasks.add(task.number);
  }
});

}  // namespace xfz::check
