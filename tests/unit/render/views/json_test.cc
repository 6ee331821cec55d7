// SPDX-License-Identifier: MIT
// Answers for programs: exactly these keys, in this order, whatever the language (DESIGN, section 3).
#include "render/views/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "query/due.h"
#include "query/units.h"
#include "support/tables.h"

namespace xfz::render {

namespace {

using Json = nlohmann::ordered_json;
using Keys = std::vector<std::string>;

Keys keys(const Json& object) {
  REQUIRE(object.is_object());
  Keys result;
  for (const auto& [key, value] : object.items()) result.push_back(key);
  return result;
}

Table sample() {
  return test::small_table({
      "{id: 1, text: \"a\\\"b\", lead: [老乙, 甲], responsible: [两家], others: 等部门, deadline: 6月底前}",
      "{id: 2, text: 二, clauses: [{text: 二之一, lead: [甲]}, {text: 二之二, responsible: [丙], others: 等, "
      "deadline: 长期坚持}]}",
      "{id: 3, text: 三, not_applicable: 和我区无关}",
      "{id: 4, text: 四, responsible: [三家], deadline: 每季度末}",
      "{id: 5, text: 五, lead: [丙], deadline: {text: 按上级要求, date: 2020-09-30}}",
  });
}

Json measures_of(const Table& table, const query::Question& question = {}) {
  return Json::parse(measures_json(table, query::ask(table, question).entries));
}

void check_measure_shape(const Json& measure) {
  Keys expected{"id",          "number",  "category", "task",    "text",     "wording", "lead",
                "responsible", "support", "others",   "clauses", "deadline", "columns", "not_applicable"};
  if (measure.contains("concern")) expected.push_back("concern");  // where a unit was asked for
  if (measure.contains("due_clauses")) expected.push_back("due_clauses");
  CHECK(keys(measure) == expected);
  CHECK(keys(measure["category"]) == Keys{"number", "title"});
  CHECK(keys(measure["task"]) == Keys{"number", "title", "effect"});
  CHECK(keys(measure["deadline"]) == Keys{"text", "kind", "date", "dates", "stages"});
  for (const Json& clause : measure["clauses"]) {
    CHECK(keys(clause) == Keys{"text", "wording", "lead", "responsible", "support", "others", "deadline"});
    CHECK(keys(clause["deadline"]) == Keys{"text", "kind", "date", "dates", "stages"});
  }
}

}  // namespace

TEST_CASE("json: every document of measures has one shape") {
  for (const Table& table : {sample(), test::table_2020()}) {
    const query::Due due = query::due(table, {});
    const query::Due with_standing = query::due(table, {.with_standing = true});
    for (const Json& document :
         {measures_of(table, {.not_applicable = true}), Json::parse(measures_json(table, due.entries)),
          Json::parse(measures_json(table, with_standing.entries)), Json::parse(measures_json(table, {}))}) {
      CHECK(keys(document) == Keys{"table", "count", "measures"});
      CHECK(keys(document["table"]) == Keys{"title", "year", "jurisdiction"});
      CHECK(document["count"] == document["measures"].size());
      CHECK(document["table"]["year"] == 2020);
      for (const Json& measure : document["measures"]) check_measure_shape(measure);
    }
  }
}

TEST_CASE("json: a measure's values") {
  const Json measures = measures_of(sample(), {.not_applicable = true})["measures"];
  REQUIRE(measures.size() == 5);
  const Json& first = measures[0];
  CHECK(first["id"] == "1");
  CHECK(first["text"] == "a\"b");
  CHECK(first["lead"] == Json({"乙", "甲"}));  // by their names, not as they are spelled
  CHECK(first["responsible"] == Json({"两家"}));
  CHECK(first["others"] == "等部门");
  CHECK(first["wording"] == "老乙、甲牵头，两家等部门按职责分工分别负责。");
  CHECK(first["clauses"] == Json::array());
  CHECK(first["deadline"] == Json({{"text", "6月底前"},
                                   {"kind", "dated"},
                                   {"date", "2020-06-30"},
                                   {"dates", {"2020-06-30"}},
                                   {"stages", Json::array()}}));
  CHECK(first["not_applicable"].is_null());
  CHECK(first["category"] == Json({{"number", "一"}, {"title", "类"}}));
  CHECK(first["task"] == Json({{"number", "1"}, {"title", "务"}, {"effect", nullptr}}));

  const Json& divided = measures[1];
  CHECK(divided["lead"] == Json({"甲"}));
  CHECK(divided["responsible"] == Json({"丙"}));
  CHECK(divided["others"].is_null());
  CHECK(divided["deadline"] == Json({{"text", nullptr},
                                     {"kind", "none"},
                                     {"date", nullptr},
                                     {"dates", Json::array()},
                                     {"stages", Json::array()}}));
  REQUIRE(divided["clauses"].size() == 2);
  CHECK(divided["clauses"][0]["deadline"]["kind"] == "none");
  CHECK(divided["clauses"][1]["deadline"]["kind"] == "standing");
  CHECK(divided["clauses"][1]["others"] == "等");

  CHECK(measures[2]["not_applicable"] == "和我区无关");
  CHECK(measures[2]["wording"] == "和我区无关");
  CHECK(measures[2]["lead"] == Json::array());
  CHECK(measures[3]["deadline"] == Json({{"text", "每季度末"},
                                         {"kind", "recurring"},
                                         {"date", nullptr},
                                         {"dates", {"2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31"}},
                                         {"stages", Json::array()}}));
  CHECK(measures[4]["deadline"]["text"] == "按上级要求");
  CHECK(measures[4]["deadline"]["kind"] == "dated");
  CHECK(measures[4]["deadline"]["date"] == "2020-09-30");
}

TEST_CASE("json: a deadline in stages, and one without a day") {
  const Table table = test::small_table({"{id: 1, text: 一, lead: [甲], deadline: 6月底前起草；12月底前印发}",
                                         "{id: 2, text: 二, lead: [甲], deadline: 待定}"});
  const Json measures = Json::parse(measures_json(table, query::ask(table, {}).entries))["measures"];
  CHECK(measures[0]["deadline"] == Json({{"text", "6月底前起草；12月底前印发"},
                                         {"kind", "dated"},
                                         {"date", "2020-06-30"},
                                         {"dates", {"2020-06-30", "2020-12-31"}},
                                         {"stages",
                                          {{{"text", "6月底前起草"}, {"date", "2020-06-30"}},
                                           {{"text", "12月底前印发"}, {"date", "2020-12-31"}}}}}));
  CHECK(measures[1]["deadline"]["kind"] == "undated");
  CHECK(measures[1]["deadline"]["date"].is_null());
}

TEST_CASE("json: what is due has its day, what is standing has none") {
  const Table table = sample();
  const query::Due due = query::due(table, {.with_standing = true});
  const Json document = Json::parse(measures_json(table, due.entries));
  std::string got;
  for (const Json& measure : document["measures"]) {
    const Json& date = measure["deadline"]["date"];
    got += measure["id"].get<std::string>() + ": " + (date.is_null() ? "-" : date.get<std::string>()) + "\n";
  }
  CHECK(got ==
        "4: 2020-03-31\n1: 2020-06-30\n4: 2020-06-30\n4: 2020-09-30\n5: 2020-09-30\n4: 2020-12-31\n2: -\n");
}

TEST_CASE("json: bonus and deduction") {
  const Json measures = measures_of(test::table_2020())["measures"];
  std::size_t bonus = 0;
  std::size_t deduction = 0;
  for (const Json& measure : measures) {
    bonus += measure["task"]["effect"] == "bonus" ? 1 : 0;
    deduction += measure["task"]["effect"] == "deduction" ? 1 : 0;
  }
  CHECK(bonus > 0);
  CHECK(deduction > 0);
  CHECK(bonus + deduction == 4);
}

TEST_CASE("json: a unit") {
  const Table table = sample();
  const auto of = [&](const char* name) {
    return Json::parse(unit_json(table, {query::portfolio(table, test::unit_of(table, name), {})}));
  };
  const Json b = of("乙");
  CHECK(keys(b) == Keys{"unit", "lead", "responsible", "support", "via_groups"});
  CHECK(keys(b["unit"]) == Keys{"id", "name", "aliases", "groups"});
  CHECK(b["unit"]["aliases"] == Json({"老乙"}));
  CHECK(b["unit"]["groups"] == Json({"两家", "三家"}));
  CHECK(b["lead"] == Json({"1"}));
  CHECK(b["responsible"] == Json::array());
  REQUIRE(b["via_groups"].size() == 1);
  CHECK(keys(b["via_groups"][0]) == Keys{"group", "measures"});
  CHECK(b["via_groups"][0] == Json({{"group", "三家"}, {"measures", {"4"}}}));
  CHECK(of("外人")["via_groups"] == Json::array());
  CHECK(of("两家")["responsible"] == Json({"1"}));
}

TEST_CASE("json: every unit") {
  const Table table = sample();
  const Json document = Json::parse(units_json(table, query::spread(table, {})));
  CHECK(keys(document) == Keys{"units", "groups"});
  REQUIRE(document["units"].size() == 3);
  REQUIRE(document["groups"].size() == 3);
  for (const Json& unit : document["units"]) {
    CHECK(keys(unit) == Keys{"id", "name", "lead", "responsible", "support", "via_groups"});
  }
  for (const Json& group : document["groups"]) {
    CHECK(keys(group) == Keys{"id", "name", "members", "lead", "responsible", "support", "via_groups"});
  }
  CHECK(
      document["units"][0] ==
      Json(
          {{"id", "a"}, {"name", "甲"}, {"lead", 2}, {"responsible", 0}, {"support", 0}, {"via_groups", 1}}));
  CHECK(document["groups"][0]["members"] == Json({"甲", "乙"}));
  CHECK(document["groups"][2]["members"] == Json::array());
}

TEST_CASE("json: how a measure concerns the unit asked for") {
  const Table table = sample();
  const Json measures = measures_of(table, {.units = {find_unit(table, "甲")}})["measures"];
  CHECK(measures[0]["concern"] ==
        Json({{"relation", "lead"}, {"groups", Json::array()}, {"clauses", Json::array()}}));
  CHECK(measures[1]["id"] == "2");
  CHECK(measures[1]["concern"]["clauses"] == Json::array({{{"clause", 1}, {"relation", "lead"}}}));
  CHECK(measures.back()["concern"]["relation"] == "via_group");
  CHECK(measures.back()["concern"]["groups"] == Json::array({"三家"}));
  CHECK_FALSE(measures_of(table)["measures"][0].contains("concern"));
  const Json shared = measures_of(table, {.units = {find_unit(table, "两家")}})["measures"];
  REQUIRE(shared.size() == 1);
  CHECK(keys(shared[0]["concern"]) == Keys{"relation", "groups", "clauses"});
  CHECK(shared[0]["concern"]["relation"] == "responsible");
  CHECK(shared[0]["concern"]["groups"].empty());
}

TEST_CASE("json: due names the clauses that have the deadline") {
  const Table table = sample();
  const query::Due due = query::due(table, {.with_standing = true});
  const Json measures = Json::parse(measures_json(table, due.entries))["measures"];
  std::size_t standing = 0;
  for (const Json& measure : measures) {
    if (measure["id"] != "2") {
      CHECK_FALSE(measure.contains("due_clauses"));
      continue;
    }
    CHECK(measure["due_clauses"] == Json::array({2}));
    ++standing;
  }
  CHECK(standing == 1);
}

TEST_CASE("json: statistics") {
  const Table table = sample();
  const Json document = Json::parse(stats_json(table, query::spread(table, {})));
  CHECK(keys(document) == Keys{"table", "units", "groups", "categories", "deadlines"});
  CHECK(document["units"].size() == 3);
  CHECK(document["groups"].size() == 3);
  REQUIRE(document["categories"].size() == 1);
  CHECK(document["categories"][0] ==
        Json({{"number", "一"}, {"title", "类"}, {"measures", 4}, {"not_applicable", 1}}));
  for (const Json& deadline : document["deadlines"]) {
    CHECK(keys(deadline) == Keys{"kind", "date", "measures"});
  }
}

}  // namespace xfz::render
