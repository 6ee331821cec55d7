// SPDX-License-Identifier: MIT
// Every filter in every command that lists duties, in every format; and what they count agrees.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
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
    {"--deadline", "没有,未定,recurring"},
    {"--role", "负责"},
    {"--by", "2020年9月30日", "--no-lead", "--with-standing"},
    {"--state", "逾期"},
    {"--state", "未报,blocked", "--category", "一"},
    {"--unit", "民政局", "--state", "推进中"},
    {"--month", "6", "--category", "四", "--role", "牵头", "--text", "法制"},
};

/// Of a table with columns of its own.
const Words own_filters[] = {
    {"--with", "leader=甲某"},
    {"--with", "分值=2，-0.5", "--text", "清单"},
    {"--with", "启动时间=2020-03-01", "--with", "分值＝-0.5"},
};

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a command line of an office with the 2020 table and a ledger prints; the table is asked in June.
std::string answer(const std::string& command, const Words& words, const std::string& format) {
  static const std::string table = text_2020();
  static const std::string with_columns = read_file(tests_folder() / "cases/good/columns.yaml");
  FakeSystem system;
  system.files["/office/indicators.yaml"] = has(words, "--with") ? with_columns : table;
  if (!has(words, "--with"))
    system.files["/office/progress/mzj.yaml"] = read_file(tests_folder() / "ledger/progress/mzj.yaml");
  Words line{command, "--as-of", "6月1日"};
  if (format == "--count") line.push_back(format);
  if (format != "--count") line.insert(line.end(), {"-F", format});
  if (command == "sheet") line.emplace_back("司法局");
  line.insert(line.end(), words.begin(), words.end());
  const cli::Status status = cli::run(line, system);
  INFO(system.errors);
  CHECK(status == cli::Status::fine);
  // Of programs' rows there may be none.
  CHECK((format == "ndjson" || !system.output.empty()));
  return system.output;
}

/// The formats that a command has.
Words formats_of(const std::string& command) {
  if (command == "sheet") return {"json", "csv", "md", "html", "xlsx", "docx"};
  Words formats{"table", "json", "csv", "md", "xlsx"};
  if (command == "due" || command == "list") formats.insert(formats.end(), {"ics", "ndjson", "--count"});
  if (command == "unit") formats.emplace_back("ics");
  if (command == "status") formats.insert(formats.end(), {"ndjson", "html", "docx"});
  if (command == "stats") formats.insert(formats.end(), {"html", "docx"});
  return formats;
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

}  // namespace

TEST_CASE("filters: every one works in every command and format") {
  const auto try_all = [](const Words& filter) {
    for (const std::string command : {"due", "list", "unit", "stats", "status", "sheet"}) {
      if (command == "status" && has(filter, "--with")) continue;  // that table has no ledger
      for (const std::string& format : formats_of(command)) {
        if (command == "sheet" && has(filter, "--unit")) continue;
        if (command == "unit" && has(filter, "--unit") ? format == "json"
                                                       : format == "ics" && command == "unit")
          continue;  // asked below; of all units there is no calendar
        CAPTURE(command);
        CAPTURE(format);
        CAPTURE(filter.empty() ? "" : filter.front());
        answer(command, filter, format);
      }
    }
  };
  for (const Words& filter : filters) try_all(filter);
  for (const Words& filter : own_filters) try_all(filter);
}

/// What the formats of one list count.
void check_formats(const std::string& command, const Words& filter, const Json& measures) {
  CAPTURE(command);
  const std::string csv = answer(command, filter, "csv");
  const std::string rows = answer(command, filter, "ndjson");
  const auto lines = [](const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  };
  // Texts of the second table have several lines.
  if (!has(filter, "--with")) CHECK(lines(csv) == measures.size() + 1);
  CHECK(lines(rows) == measures.size());
  CHECK(answer(command, filter, "--count") == std::to_string(ids_of(measures).size()) + "\n");
}

/// The ids of the duties whose states are told.
std::set<std::string> ids_of_status(const Words& filter) {
  std::set<std::string> ids;
  std::istringstream rows(answer("status", filter, "ndjson"));
  for (std::string row; std::getline(rows, row);) ids.insert(Json::parse(row)["id"].get<std::string>());
  return ids;
}

TEST_CASE("filters: what the commands count agrees") {
  std::vector<Words> all(std::begin(filters), std::end(filters));
  all.insert(all.end(), std::begin(own_filters), std::end(own_filters));
  for (const Words& filter : all) {
    std::string shown;
    for (const std::string& word : filter) shown += word + " ";
    CAPTURE(shown);
    const Json list = Json::parse(answer("list", filter, "json"));
    const std::set<std::string> listed = ids_of(list["measures"]);

    check_formats("list", filter, list["measures"]);

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

    // States are told of all that is listed, applies, and somebody must report.
    if (!has(filter, "--with")) {
      const std::set<std::string> told = ids_of_status(filter);
      CHECK(std::includes(listed.begin(), listed.end(), told.begin(), told.end()));
      for (const Json& measure : list["measures"]) {
        const bool is_named = !measure["lead"].empty() || !measure["responsible"].empty();
        if (!has(filter, "--unit") && is_named && measure["not_applicable"].is_null())
          CHECK(told.contains(measure["id"].get<std::string>()));
      }
    }

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
