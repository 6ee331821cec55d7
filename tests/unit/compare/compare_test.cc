// SPDX-License-Identifier: MIT
#include "compare/compare.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>

#include "load/load.h"
#include "support/case_text.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::compare {

namespace {

using test::table_from;

/// A measure with its own words, so that it is like no other.
std::string measure(int id, int text, std::string_view rest = "lead: [甲]") {
  const std::string_view texts[] = {
      "编制并公布权责清单,推进动态调整。",   "健全重大决策程序,落实公众参与制度。",
      "加强执法人员培训,统一执法证件管理。", "畅通行政复议渠道,提高纠纷化解质量。",
      "建立信访工作台账,定期通报办理情况。", "开展领导干部学法,每年举办专题讲座。",
      "完善应急预案体系,组织综合演练一次。", "全面公开财政预算,接受人大代表监督。",
  };
  return fmt::format("{{id: {}, text: \"{}\", {}}}", id, texts[text], rest);
}

Table table_of(const std::vector<std::string>& measures) {
  std::string yaml = test::small_yaml({});
  for (const std::string& m : measures) yaml += "          - " + m + "\n";
  return table_from(yaml);
}

std::vector<std::string> renumberings(const Difference& difference) {
  std::vector<std::string> result;
  for (const MeasureChange& m : difference.measures) {
    if (m.is_added()) {
      result.push_back("+" + m.after.measure->id.value);
    } else if (m.is_removed()) {
      result.push_back("-" + m.before.measure->id.value);
    } else {
      result.push_back(m.before.measure->id.value + (m.renumbered ? ">" : "=") + m.after.measure->id.value +
                       (m.text ? "~" : "") + (m.reordered ? "^" : "") + (m.moved ? "@" : ""));
    }
  }
  return result;
}

std::vector<std::string> renumberings(const std::vector<std::string>& before,
                                      const std::vector<std::string>& after) {
  const Table a = table_of(before);
  const Table b = table_of(after);
  return renumberings(compare(a, b));
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("compare: a table is the same as itself") {
  const Table& table = test::table_2020();
  CHECK(compare(table, table).is_empty());
  for (const auto& path : test::files_below(test::tests_folder() / "cases" / "good", {".yaml", ".escaped"})) {
    CAPTURE(path.string());
    const Source source("table.yaml", test::case_bytes(path));
    const load::Loaded one = load::load(source);
    const load::Loaded two = load::load(source);
    CHECK(compare(one.table, two.table).is_empty());
  }
}

TEST_CASE("compare: ids that shift behind an inserted measure are renumberings") {
  CHECK(renumberings({measure(1, 0), measure(2, 1), measure(3, 2), measure(4, 3)},
                     {measure(1, 0), measure(2, 4), measure(3, 1), measure(4, 2), measure(5, 3)}) ==
        Words{"+2", "2>3", "3>4", "4>5"});
  CHECK(renumberings({measure(1, 0), measure(2, 4), measure(3, 1), measure(4, 2), measure(5, 3)},
                     {measure(1, 0), measure(2, 1), measure(3, 2), measure(4, 3)}) ==
        Words{"-2", "3>2", "4>3", "5>4"});
}

TEST_CASE("compare: two measures that swap their ids are renumbered") {
  CHECK(renumberings({measure(1, 0), measure(2, 1)}, {measure(2, 0), measure(1, 1)}) == Words{"1>2", "2>1"});
  // Where they change places, too, one of them has moved.
  CHECK(renumberings({measure(1, 0), measure(2, 1)}, {measure(1, 1), measure(2, 0)}).size() == 2);
}

TEST_CASE("compare: the same words tell more than the id with words like them") {
  const std::string after = measure(2, 0, "lead: [乙], deadline: 6月底前");
  std::string alike = measure(1, 0);
  alike.insert(alike.find("权责清单"), "本年");
  CHECK(renumberings({measure(1, 0)}, {alike, after}) == Words{"+1", "1>2"});
}

TEST_CASE("compare: an id that is used again is another measure") {
  CHECK(renumberings({measure(1, 0), measure(2, 1)}, {measure(1, 0), measure(2, 2)}) == Words{"-2", "+2"});
}

}  // namespace xfz::compare
