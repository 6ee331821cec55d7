// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule title_year_rule{
    .id = "title-year",
    .severity = Severity::warning,
    .summary = {"the title names another year than `year`", "标题里的年份与 `year` 不一致"},
    .explanation = {"`year` is the year that `6月底前` means, so with the wrong one every date of the table "
                    "is wrong by a year. Most often last year's file was copied and only one of the two "
                    "changed. Correct it. A title such as 2020—2022年 agrees with each year in between.",
                    "`6月底前` 指的就是 `year` "
                    "这一年，写错了，全表的日期都差一年。多半是照抄去年的文件，只改了一处。请改正。标题写 "
                    "2020—2022年 的，其间各年都算一致。"},
    .bad = R"(title: 2021年西夏区任务分解表
year: 2020
)",
    .mended = {{"year: 2020", "year: 2021"}},
};

constexpr Message<int, int> title_differs{"`year` is {}, but the title says {}",
                                          "`year` 是 {}，标题里却是 {} 年"};
constexpr Phrase correct_title_or_year{"correct whichever is wrong: `6月底前` means a day of `year`",
                                       "请改正写错的一处：`6月底前` 指的是 `year` 这一年"};
constexpr Phrase title_here{"the title is here", "标题在这里"};

/// The numbers of four digits in a title, if 年 stands behind one of them.
std::vector<int> years_in(std::string_view title) {
  std::vector<int> years;
  bool is_year = false;
  for (std::size_t at = 0; (at = title.find_first_of("0123456789", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(title.find_first_not_of("0123456789", at), title.size());
    if (end - at == 4) {
      years.push_back(std::stoi(std::string(title.substr(at, 4))));
      is_year = is_year || title.substr(end).starts_with("年");
    }
    at = end;
  }
  return is_year ? years : std::vector<int>();
}

}  // namespace

const Check rules::title_year(title_year_rule, [](const Input& input, Found& found) {
  const auto& [year, span] = input.table.year;
  const std::vector<int> years = years_in(input.table.title.value);
  if (year == 0 || years.empty()) return;
  const auto [first, last] = std::minmax_element(years.begin(), years.end());
  if (*first <= input.table.years().last && year <= *last) return;
  found.add(span, title_differs(year, *first), correct_title_or_year, {{input.table.title.span, title_here}});
});

}  // namespace xfz::check
