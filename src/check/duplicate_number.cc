// SPDX-License-Identifier: MIT
#include <string_view>
#include <unordered_map>

#include "check/rules.h"

namespace xfz::check {

const Rule rules::duplicate_number{"duplicate-number",
                                   Severity::warning,
                                   {"two categories, or two tasks of one category, have the same number",
                                    "两个类别、或同一类别的两个任务编号相同"}};

namespace {

constexpr Message<Text, std::string_view> used_twice{"the {} number {} is used twice", "{}编号 {} 用了两次"};
constexpr Phrase of_category{"category", "类别"};
constexpr Phrase of_task{"task", "任务"};
constexpr Phrase first_here{"the first one is here", "第一处在这里"};
constexpr Phrase correct_or_allow{
    "correct it, or, where the official table has it so, accept it with `allow`",
    "请更正；如果原表就是这样，请用 `allow` 注明"};

/// The numbers of one series: the categories, or one category's tasks.
class Series {
 public:
  Series(const Phrase& of, Diagnostics& found) : of_(of), found_(found) {}

  void add(const Located<std::string>& number) {
    if (number.value.empty()) return;
    const auto [first, is_new] = seen_.emplace(number.value, number.span);
    if (is_new) return;
    found_.push_back({&rules::duplicate_number,
                      number.span,
                      used_twice(of_.text(), number.value),
                      correct_or_allow.text(),
                      {{first->second, first_here.text()}}});
  }

 private:
  const Phrase& of_;
  Diagnostics& found_;
  std::unordered_map<std::string_view, Span> seen_;
};

}  // namespace

void find_duplicate_numbers(const Input& input, Diagnostics& found) {
  Series categories(of_category, found);
  for (const Category& category : input.table.categories) {
    categories.add(category.number);
    Series tasks(of_task, found);
    for (const Task& task : category.tasks) tasks.add(task.number);
  }
}

}  // namespace xfz::check
