// SPDX-License-Identifier: MIT
#include "compare/notices.h"

#include <doctest/doctest.h>

#include <string>

#include "support/replaced.h"
#include "support/tables.h"
#include "unit/compare/told.h"

namespace xfz::compare {

namespace {

using test::replaced;

using test::small_yaml;
using test::table_from;
using test::told;

std::string told_of(const std::string& before, const std::string& after) {
  const Table a = table_from(before);
  const Table b = table_from(after);
  return told(unit_notices(compare(a, b)), a, b);
}

std::string told_of(std::initializer_list<std::string_view> before,
                    std::initializer_list<std::string_view> after) {
  return told_of(small_yaml(before), small_yaml(after));
}

constexpr std::string_view permits = "编制并公布全部行政许可事项清单，按年更新。";
constexpr std::string_view training = "组织执法人员培训，统一换发执法证件。";

std::string measure(int id, std::string_view text, std::string_view rest) {
  return "{id: " + std::to_string(id) + ", text: " + std::string(text) + ", " + std::string(rest) + "}";
}

}  // namespace

TEST_CASE("notices: nothing for tables that are the same") {
  CHECK(told_of({measure(1, permits, "lead: [甲]")}, {measure(1, permits, "lead: [甲]")}).empty());
  const Difference same = compare(test::table_2020(), test::table_2020());
  CHECK(unit_notices(same).empty());
  CHECK(notice_for_all(same).rows.empty());
}

TEST_CASE("notices: who came and who went, and everybody else of the measure") {
  CHECK(told_of({measure(1, permits, "lead: [甲], responsible: [丙]")},
                {measure(1, permits, "lead: [乙], responsible: [丙]")}) ==
        "甲: 1 lead>none; 乙: 1 none>lead; 丙: 1 responsible>responsible");
}

TEST_CASE("notices: a measure that was added or removed") {
  CHECK(told_of({measure(1, permits, "lead: [甲]")},
                {measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [乙]")}) ==
        "乙: +2 none>lead");
  CHECK(told_of({measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [乙]")},
                {measure(1, permits, "lead: [甲]")}) == "乙: -2 lead>none");
}

TEST_CASE("notices: another number alone sends none") {
  const std::string added = measure(1, training, "lead: [乙]");
  CHECK(told_of({measure(1, permits, "lead: [甲]")}, {added, measure(2, permits, "lead: [甲]")}) ==
        "乙: +1 none>lead");
  // Who gets one anyway is told it.
  CHECK(told_of({measure(1, permits, "lead: [甲, 乙]")}, {added, measure(2, permits, "lead: [甲, 乙]")}) ==
        "乙: +1 none>lead, numbers 1");
}

TEST_CASE("notices: deadlines and words are told to all that the measure names") {
  CHECK(told_of({measure(1, permits, "lead: [甲], deadline: 6月底前")},
                {measure(1, permits, "lead: [甲], deadline: 5月底前")}) == "甲: 1 lead>lead");
  CHECK(told_of({measure(1, permits, "lead: [甲], responsible: [两家]")},
                {measure(1, training, "lead: [甲], responsible: [两家]")}) ==
        "甲: -1 lead>none, +1 none>lead; 乙: -1 via 两家>none, +1 none>via 两家; "
        "两家: -1 responsible>none, +1 none>responsible");
}

TEST_CASE("notices: other printed words of who answers are told to them all") {
  const auto worded = [](std::string_view words) {
    return measure(1, permits, "lead: [甲], responsible: [乙]" + std::string(words));
  };
  CHECK(told_of({worded("")}, {worded(", wording: 甲牵头，乙配合。")}) ==
        "甲: 1 lead>lead; 乙: 1 responsible>responsible");
  // Stored words that are those which the units make are no other ones.
  CHECK(told_of({worded("")}, {worded(", wording: 甲牵头，乙按职责分工分别负责。")}).empty());
}

TEST_CASE("notices: a measure that was split into clauses is not lost") {
  const std::string whole = measure(1, permits, "lead: [甲, 乙], deadline: 6月底前");
  const std::string split =
      measure(1, permits,
              "deadline: 6月底前, clauses: [{text: 编制并公布全部行政许可事项清单, lead: [甲]}, "
              "{text: ，按年更新。, lead: [乙], deadline: 9月底前}]");
  CHECK(told_of({whole}, {split}) == "甲: 1 lead>lead/1; 乙: 1 lead>lead/2");
  CHECK(told_of({split}, {whole}) == "甲: 1 lead/1>lead; 乙: 1 lead/2>lead");
}

TEST_CASE("notices: one clause of several is told to those whom it concerns") {
  const auto clauses = [](std::string_view first, std::string_view second) {
    return measure(1, permits,
                   "clauses: [" + std::string(first) +
                       "{text: 编制并公布全部行政许可事项清单, lead: [甲]}, {text: " +
                       "，按年更新。, lead: [" + std::string(second) + "]}]");
  };
  CHECK(told_of({clauses("", "乙")}, {clauses("", "丙")}) == "乙: 1 lead/2>none; 丙: 1 none>lead/2");
  // Another clause before it changes its place, and nothing about it.
  CHECK(told_of({clauses("", "乙")}, {clauses("{text: 先行摸底调查、, lead: [丙]}, ", "乙")}) ==
        "丙: 1 none>lead/1");
}

TEST_CASE("notices: a measure that stands under another task") {
  const std::string before =
      small_yaml({measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [乙]")}) +
      "      - number: 2\n        title: 他\n        measures:\n          - " +
      measure(3, "开展执法监督检查。", "lead: [丙]") + "\n";
  std::string after = replaced(before, "          - " + measure(2, training, "lead: [乙]") + "\n", "");
  after += "          - " + measure(2, training, "lead: [乙]") + "\n";
  CHECK(told_of(before, after) == "乙: 2 lead>lead");
}

TEST_CASE("notices: what a group brings and takes is told to its members, without the measure's change") {
  const std::string before = small_yaml({measure(1, permits, "responsible: [两家]")});
  const std::string after = replaced(before, "members: [甲, 乙]}", "members: [甲, 丙]}");
  CHECK(told_of(before, after) ==
        "乙: units 两家, =1 via 两家>none; 丙: units 两家, =1 none>via 两家; 两家: units 两家");
}

TEST_CASE("notices: a renamed unit is told so, its measures are the same") {
  const std::string before = small_yaml({measure(1, permits, "lead: [甲], responsible: [丙]")});
  CHECK(told_of(before, replaced(before, "甲", "甲局")) == "甲局: units 甲局");
}

TEST_CASE("notices: a merged unit's duties are those of the one that took it in") {
  const std::string before =
      small_yaml({measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [丙]")});
  std::string after = replaced(before, "  - {id: c, name: 丙}\n", "");
  after = replaced(replaced(after, "{id: a, name: 甲}", "{id: a, name: 甲, aliases: [丙]}"), ", 丙]", "]");
  CHECK(told_of(before, after) == "甲: units 丙, =2 none>lead; 丙: units 丙, =2 lead>none");
}

TEST_CASE("notices: that for all has every change that is printed, once") {
  const Table before = table_from(
      small_yaml({measure(1, permits, "lead: [甲], deadline: 6月底前"), measure(2, training, "lead: [丙]")}));
  const Table after = table_from(small_yaml(
      {measure(1, permits, "lead: [甲, 乙], deadline: 5月底前"), measure(2, training, "lead: [丙]")}));
  const Difference difference = compare(before, after);
  const Notice notice = notice_for_all(difference);
  REQUIRE(notice.rows.size() == 1);
  CHECK(notice.is_for_all());
  CHECK(notice.rows.front().change == &difference.measures.front());
  CHECK(notice.rows.front().units == std::vector{test::unit_of(after, "甲"), test::unit_of(after, "乙")});
}

}  // namespace xfz::compare
