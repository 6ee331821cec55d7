// SPDX-License-Identifier: MIT
// What a difference leaves unsaid because it is said already.
#include "render/difference/difference.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/tables.h"

namespace xfz::render {

namespace {

std::string told(const Table& before, const Table& after) {
  const compare::Difference difference = compare::compare(before, after);
  Screen screen;
  screen.language = Language::english;
  return difference_text({difference, {"old.yaml", "", false}, {"new.yaml", "", false}}, screen);
}

std::string measure(const std::string& id, const std::string& text, const std::string& rest = "lead: [甲]") {
  return "{id: " + id + ", text: " + text + ", " + rest + "}";
}

constexpr const char* topics[] = {"编制权责清单并公布", "清理证明事项目录", "公开财政预算收支",
                                  "培训执法人员上岗",   "评查执法案卷质量", "调解基层矛盾纠纷",
                                  "办理行政复议案件",   "宣传宪法法律法规"};

/// Eight measures, and as many before them as are given.
Table numbered(const std::vector<std::string>& inserted, const std::string& third = topics[2]) {
  std::string yaml = test::small_yaml({});
  std::size_t number = 0;
  for (const std::string& text : inserted)
    yaml += "          - " + measure(std::to_string(++number), text) + "\n";
  for (std::size_t i = 0; i < std::size(topics); ++i)
    yaml += "          - " + measure(std::to_string(++number), i == 2 ? third : topics[i]) + "\n";
  return test::table_from(yaml);
}

}  // namespace

TEST_CASE("difference: a measure put in at the front is one change, and one line of numbers") {
  const std::string head = "表\nold.yaml → new.yaml\n\n一、类\n1.务\n";
  const std::string added = "+ 1  建设实体政务大厅窗口\n    Lead  甲\n";
  const std::string numbers = "\nNumbers\n  1–8 are now 2–9\n";
  CHECK(told(numbered({}), numbered({"建设实体政务大厅窗口"})) ==
        head + added + numbers + "\nmeasures changed 0, added 1, removed 0; renumbered 8\n");
  // One of them has other words, too: it says its number itself, and the others still follow each other.
  CHECK(told(numbered({}), numbered({"建设实体政务大厅窗口"}, "公开部门预算收支")) ==
        head + added + "  3 → 4  公开[-财政-]{+部门+}预算收支\n" + numbers +
            "\nmeasures changed 1, added 1, removed 0; renumbered 7\n");
}

TEST_CASE("difference: numbers that do not follow each other are lines of their own") {
  const Table before = test::small_table({measure("2-9", topics[0]), measure("2-10", topics[1])});
  const Table after = test::small_table({measure("3-1", topics[0]), measure("3-2", topics[1])});
  CHECK(told(before, after).find("\nNumbers\n  2-9–2-10 are now 3-1–3-2\n") != std::string::npos);
  const Table apart = test::small_table({measure("3-1", topics[0]), measure("3-3", topics[1])});
  CHECK(told(before, apart).find("  2-9 → 3-1  编制权责清单并公布\n  2-10 → 3-3  清理证明事项目录\n") !=
        std::string::npos);
}

TEST_CASE("difference: printed words that only name the units that came and went are not told again") {
  const auto worded = [](const std::string& lead, const std::string& wording) {
    return test::small_table({measure("1", topics[0], "lead: [" + lead + "], wording: " + wording)});
  };
  CHECK(told(worded("甲", "甲牵头落实。"), worded("甲, 乙", "甲、乙牵头落实。")).find("wording") ==
        std::string::npos);
  CHECK(told(worded("甲", "甲牵头落实。"), worded("甲, 乙", "甲、乙共同落实。")).find("wording") !=
        std::string::npos);
}

}  // namespace xfz::render
