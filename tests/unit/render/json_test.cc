// SPDX-License-Identifier: MIT
#include "render/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace xfz::render {

namespace {

std::string compact(const Json& json) {
  return nlohmann::ordered_json::parse(json.dump()).dump();
}

}  // namespace

TEST_CASE("json: pairs between braces become an object") {
  CHECK(compact(Json()) == "null");
  CHECK(compact(true) == "true");
  CHECK(compact(-7) == "-7");
  CHECK(compact(std::size_t{18446744073709551615U}) == "18446744073709551615");
  CHECK(compact(Json::number("2.50")) == "2.5");
  CHECK(compact("甲\"\\\n") == R"("甲\"\\\n")");
  CHECK(compact({{"b", 1}, {"a", Json::array({"x", "y"})}, {"c", Json::array({Json()})}}) ==
        R"({"b":1,"a":["x","y"],"c":[null]})");
  CHECK(compact(Json::array({1, 2})) == "[1,2]");
  CHECK(compact({{"one", {{"two", {{"three", 3}}}}}}) == R"({"one":{"two":{"three":3}}})");
  CHECK(Json::array().dump() == "[]");
  CHECK(Json::object().dump() == "{}");
}

TEST_CASE("json: values are added and found by their keys") {
  Json json;
  json["z"] = 1;
  json["a"].push_back("甲");
  json["a"].push_back(Json::object())["inner"] = false;
  json["z"] = 2;
  CHECK(compact(json) == R"({"z":2,"a":["甲",{"inner":false}]})");
  CHECK(json.contains("z"));
  CHECK(!json.contains("b"));
  CHECK(json.size() == 2);
  json.update({{"a", 3}, {"b", 4}});
  CHECK(compact(json) == R"({"z":2,"a":3,"b":4})");
}

TEST_CASE("json: a document is indented by two") {
  CHECK(Json({{"a", Json::array({1, Json{{"b", 2}}})}}).dump() ==
        "{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ]\n}");
}

}  // namespace xfz::render
