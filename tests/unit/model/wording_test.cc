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

TEST_CASE("wording: those who support") {
  Assignment of = assignment({"甲"}, {});
  of.support = {{"丙", {}, no_unit}, {"丁", {}, no_unit}};
  CHECK(measure_wording(of) == "甲牵头，丙、丁配合。");
  of.responsible = {{"乙", {}, no_unit}};
  CHECK(clause_wording(of) == "（甲牵头，乙按职责分工分别负责，丙、丁配合）");
  of.others = Located<std::string>{"等部门", {}};
  CHECK(measure_wording(of) == "甲牵头，乙等部门按职责分工分别负责，丙、丁配合。");
  of.responsible.clear();
  CHECK(measure_wording(of) == "甲牵头，丙、丁等部门配合。");
  of.lead.clear();
  CHECK(clause_wording(of) == "（丙、丁等部门配合）");
}

TEST_CASE("wording: a cell with all units is none that columns of the roles print") {
  Table table;
  table.columns = {{.key = {"lead", {}}}, {.key = {"responsible", {}}}, {.key = {"units", {}}}};
  Measure measure;
  measure.assignment = assignment({"甲"}, {"乙"});
  CHECK(official_wording(table, measure).empty());
  measure.assignment = assignment({}, {"乙"});
  CHECK(official_wording(table, measure).empty());
  measure.assignment.support = {{"丁", {}, no_unit}};
  CHECK(official_wording(table, measure) == "乙、丁");
  measure.assignment.wording = Located<std::string>{"乙（主）、丁", {}};
  CHECK(official_wording(table, measure) == "乙（主）、丁");
}

TEST_CASE("wording: the official cell is as the columns say, or nothing is said") {
  Table table;
  Measure measure;
  measure.text.value = "公布清单。";
  measure.assignment = assignment({"甲"}, {"乙", "丙"}, "等部门");
  measure.assignment.support = {{"丁", {}, no_unit}};
  CHECK(official_wording(table, measure).empty());
  CHECK(printed_text(table, measure) == "公布清单。");

  table.columns = {{.key = {"text", {}}}, {.key = {"units", {}}}};
  Column& units = table.columns.back();
  CHECK(official_wording(table, measure) == "甲、乙、丙等部门、丁");
  units.cell = UnitsCell::lines;
  CHECK(official_wording(table, measure) == "甲\n乙\n丙等部门\n丁");
  units.cell = UnitsCell::labels;
  CHECK(official_wording(table, measure) == "牵头单位：甲；责任单位：乙、丙等部门；配合单位：丁");
  units.cell = UnitsCell::sentence;
  CHECK(official_wording(table, measure) == "甲牵头，乙、丙等部门按职责分工分别负责，丁配合。");

  Measure divided;
  divided.clauses = {clause("编制清单", assignment({"甲"}, {"乙"})),
                     clause("、公布。", assignment({"乙"}, {}))};
  CHECK(official_wording(table, divided) == "编制清单（甲牵头，乙按职责分工分别负责）、公布。（乙牵头）");
  units.cell = UnitsCell::labels;
  CHECK(official_wording(table, divided) == "编制清单（牵头单位：甲；责任单位：乙）、公布。（牵头单位：乙）");
  units.cell = UnitsCell::lines;
  CHECK(official_wording(table, divided) == "编制清单（甲、乙）、公布。（乙）");

  table.columns.clear();
  CHECK(official_wording(table, divided).empty());
  divided.assignment.wording = Located<std::string>{"甲、乙分别负责。", {}};
  CHECK(official_wording(table, divided) == "甲、乙分别负责。");
  measure.not_applicable = Located<std::string>{"和我区无关", {}};
  CHECK(official_wording(table, measure) == "和我区无关");
}

TEST_CASE("wording: what is printed behind the text") {
  Table table;
  table.columns = {{.key = {"units", {}}, .cell = UnitsCell::labels, .in_text = true},
                   {.key = {"deadline", {}}, .in_text = true}};
  Measure measure;
  measure.text.value = "公布清单。";
  CHECK(printed_text(table, measure) == "公布清单。");
  measure.assignment = assignment({"甲"}, {"乙"});
  measure.deadline = Deadline{{"6月底完成", {}}, {}, {}};
  CHECK(printed_text(table, measure) == "公布清单。（牵头单位：甲；责任单位：乙，6月底完成）");
  table.columns.front() = {.key = {"lead", {}}, .heading = {"主办单位", {}}, .in_text = true};
  table.columns.insert(table.columns.begin() + 1,
                       {.key = {"responsible", {}}, .heading = {"协办单位", {}}, .in_text = true});
  CHECK(printed_text(table, measure) == "公布清单。（主办单位：甲；协办单位：乙，6月底完成）");
  table.columns = {{.key = {"units", {}}, .in_text = true}};
  measure.assignment.wording = Located<std::string>{"〔牵头单位：甲，责任单位：乙〕", {}};
  CHECK(printed_text(table, measure) == "公布清单。〔牵头单位：甲，责任单位：乙〕");
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
