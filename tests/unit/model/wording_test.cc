// SPDX-License-Identifier: MIT
// The 责任单位 cell as it is printed.
#include "model/wording.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace xfz {

namespace {

Assignment assignment(const std::vector<std::string>& lead, const std::vector<std::string>& responsible,
                      const std::string& others = "", const std::string& wording = "") {
  Assignment result;
  for (const std::string& name : lead) result.lead.push_back({name, {}, no_unit});
  for (const std::string& name : responsible) result.responsible.push_back({name, {}, no_unit});
  if (!others.empty()) result.others = Located<std::string>{others, {}};
  if (!wording.empty()) result.wording = Located<std::string>{wording, {}};
  return result;
}

Clause clause(const std::string& text, Assignment of) {
  Clause result;
  result.text.value = text;
  result.assignment = std::move(of);
  return result;
}

}  // namespace

TEST_CASE("wording: what the structure prints") {
  struct Example {
    Assignment of;
    std::string_view measure;
    std::string_view clause;
  };
  const Example examples[] = {
      {assignment({}, {}), "", ""},
      {assignment({"甲"}, {}), "甲牵头。", "（甲牵头）"},
      {assignment({"甲", "乙"}, {}), "甲、乙牵头。", "（甲、乙牵头）"},
      {assignment({}, {"丙"}), "丙按职责分工分别负责。", "（丙按职责分工分别负责）"},
      {assignment({"甲", "乙"}, {"丙", "丁"}), "甲、乙牵头，丙、丁按职责分工分别负责。",
       "（甲、乙牵头，丙、丁按职责分工分别负责）"},
      {assignment({"甲"}, {"丙"}, "等部门"), "甲牵头，丙等部门按职责分工分别负责。",
       "（甲牵头，丙等部门按职责分工分别负责）"},
      {assignment({"甲"}, {"丙"}, "等部门", "甲具体负责。"), "甲具体负责。", "甲具体负责。"},
      {assignment({}, {}, "", "另行通知。"), "另行通知。", "另行通知。"},
  };
  for (const Example& row : examples) {
    CHECK(measure_wording(row.of) == row.measure);
    CHECK(clause_wording(row.of) == row.clause);
  }
}

TEST_CASE("wording: a measure's whole cell") {
  Measure measure;
  CHECK(printed_wording(measure).empty());

  measure.assignment = assignment({"甲"}, {});
  CHECK(printed_wording(measure) == "甲牵头。");

  measure.assignment = {};
  measure.clauses = {clause("编制清单", assignment({"甲"}, {})), clause("、公布", assignment({"乙"}, {})),
                     clause(",落实。", assignment({}, {"丙"}, "", "（丙负责。）。"))};
  CHECK(printed_wording(measure) == "编制清单（甲牵头）、公布（乙牵头）,落实。（丙负责。）。");

  measure.assignment.wording = Located<std::string>{"甲、乙、丙负责。", {}};
  CHECK(printed_wording(measure) == "甲、乙、丙负责。");
}

TEST_CASE("wording: a clause on its own") {
  struct Example {
    std::string_view text;
    std::string_view expected;
  };
  const Example examples[] = {
      {"公布清单", "公布清单"},
      {"、公布清单", "公布清单"},
      {",逐一明确。", "逐一明确。"},
      {"，公布；", "公布"},
      {"；公布，", "公布"},
      {";, 公布 ,;", "公布"},
      {"“公布”，", "“公布”"},
      {"（公布）；", "（公布）"},
      {"公布、清单", "公布、清单"},
      {"公布。", "公布。"},
      {"，；", ""},
      {"", ""},
  };
  for (const Example& row : examples) {
    CAPTURE(row.text);
    CHECK(standalone_text(clause(std::string(row.text), {})) == row.expected);
  }
}

}  // namespace xfz
