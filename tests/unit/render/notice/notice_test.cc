// SPDX-License-Identifier: MIT
// What a notice says of many duties at once: on paper and on a screen.
#include "render/notice/notice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/notice/number_ranges.h"
#include "support/tables.h"

namespace xfz::render {

namespace {

std::string measure(int id, const std::string& text, const std::string& rest) {
  return "{id: " + std::to_string(id) + ", text: " + text + ", " + rest + "}";
}

std::string topic(int number) {
  static const char* const topics[] = {"编制权责清单", "清理证明事项", "公开财政预算",
                                       "培训执法人员", "评查执法案卷", "调解矛盾纠纷",
                                       "办理行政复议", "宣传宪法法律", "审查规范性文件合法"};
  return std::string(topics[number]) + "，全年不间断推进落实到位。";
}

/// The notices about one unit, by how they are made.
struct Told {
  NoticePage page;
  std::string text;
};

Told told(const Table& before, const Table& after, std::string_view unit, int width = 0) {
  const compare::Difference difference = compare::compare(before, after);
  const Comparison comparison{difference, {"old.yaml", "", false}, {"new.yaml", "", false}};
  const compare::MeasureChanges changes(difference);
  Screen screen;
  screen.width = width;
  screen.language = Language::english;
  for (compare::UnitNotice& notice : compare::notices(difference)) {
    if (notice.after == no_unit || after.unit(notice.after).name.value != unit) continue;
    NoticePage page = notice_page(comparison, changes, notice);
    page.comparison = nullptr;
    std::vector<Notice> notices;
    notices.push_back({notice, page});
    return {page, notices_text(comparison, notices, "", screen)};
  }
  FAIL("no notice for " << unit);
  return {};
}

Table table_of(const std::vector<std::string>& measures) {
  std::string yaml = test::small_yaml({});
  for (const std::string& measure : measures) yaml += "          - " + measure + "\n";
  return test::table_from(yaml);
}

/// Eight measures, each with its number moved by what `shift` says.
Table numbered(int (*shift)(int), const std::string& rest) {
  std::vector<std::string> measures;
  if (shift(1) > 0) measures.push_back(measure(1, topic(8), "lead: [丙]"));
  for (int i = 1; i <= 8; ++i) measures.push_back(measure(i + shift(i), topic(i - 1), rest));
  return table_of(measures);
}

}  // namespace

TEST_CASE("notice: measures that all moved by as much are one range") {
  const auto none = [](int) { return 0; };
  const auto one = [](int) { return 1; };
  const Told own = told(numbered(none, "lead: [甲]"), numbered(one, "lead: [甲]"), "甲");
  CHECK(own.page.order == std::vector<std::string>{"原第1至8项现为第2至9项"});
  CHECK(own.text == "表\nold.yaml → new.yaml\n\n甲\n  other numbers\n    Number  1–8 → 2–9\n");

  const Told via = told(numbered(none, "responsible: [两家]"), numbered(one, "responsible: [两家]"), "甲");
  CHECK(via.page.groups.empty());
  CHECK(via.page.order == std::vector<std::string>{"原第1至8项现为第2至9项"});
  CHECK(via.text == own.text);
}

TEST_CASE("notice: those that moved by more are another range, in one sentence each") {
  const auto none = [](int) { return 0; };
  const auto more = [](int i) { return i < 4 ? 1 : 10; };
  const Told own = told(numbered(none, "lead: [甲]"), numbered(more, "lead: [甲]"), "甲");
  CHECK(own.page.order == std::vector<std::string>{"原第1至3项现为第2至4项", "原第4至8项现为第14至18项"});
}

TEST_CASE(
    "notice: a range is from the first to the last of a unit's own, where all between moved by as much") {
  const auto with = [](int shift, std::initializer_list<int> own, int from = 1) {
    std::vector<std::string> measures;
    if (shift > 0) measures.push_back(measure(1, topic(8), "lead: [丙]"));
    for (int i = 1; i <= 8; ++i) {
      const bool is_own = std::find(own.begin(), own.end(), i) != own.end();
      measures.push_back(
          measure(i < from ? i + 20 : i + shift, topic(i - 1), is_own ? "lead: [甲]" : "lead: [丙]"));
    }
    return table_of(measures);
  };
  using Words = std::vector<std::string>;
  CHECK(told(with(0, {2, 4, 7}), with(1, {2, 4, 7}), "甲").page.order == Words{"原第2至7项现为第3至8项"});
  CHECK(told(with(0, {2, 7}), with(1, {2, 7}), "甲").page.order == Words{"原第2、7项现为第3、8项"});
  CHECK(told(with(0, {1, 2, 4, 5, 7}), with(1, {1, 2, 4, 5, 7}, 3), "甲").page.order ==
        Words{"原第1、2项现为第21、22项", "原第4至7项现为第5至8项"});
}

TEST_CASE("notice: two that have other numbers are named with their words") {
  const std::vector<std::string> before = {measure(1, topic(0), "lead: [甲]"),
                                           measure(2, topic(1), "lead: [甲]")};
  const std::vector<std::string> after = {measure(3, topic(0), "lead: [甲]"),
                                          measure(4, topic(1), "lead: [甲]")};
  const Told own = told(table_of(before), table_of(after), "甲", 60);
  CHECK(own.page.order == std::vector<std::string>{"原第1、2项现为第3、4项"});
  CHECK(own.text ==
        "表\nold.yaml → new.yaml\n\n甲\n  1 → 3  编制权责清单，全年不间断推进落实到位。\n"
        "  2 → 4  清理证明事项，全年不间断推进落实到位。\n");
}

TEST_CASE("notice: clauses of one measure that the same is said of are one") {
  const auto divided = [](const std::string& rest) {
    return table_of({measure(7, topic(0),
                             rest + ", clauses: [{text: 编制权责清单，, lead: [甲], responsible: [乙]}, "
                                    "{text: 全年不间断, responsible: [两家]}, {text: 推进落实到位。, lead: "
                                    "[甲], responsible: [乙]}]")});
  };
  const Told own = told(divided("deadline: 6月底前"), divided("deadline: 5月底前"), "甲");
  REQUIRE(own.page.deadlines.size() == 1);
  CHECK(own.page.deadlines.front().label == "第7项第1、3分项");
  CHECK(own.page.deadlines.front().topic == "编制权责清单，全年不间断推进落实到位");
  REQUIRE(own.page.groups.size() == 1);
  CHECK(own.page.groups.front().words == "第7项第2分项完成时限由6月底前调整为5月底前（提前30日）");

  const auto led = [](const std::string& lead) {
    return table_of({measure(7, topic(0),
                             "lead: [" + lead +
                                 "], clauses: [{text: 编制权责清单，, responsible: [甲]}, "
                                 "{text: 全年不间断推进落实到位。, responsible: [甲]}]")});
  };
  const Told partners = told(led("乙"), led("丙"), "甲");
  REQUIRE(partners.page.roles.size() == 1);
  CHECK(partners.page.roles.front().label == "第7项第1、2分项");
  CHECK(partners.page.roles.front().partners == std::vector<std::string>{"牵头单位由乙调整为丙"});
}

TEST_CASE("notice: what is the same of several shared measures is said once") {
  const auto shared = [](const std::string& lead, const std::string& deadline) {
    std::vector<std::string> measures;
    for (int i = 1; i <= 4; ++i) {
      measures.push_back(
          measure(i, topic(i), "lead: [" + lead + "], responsible: [两家], deadline: " + deadline));
    }
    return table_of(measures);
  };
  const Told via = told(shared("丙", "6月底前"), shared("外人", "5月底前"), "甲", 100);
  REQUIRE(via.page.groups.size() == 1);
  CHECK(via.page.groups.front().words ==
        "第1至4项完成时限由6月底前调整为5月底前（提前30日）；第1至4项牵头单位由丙调整为外人");
  CHECK(via.text ==
        "表\nold.yaml → new.yaml\n\n甲\n  via 两家\n"
        "    Deadline  1–4  6月底前 → 5月底前 (30 days earlier)\n    Lead      1–4  丙 → 外人\n");
}

TEST_CASE("notice: what a group brings is told with its words and its deadline") {
  const Table before = table_of({measure(1, topic(0), "lead: [丙]")});
  const Table after = table_of({measure(1, topic(0), "lead: [丙]"),
                                measure(2, topic(1), "lead: [丙], responsible: [两家], deadline: 6月底前"),
                                measure(3, topic(2), "responsible: [两家]")});
  const Told via = told(before, after, "甲", 50);
  REQUIRE(via.page.groups.size() == 1);
  const NoticeGroup& group = via.page.groups.front();
  CHECK(group.words == "新增第2、3项");
  REQUIRE(group.gained.size() == 2);
  CHECK(group.gained[0].label == "第2项");
  CHECK(group.gained[0].words == topic(1));
  CHECK(group.gained[0].line.duty.deadline->text.value == "6月底前");
  CHECK(via.text ==
        "表\nold.yaml → new.yaml\n\n甲\n  via 两家\n"
        "    Newly  2  6月底前  清理证明事项，全年不间断推…\n"
        "           3  no deadline  公开财政预算，全年不间…\n");
}

TEST_CASE("notice: of what comes through a group and has other words, the words") {
  const Table before = table_of({measure(1, "清理证明事项，按年公布目录。", "responsible: [两家]")});
  const Table after = table_of({measure(1, "清理证明事项，按季公布目录。", "responsible: [两家]")});
  const Told via = told(before, after, "甲");
  REQUIRE(via.page.groups.size() == 1);
  CHECK(via.page.groups.front().words == "第1项内容有调整");
  REQUIRE(via.page.groups.front().texts.size() == 1);
  CHECK(via.page.groups.front().texts.front().text_after == "清理证明事项，按季公布目录。");
  CHECK(via.text ==
        "表\nold.yaml → new.yaml\n\n甲\n  via 两家\n"
        "    Text  1  清理证明事项，按[-年-]{+季+}公布目录。\n");
}

TEST_CASE("notice: other printed words of who answers for it, where nobody came or went") {
  const auto worded = [](const std::string& words) {
    return table_of({measure(1, topic(0), "lead: [甲], responsible: [乙], wording: " + words)});
  };
  const Told own = told(worded("甲牵头，乙配合。"), worded("甲牵头，乙按职责分工负责。"), "甲");
  REQUIRE(own.page.roles.size() == 1);
  CHECK(own.page.roles.front().partners ==
        std::vector<std::string>{"责任单位的表述由“甲牵头，乙配合”调整为“甲牵头，乙按职责分工负责”"});
  CHECK(own.text ==
        "表\nold.yaml → new.yaml\n\n甲\n  1  编制权责清单，全年不间断推进落实到位。\n"
        "    Official wording  甲牵头，乙[-配合-]{+按职责分工负责+}。\n");
}

TEST_CASE("notice: partners that came and went") {
  const auto with = [](const std::string& roles) { return table_of({measure(1, topic(0), roles)}); };
  using Words = std::vector<std::string>;
  CHECK(told(with("lead: [甲]"), with("lead: [甲, 乙]"), "甲").page.roles.front().partners ==
        Words{"牵头单位由甲调整为甲、乙"});
  CHECK(told(with("lead: [甲]"), with("lead: [甲], responsible: [乙]"), "甲").page.roles.front().partners ==
        Words{"增列负责单位：乙"});
  CHECK(told(with("lead: [乙], responsible: [甲]"), with("responsible: [甲]"), "甲")
            .page.roles.front()
            .partners == Words{"不再列牵头单位（原为乙）"});
}

TEST_CASE("number ranges: three or more in a row, and whole numbers alone") {
  CHECK(number_ranges({"1", "2", "4", "5", "6", "A1", "7"}, ", ", "–") == "1, 2, 4–6, A1, 7");
  CHECK(number_ranges({}, ", ", "–").empty());
  CHECK(number_ranges({"2147483647", "1"}, ", ", "–") == "2147483647, 1");
  CHECK(run_text({"1", "2"}, ", ", "–") == "1, 2");
  CHECK(run_text({"1", "4", "7"}, ", ", "–") == "1–7");
}

}  // namespace xfz::render
