// SPDX-License-Identifier: MIT
#include "compare/concerns.h"

#include <doctest/doctest.h>

#include <string>

#include "support/tables.h"

namespace xfz::compare {

namespace {

using test::small_yaml;
using test::table_from;

std::string flags(const DutyChange& change) {
  std::string out = query::duty_key(change.before) + ">" + query::duty_key(change.after);
  if (change.role) out += " role";
  if (change.deadline) out += " deadline";
  if (change.deadline && change.deadline->days) out += " " + std::to_string(*change.deadline->days);
  if (change.text) out += " text";
  if (change.partners) out += " partners";
  if (change.wording) out += " “" + change.wording->before + "”→“" + change.wording->after + "”";
  return out;
}

/// `甲: +1 -2 3>3 role; 乙: …`
std::string shown(const Difference& difference) {
  std::string out;
  for (const UnitNotice& notice : notices(difference)) {
    const Table& table = notice.after == no_unit ? *difference.before : *difference.after;
    if (!out.empty()) out += "; ";
    out += table.unit(notice.after == no_unit ? notice.before : notice.after).name.value + ":";
    if (notice.unit != nullptr) out += " !";
    for (const query::Duty& duty : notice.gained) out += " +" + query::duty_key(duty);
    for (const query::Duty& duty : notice.lost) out += " -" + query::duty_key(duty);
    for (const DutyChange& change : notice.changed) out += " " + flags(change);
  }
  return out;
}

std::string told(const std::string& before, const std::string& after) {
  const Table a = table_from(before);
  const Table b = table_from(after);
  return shown(compare(a, b));
}

std::string told(std::initializer_list<std::string_view> before,
                 std::initializer_list<std::string_view> after) {
  return told(small_yaml(before), small_yaml(after));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

constexpr std::string_view permits = "编制并公布全部行政许可事项清单，按年更新。";
constexpr std::string_view training = "组织执法人员培训，统一换发执法证件。";

std::string measure(int id, std::string_view text, std::string_view rest) {
  return "{id: " + std::to_string(id) + ", text: " + std::string(text) + ", " + std::string(rest) + "}";
}

}  // namespace

TEST_CASE("concerns: nothing for tables that are the same") {
  CHECK(told({measure(1, permits, "lead: [甲]")}, {measure(1, permits, "lead: [甲]")}).empty());
  CHECK(shown(compare(test::table_2020(), test::table_2020())).empty());
}

TEST_CASE("concerns: who gained and lost a measure, and who has a new partner") {
  CHECK(told({measure(1, permits, "lead: [甲], responsible: [丙]")},
             {measure(1, permits, "lead: [乙], responsible: [丙]")}) == "甲: -1; 乙: +1; 丙: 1>1 partners");
  CHECK(told({measure(1, permits, "lead: [甲], responsible: [乙]")},
             {measure(1, permits, "lead: [乙], responsible: [甲]")}) ==
        "甲: 1>1 role partners; 乙: 1>1 role partners");
}

TEST_CASE("concerns: a measure that was added or removed") {
  CHECK(told({measure(1, permits, "lead: [甲]")},
             {measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [乙]")}) == "乙: +2");
  CHECK(told({measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [乙]")},
             {measure(1, permits, "lead: [甲]")}) == "乙: -2");
}

TEST_CASE("concerns: a renumbered measure is neither lost nor gained") {
  CHECK(told({measure(1, permits, "lead: [甲]")},
             {measure(1, training, "lead: [乙]"), measure(2, permits, "lead: [甲]")}) == "甲: 1>2; 乙: +1");
}

TEST_CASE("concerns: deadlines and words") {
  CHECK(told({measure(1, permits, "lead: [甲], deadline: 6月底前")},
             {measure(1, permits, "lead: [甲], deadline: 5月底前")}) == "甲: 1>1 deadline -30");
  CHECK(told({measure(1, permits, "lead: [甲], deadline: 6月底前")},
             {measure(1, permits, "lead: [甲], deadline: 六月底前")}) == "甲: 1>1 deadline 0");
  CHECK(told({measure(1, permits, "lead: [甲]")},
             {measure(1, "编制并公布全部行政许可事项清单，按季更新。", "lead: [甲]")}) == "甲: 1>1 text");
}

TEST_CASE("concerns: a measure that was split into clauses is not lost") {
  const std::string whole = measure(1, permits, "lead: [甲, 乙], deadline: 6月底前");
  const std::string split =
      measure(1, permits,
              "deadline: 6月底前, clauses: [{text: 编制并公布全部行政许可事项清单, lead: [甲]}, "
              "{text: ，按年更新。, lead: [乙], deadline: 9月底前}]");
  CHECK(told({whole}, {split}) == "甲: 1>1/1 text partners; 乙: 1>1/2 deadline 92 text partners");
  CHECK(told({split}, {whole}) == "甲: 1/1>1 text partners; 乙: 1/2>1 deadline -92 text partners");
}

TEST_CASE("concerns: one clause of several") {
  const auto clauses = [](std::string_view first, std::string_view second) {
    return measure(1, permits,
                   "clauses: [" + std::string(first) +
                       "{text: 编制并公布全部行政许可事项清单, lead: [甲]}, {text: " +
                       "，按年更新。, lead: [" + std::string(second) + "]}]");
  };
  CHECK(told({clauses("", "乙")}, {clauses("", "丙")}) == "乙: -1/2; 丙: +1/2");
  // Another clause before it changes its place, and nothing about it.
  CHECK(told({clauses("", "乙")}, {clauses("{text: 先行摸底调查、, lead: [丙]}, ", "乙")}) == "丙: +1/1");
}

TEST_CASE("concerns: a role that stayed is no other one") {
  const auto led = [](std::string_view second) {
    return measure(1, permits,
                   "responsible: [两家], clauses: [{text: 编制并公布全部行政许可事项清单, lead: [甲]}, "
                   "{text: ，按年更新。, lead: [" +
                       std::string(second) + "]}]");
  };
  // It leads one of two clauses that it led, and leads the other as before.
  CHECK(told({led("甲")}, {led("丙")}) ==
        "甲: 1/2>1/2 role partners; 乙: 1/2>1/2 partners; 丙: +1/2; 两家: 1/2>1/2 partners");
  // Groups that stand in another order among the units bring the same.
  const std::string before =
      small_yaml({measure(1, permits, "responsible: [两家, 三家], deadline: 6月底前")});
  std::string after = replaced(before, "6月底前", "5月底前");
  after = replaced(after, "  - {id: ab, name: 两家, members: [甲, 乙]}\n", "");
  after = replaced(after, "  - {id: out,", "  - {id: ab, name: 两家, members: [甲, 乙]}\n  - {id: out,");
  CHECK(told(before, after) ==
        "甲: 1>1 deadline -30; 乙: 1>1 deadline -30; 丙: 1>1 deadline -30; 三家: 1>1 deadline -30; "
        "两家: 1>1 deadline -30");
}

TEST_CASE("concerns: who answers for it is printed in other words") {
  const auto worded = [](std::string_view words) {
    return measure(1, permits, "lead: [甲], responsible: [乙]" + std::string(words));
  };
  CHECK(told({worded("")}, {worded(", wording: 甲牵头，乙配合。")}) ==
        "甲: 1>1 “甲牵头，乙按职责分工分别负责。”→“甲牵头，乙配合。”; "
        "乙: 1>1 “甲牵头，乙按职责分工分别负责。”→“甲牵头，乙配合。”");
  CHECK(told({worded("")}, {worded(", others: 等部门")}) ==
        "甲: 1>1 “甲牵头，乙按职责分工分别负责。”→“甲牵头，乙等部门按职责分工分别负责。”; "
        "乙: 1>1 “甲牵头，乙按职责分工分别负责。”→“甲牵头，乙等部门按职责分工分别负责。”");
  // Stored words that are those which the units make are no other ones.
  CHECK(told({worded("")}, {worded(", wording: 甲牵头，乙按职责分工分别负责。")}).empty());
}

TEST_CASE(
    "concerns: a clause is told of its own words, and of the measure's where they are all that changed") {
  const auto worded = [](std::string_view whole, std::string_view first, std::string_view second) {
    return measure(1, permits,
                   std::string(whole) + "clauses: [{text: 编制并公布全部行政许可事项清单, lead: [甲]" +
                       std::string(first) + "}, {text: ，按年更新。, lead: [" + std::string(second) + "]}]");
  };
  CHECK(told({worded("", "", "乙")}, {worded("", ", wording: （甲负总责）", "乙")}) ==
        "甲: 1/1>1/1 “（甲牵头）”→“（甲负总责）”");
  CHECK(told({worded("wording: 各自牵头, ", "", "乙")}, {worded("wording: 分别牵头, ", "", "乙")}) ==
        "甲: 1/1>1/1 “各自牵头”→“分别牵头”; 乙: 1/2>1/2 “各自牵头”→“分别牵头”");
  CHECK(told({worded("wording: 甲和乙牵头, ", "", "乙")}, {worded("wording: 甲和丙牵头, ", "", "丙")}) ==
        "乙: -1/2; 丙: +1/2");
}

TEST_CASE("concerns: a measure that stands under another task") {
  const std::string before =
      small_yaml({measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [乙]")}) +
      "      - number: 2\n        title: 他\n        measures:\n          - " +
      measure(3, "开展执法监督检查。", "lead: [丙]") + "\n";
  std::string after = replaced(before, "          - " + measure(2, training, "lead: [乙]") + "\n", "");
  after += "          - " + measure(2, training, "lead: [乙]") + "\n";
  CHECK(told(before, after) == "乙: 2>2");
}

TEST_CASE("concerns: what a group brings and takes") {
  const std::string before = small_yaml({measure(1, permits, "responsible: [两家]")});
  const std::string after = replaced(before, "members: [甲, 乙]}", "members: [甲, 丙]}");
  CHECK(told(before, after) == "乙: -1; 丙: +1; 两家: !");
}

TEST_CASE("concerns: a renamed unit is told so, its measures are the same") {
  const std::string before = small_yaml({measure(1, permits, "lead: [甲], responsible: [丙]")});
  CHECK(told(before, replaced(before, "甲", "甲局")) == "甲局: !");
}

TEST_CASE("concerns: a merged unit's duties are gained by the one that took it in") {
  const std::string before =
      small_yaml({measure(1, permits, "lead: [甲]"), measure(2, training, "lead: [丙]")});
  std::string after = replaced(before, "  - {id: c, name: 丙}\n", "");
  after = replaced(replaced(after, "{id: a, name: 甲}", "{id: a, name: 甲, aliases: [丙]}"), ", 丙]", "]");
  CHECK(told(before, after) == "甲: ! +2; 丙: ! -2");
}

}  // namespace xfz::compare
