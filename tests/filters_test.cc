// SPDX-License-Identifier: MIT
// Every filter in every command that lists duties, in every format; and what they count agrees.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

const Words filters[] = {
    {},
    {"--unit", "司法局"},
    {"--unit", "民政,政办"},
    {"--unit", "司法局", "--unit", "各镇街", "--direct"},
    {"--role", "牵头"},
    {"--unit", "司法局", "--role", "lead,配合"},
    {"--no-lead"},
    {"--category", "四，五"},
    {"--text", "执法 公示"},
    {"--text", "营商环境", "--text", "清单"},
    {"--month", "六"},
    {"--month", "3,7", "--only"},
    {"--by", "6月30日", "--with-standing"},
    {"--within", "30天"},
    {"--deadline", "长期,dated"},
    {"--not-applicable"},
    {"--state", "逾期"},
    {"--state", "未报,blocked", "--category", "一"},
    {"--unit", "民政局", "--state", "推进中"},
    {"--month", "6", "--category", "四", "--role", "牵头", "--text", "法制"},
};

/// What a command line of an office with the 2020 table and a ledger prints; the table is asked in June.
std::string answer(const std::string& command, const Words& words, const std::string& format) {
  static const std::string table = text_2020();
  FakeSystem system;
  system.files["/office/indicators.yaml"] = table;
  system.files["/office/progress/mzj.yaml"] = read_file(tests_folder() / "ledger/progress/mzj.yaml");
  Words line{command, "--as-of", "2020-06-01", "-F", format};
  if (command == "sheet") line.emplace_back("司法局");
  line.insert(line.end(), words.begin(), words.end());
  const cli::Status status = cli::run(line, system);
  INFO(system.errors);
  CHECK(status == cli::Status::fine);
  CHECK_FALSE(system.output.empty());
  return system.output;
}

std::set<std::string> ids_of(const Json& measures) {
  std::set<std::string> ids;
  for (const Json& measure : measures) ids.insert(measure["id"].get<std::string>());
  return ids;
}

/// The ids of a unit's answer, of its own and through groups.
std::set<std::string> ids_of_unit(const Json& unit) {
  std::set<std::string> ids;
  for (const char* const key : {"lead", "responsible", "support"}) {
    for (const Json& id : unit[key]) ids.insert(id.get<std::string>());
  }
  for (const Json& group : unit["via_groups"]) {
    for (const Json& id : group["measures"]) ids.insert(id.get<std::string>());
  }
  return ids;
}

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("filters: every one works in every command and format") {
  for (const Words& filter : filters) {
    for (const std::string command : {"due", "list", "unit", "stats", "status", "sheet"}) {
      for (const std::string format : {"table", "json", "csv", "md"}) {
        if (command == "sheet" && (format == "table" || has(filter, "--unit"))) continue;
        if (command == "unit" && format == "json" && has(filter, "--unit")) continue;  // asked below
        CAPTURE(command);
        CAPTURE(format);
        CAPTURE(filter.empty() ? "" : filter.front());
        answer(command, filter, format);
      }
    }
  }
}

TEST_CASE("filters: what the commands count agrees") {
  for (const Words& filter : filters) {
    std::string shown;
    for (const std::string& word : filter) shown += word + " ";
    CAPTURE(shown);
    const Json list = Json::parse(answer("list", filter, "json"));
    const std::set<std::string> listed = ids_of(list["measures"]);

    // `due` lists those with days; with a period nothing else is in the list, but for what is standing.
    Words with_standing = filter;
    with_standing.emplace_back("--with-standing");
    const std::set<std::string> due = ids_of(Json::parse(answer("due", with_standing, "json"))["measures"]);
    CHECK(std::includes(listed.begin(), listed.end(), due.begin(), due.end()) !=
          (has(filter, "--month") || has(filter, "--within")));
    if (has(filter, "--by")) CHECK(due == listed);

    std::size_t counted = 0;
    const Json stats = Json::parse(answer("stats", filter, "json"));
    for (const Json& category : stats["categories"]) counted += category["measures"].get<std::size_t>();
    const std::size_t not_applicable =
        static_cast<std::size_t>(std::count_if(list["measures"].begin(), list["measures"].end(),
                                               [](const Json& m) { return !m["not_applicable"].is_null(); }));
    CHECK(counted == listed.size() - not_applicable);

    // A unit's own answer, its sheet and its list are the same measures.
    if (has(filter, "--unit")) continue;
    Words of_unit = filter;
    of_unit.insert(of_unit.end(), {"--unit", "司法局"});
    const std::set<std::string> of_list = ids_of(Json::parse(answer("list", of_unit, "json"))["measures"]);
    CHECK(ids_of_unit(Json::parse(answer("unit", of_unit, "json"))) == of_list);
    const Json sheet = Json::parse(answer("sheet", filter, "json"));
    std::set<std::string> of_sheet;
    for (const char* const key : {"lead", "responsible", "support"}) of_sheet.merge(ids_of(sheet[key]));
    for (const Json& group : sheet["via_groups"]) of_sheet.merge(ids_of(group["measures"]));
    CHECK(of_sheet == of_list);
  }
}

}  // namespace xfz::test
