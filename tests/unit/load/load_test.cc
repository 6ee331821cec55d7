// SPDX-License-Identifier: MIT
// What a table holds after loading, and where each value stands. What loading complains of is in tests/cases.
#include "load/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/case_text.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::load {

namespace {

const std::filesystem::path cases = test::tests_folder() / "cases";

struct Read {
  explicit Read(std::string bytes) : source("t", std::move(bytes)), loaded(load(source)) {}

  std::string_view words(Span span) const { return source.text(span); }
  const Table& table() const { return loaded.table; }

  Source source;
  Loaded loaded;
};

Read good(std::string_view name) {
  return Read(test::case_bytes(cases / "good" / name));
}

}  // namespace

TEST_CASE("load: the heading of a table") {
  const Read read = good("everything-optional.yaml");
  REQUIRE(read.loaded.complete);
  const Table& table = read.table();
  CHECK(table.title.value == "西夏区任务分解表");
  CHECK(read.words(table.title.span) == "西夏区任务分解表");
  CHECK(table.jurisdiction.value == "西夏区");
  CHECK(table.year.value == 2020);
  CHECK(read.words(table.year.span) == "2020");
  CHECK(table.issuer->value == "西夏区人民政府");
  CHECK(table.document->value == "银西政发〔2020〕1号");
  CHECK(table.issued->value == "2020年3月");
  REQUIRE(table.allow.size() == 2);
  CHECK(table.allow[0].rule.value == "duplicate-number");
  CHECK(read.words(table.allow[0].rule.span) == "duplicate-number");
  CHECK(table.allow[0].reason.value == "原表第二类也写作“一”");
}

TEST_CASE("load: units and groups") {
  const Read read = good("everything-optional.yaml");
  const Table& table = read.table();
  REQUIRE(table.units.size() == 4);
  const Unit& first = table.unit(0);
  CHECK_FALSE(first.is_group);
  CHECK(first.id.value == "mzj");
  REQUIRE(first.aliases.size() == 2);
  CHECK(first.aliases[1].value == "民 政 局");
  CHECK(read.words(first.aliases[1].span) == "\"民 政 局\"");
  CHECK(first.allow.size() == 2);
  CHECK(read.words(first.span).starts_with("id: mzj"));
  CHECK(read.words(first.span).ends_with("# name: 民政处"));
  const Unit& group = table.unit(2);
  CHECK(group.is_group);
  REQUIRE(group.members.size() == 2);
  CHECK(group.members[0].name == "民政");  // as it is spelled
  CHECK(group.members[0].unit == 0);
  CHECK(group.members[1].unit == 1);
  CHECK(table.unit(3).members.empty());
}

TEST_CASE("load: measures, clauses and deadlines") {
  const Read read = good("everything-optional.yaml");
  REQUIRE(read.table().categories.size() == 2);
  const Task& task = read.table().categories[0].tasks[0];
  CHECK(task.title.value == "审批改革\n全面推行");
  CHECK(task.allow[0].reason.value == "从 5 编起");
  REQUIRE(task.measures.size() == 3);

  const Measure& first = task.measures[0];
  CHECK(first.text.value == "公布\"清单\"。");
  CHECK(read.words(first.text.span) == "\"公布\\\"清单\\\"。\"");
  REQUIRE(first.assignment.lead.size() == 2);
  CHECK(first.assignment.lead[0].name == "民政局");
  CHECK(first.assignment.lead[0].unit == 0);
  CHECK(read.words(first.assignment.lead[1].span) == "司法局");
  CHECK(first.assignment.responsible[0].unit == 2);
  CHECK(first.assignment.responsible[1].unit == 2);
  CHECK(first.assignment.responsible[2].unit == 3);
  CHECK(first.assignment.others->value == "等部门");
  CHECK(first.deadline->text.value == "按上级要求");
  CHECK(read.words(first.deadline->given->span) == "2020-09-30");
  CHECK(first.deadline->reading.kind == DeadlineKind::dated);
  CHECK(iso_date(first.deadline->reading.dates[0]) == "2020-09-30");
  CHECK(read.words(first.span).starts_with("id: 5"));
  CHECK(read.words(first.span).find("id: 6") == std::string_view::npos);

  const Measure& second = task.measures[1];
  CHECK(second.text.value == "清理、'证明': 第一批。");
  CHECK(second.assignment.wording->value == "民政局牵头。");
  REQUIRE(second.clauses.size() == 2);
  CHECK(read.words(second.clauses[0].span).starts_with("{text: 清理"));
  CHECK(iso_date(second.clauses[0].deadline->reading.dates[0]) == "2020-06-30");
  CHECK(second.clauses[1].text.value == "、'证明': 第一批。");
  CHECK_FALSE(second.clauses[1].deadline);
  CHECK(second.deadline->reading.kind == DeadlineKind::recurring);
  CHECK(second.deadline->reading.dates.size() == 4);

  CHECK(task.measures[2].id.value == "8-1");
  CHECK(task.measures[2].not_applicable->value == "和我区无关");
  CHECK_FALSE(task.measures[2].deadline);
}

TEST_CASE("load: what recurs above 同上 recurs in its row too") {
  const Read read(
      "format: 1\ntitle: 表\njurisdiction: 示范区\nyear: 2020\nunits:\n  - {name: 司法局}\nmeasures:\n"
      "  - {id: 1, text: 公示。, responsible: [司法局], deadline: 每季度末月25日前}\n"
      "  - {id: 2, text: 记录。, responsible: [司法局], deadline: {text: 同上, dates: [2020-03-25, "
      "2020-06-25, "
      "2020-09-25, 2020-12-25]}}\n");
  std::vector<DeadlineKind> kinds;
  for (const Row& row : rows(read.table())) kinds.push_back(row.measure->deadline->reading.kind);
  CHECK(kinds == std::vector{DeadlineKind::recurring, DeadlineKind::recurring});
}

TEST_CASE("load: columns, and what measures have in them") {
  const Read read = good("columns.yaml");
  const Table& table = read.table();
  REQUIRE(table.columns.size() == 9);
  CHECK(table.columns[0].heading.value == "序号");
  CHECK_FALSE(table.columns[0].is_own);
  CHECK(table.columns[3].is_own);
  CHECK(table.columns[3].kind == ColumnKind::person);
  CHECK(table.columns[4].cell == UnitsCell::labels);
  CHECK(table.columns[4].in_text);
  CHECK(read.words(table.columns[3].span) == "{key: leader, heading: 责任领导, kind: person");
  CHECK(find_column(table, "score") == &table.columns[5]);
  CHECK(find_column(table, "support") == nullptr);

  const Category& category = table.categories[0];
  CHECK(category.number.value.empty());
  const Measure& first = category.tasks[0].measures[0];
  CHECK(first.id.value == "1.1");
  CHECK(printed_number(first) == "（一）");
  REQUIRE(own_value(first, "score") != nullptr);
  CHECK(own_value(first, "score")->value == "2");
  CHECK(read.words(own_value(first, "score")->span) == "2");
  CHECK(own_value(first, "method")->value == "查阅台账\n实地察看");
  CHECK(own_value(first, "text") == nullptr);
  CHECK(own_value(category.tasks[0].measures[1], "leader") == nullptr);
  CHECK(first.assignment.support[0].unit == 1);
  CHECK(table.unit(0).handle() == "民政局");
  CHECK(table.unit(1).handle() == "sfj");
  CHECK(printed_number(good("columns-last.yaml").table().categories[0].tasks[0].measures[0]) == "1");
}

TEST_CASE("load: who is in a group, and in groups within it") {
  const Table table = good("groups-within-groups.yaml").loaded.table;
  using Units = std::vector<UnitIndex>;
  CHECK(everyone_in(table, 3) == Units{0, 1, 2});
  CHECK(everyone_in(table, 2) == Units{0});
  CHECK(everyone_in(table, 0).empty());
  CHECK(groups_of(table, 0) == Units{2, 3});
  CHECK(groups_of(table, 1) == Units{3});
  CHECK(groups_of(table, 2) == Units{3});
  CHECK(groups_of(table, 3).empty());
}

TEST_CASE("load: effects") {
  const Read read = good("everything-optional.yaml");
  const Category& extra = read.table().categories[1];
  CHECK(extra.tasks[0].effect == Effect::bonus);
  CHECK(extra.tasks[1].effect == Effect::deduction);
  CHECK_FALSE(read.table().categories[0].tasks[0].effect);
  CHECK(extra.tasks[0].measures[0].id.value == "A1");
}

TEST_CASE("load: the same table whatever its line ends") {
  const Read windows = good("crlf.escaped");
  const Read marked = good("byte-order-mark-crlf.escaped");
  CHECK(windows.source.text() == marked.source.text());
  REQUIRE(windows.table().categories.size() == 1);
  CHECK(windows.table().categories[0].tasks[0].measures[0].text.value == "公布清单。");
  CHECK(windows.table().categories[0].tasks[0].measures[0].deadline->text.value == "6月底前");
}

TEST_CASE("load: a block keeps its lines") {
  const Read read = good("block-text.yaml");
  CHECK(read.table().categories[0].tasks[0].measures[0].text.value ==
        "公布清单: “目录化”,\n# 不是注释\n\n- 也不是列表: [甲，乙]");
}

TEST_CASE("load: what is left out is said, and what is beside it is there") {
  const Read read(test::case_bytes(cases / "bad" / "syntax-unclosed-quote.yaml"));
  CHECK_FALSE(read.loaded.complete);
  const auto& measures = read.table().categories.at(0).tasks.at(0).measures;
  REQUIRE(measures.size() == 1);
  CHECK(measures[0].id.value == "2");
}

TEST_CASE("load: an item with a value that cannot be read is damaged, the others are not") {
  const Read read(test::case_bytes(cases / "bad" / "unknown-unit.yaml"));
  CHECK(read.loaded.complete);
  const auto& measures = read.table().categories.at(0).tasks.at(0).measures;
  REQUIRE(measures.size() == 2);
  CHECK(measures[0].damaged);
  CHECK_FALSE(measures[1].damaged);
}

TEST_CASE("load: the table of 2020") {
  const Read read(test::text_2020());
  CHECK(read.loaded.complete);
  CHECK(rows(read.table()).size() == 104);
  CHECK(read.table().categories.size() == 9);
  CHECK(read.table().year.value == 2020);
}

}  // namespace xfz::load
