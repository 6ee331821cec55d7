// SPDX-License-Identifier: MIT
#include "ledger/state.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "ledger/asked.h"
#include "render/status/status.h"
#include "support/ledger.h"
#include "support/tables.h"

namespace xfz::ledger {

namespace {

using test::LedgerOf;
using Files = std::map<std::string, std::string>;

/// The table that these tests are about: every way to have and to report a duty.
std::string table_yaml() {
  std::string yaml = test::small_yaml({
      "{id: 1, text: 一, lead: [甲], responsible: [乙], deadline: 6月底前}",
      "{id: 2, text: 二, lead: [甲, 乙], deadline: 长期坚持}",
      "{id: 3, text: 三, responsible: [乙, 丙]}",
      "{id: 4, text: 四。五。, clauses: [{text: 四。, lead: [甲]}, {text: 五。, lead: [乙]}], deadline: "
      "3月底前}",
      "{id: 5, text: 六, lead: [丙], deadline: 每季度末}",
      "{id: 6, text: 七, responsible: [三家], deadline: 6月底前}",
      "{id: 7, text: 八, lead: [丙], responsible: [两家], deadline: 6月底前}",
      "{id: 9, text: 十, lead: [丙], responsible: [三家], deadline: 6月底前}",
      "{id: 8, text: 九, not_applicable: 本区没有}",
  });
  const std::string group = "{id: abc, name: 三家,";
  return yaml.replace(yaml.find(group), group.size(), group + " report: each,");
}

/// One line of a file for each entry: `19 2020-05-31 推进中`, or of a review `19 2020-06-03 退回`; a period
/// may stand behind.
std::string file_of(const std::string& unit, const std::string& list, const std::string& key,
                    const std::vector<std::string>& entries) {
  std::string yaml = "format: 1\nunit: " + unit + "\n" + list + ":\n";
  for (const std::string& entry : entries) {
    const std::size_t first = entry.find(' ');
    const std::size_t second = entry.find(' ', first + 1);
    const std::size_t third = std::min(entry.find(' ', second + 1), entry.size());
    yaml += "  - {duty: " + entry.substr(0, first) +
            ", date: " + entry.substr(first + 1, second - first - 1) + ", " + key + ": " +
            entry.substr(second + 1, third - second - 1);
    if (third < entry.size()) yaml += ", period: " + entry.substr(third + 1);
    yaml += "}\n";
  }
  return yaml;
}
std::string reports_of(const std::string& unit, const std::vector<std::string>& entries) {
  return file_of(unit, "reports", "status", entries);
}
std::string verdicts_of(const std::string& unit, const std::vector<std::string>& entries) {
  return file_of(unit, "verdicts", "verdict", entries);
}

/// `in_progress differs overdue: 甲 done 2020-05-31, 乙 unreported`
std::string state_of(const LedgerOf& ledger, const std::string& key, const std::string& day) {
  const DutyState state = ledger.book().state(ledger.duties().find(key), *parse_iso_date(day));
  std::string out(render::state_id(state.state));
  if (state.differs) out += " differs";
  if (state.is_overdue()) out += " overdue";
  std::string who;
  for (const Standing& standing : state.standings) {
    who += (who.empty() ? ": " : ", ") + ledger.table().unit(standing.unit).name.value + " " +
           std::string(render::state_id(standing.state));
    if (standing.report != nullptr) who += " " + iso_date(standing.report->date.value);
    if (standing.is_sent_back) who += " sent back";
    for (const Date missed : standing.missed) who += " missed " + iso_date(missed);
  }
  return out + who;
}

/// The duties that stand so, by their keys; `of`: as this unit reports them.
std::string keys_that_stand(const LedgerOf& ledger, const StatesAsked& asked, const std::string& day,
                            const std::string& of = "") {
  std::vector<UnitIndex> units;
  if (!of.empty()) units.push_back(find_unit(ledger.table(), of));
  const Book book = ledger.book();
  std::string keys;
  for (std::size_t i = 0; i < book.duties().size(); ++i) {
    if (stands_so(book, i, *parse_iso_date(day), asked, std::nullopt, units))
      keys += (keys.empty() ? "" : " ") + book.duties()[i].key;
  }
  return keys;
}

const Files some_files{
    {"progress/a.yaml", reports_of("甲", {"1 2020-05-31 推进中", "1 2020-07-05 已完成", "2 2020-05-31 已完成",
                                          "6 2020-05-31 已完成", "4/1 2020-03-31 已完成"})},
    {"progress/b.yaml", reports_of("老乙", {"2 2020-06-30 需协调", "6 2020-05-31 未启动"})},
    {"progress/c.yaml", reports_of("c", {"5 2020-03-31 已完成 2020-03", "5 2020-06-20 推进中 2020-06-30"})},
    {"review/a.yaml", verdicts_of("甲", {"1 2020-06-03 属实", "1 2020-07-08 退回", "2 2020-06-02 退回",
                                         "4/1 2020-04-02 退回", "4/1 2020-04-09 属实"})},
};

}  // namespace

TEST_CASE("asked: duties by how they stand, as a whole or as one unit reports them") {
  const LedgerOf ledger(table_yaml(), some_files);
  const auto keys = [&](const StatesAsked& asked, const std::string& of = "") {
    return keys_that_stand(ledger, asked, "2020-07-10", of);
  };
  CHECK(keys({{State::done}, false}) == "4/1");
  CHECK(keys({{State::blocked}, false}) == "2");
  CHECK(keys({{State::in_progress}, false}) == "1 5 6");
  CHECK(keys({{}, true}) == "1 4/2 5 6 7 9");
  CHECK(keys({{State::done}, true}) == "1 4/1 4/2 5 6 7 9");
  // 甲 was sent back for 2, so nothing holds of what it said; 乙 says blocked.
  CHECK(keys({{State::unreported}, false}, "甲") == "2 3 4/2 7 9");
  CHECK(keys({{State::blocked}, false}, "乙") == "2");
  CHECK(keys({{State::done}, false}, "甲") == "4/1 6");
  // 甲 has done its part of 6; what it does not report stands as the duty does.
  CHECK(keys({{}, true}, "甲") == "1 4/2 5 7 9");
}

TEST_CASE("asked: one of the days of what recurs") {
  const LedgerOf ledger(table_yaml(), some_files);
  const Book book = ledger.book();
  const std::size_t place = ledger.duties().find("5");
  const auto is_late = [&](const std::string& of) {
    return stands_so(book, place, *parse_iso_date("2020-07-10"), {{}, true}, parse_iso_date(of), {});
  };
  CHECK_FALSE(is_late("2020-03-31"));
  CHECK(is_late("2020-06-30"));
  CHECK_FALSE(is_late("2020-09-30"));
}

TEST_CASE("ledger state: what holds on a day") {
  const LedgerOf ledger(table_yaml(), some_files);
  CHECK(ledger.described().find(" error ") == std::string::npos);
  struct Row {
    const char* key;
    const char* day;
    const char* expected;
  };
  const Row rows[] = {
      // The last report on or before the day; overdue only once the day has passed.
      {"1", "2020-05-30", "unreported: 甲 unreported"},
      {"1", "2020-05-31", "in_progress: 甲 in_progress 2020-05-31"},
      {"1", "2020-06-30", "in_progress: 甲 in_progress 2020-05-31"},
      {"1", "2020-07-01", "in_progress overdue: 甲 in_progress 2020-05-31 missed 2020-06-30"},
      {"1", "2020-07-05", "done: 甲 done 2020-07-05"},
      // From the day of the verdict on the report before it holds again.
      {"1", "2020-07-08", "in_progress overdue: 甲 in_progress 2020-05-31 sent back missed 2020-06-30"},
      // Two leads of which one has not reported, or had its only report sent back: it contradicts nobody.
      {"2", "2020-06-01", "in_progress: 甲 done 2020-05-31, 乙 unreported"},
      {"2", "2020-06-30", "blocked: 甲 unreported sent back, 乙 blocked 2020-06-30"},
      // Without a lead who is responsible reports.
      {"3", "2020-06-30", "unreported: 乙 unreported, 丙 unreported"},
      // A verdict is taken back by a later one.
      {"4/1", "2020-04-05", "unreported overdue: 甲 unreported sent back missed 2020-03-31"},
      {"4/1", "2020-04-09", "done: 甲 done 2020-03-31"},
      {"4/2", "2020-04-09", "unreported overdue: 乙 unreported missed 2020-03-31"},
      // Occurrence by occurrence.
      {"5", "2020-01-01", "unreported: 丙 unreported"},
      {"5", "2020-04-30", "done: 丙 done 2020-03-31"},
      {"5", "2020-06-30", "in_progress: 丙 in_progress 2020-06-20"},
      {"5", "2020-07-01", "in_progress overdue: 丙 in_progress 2020-06-20 missed 2020-06-30"},
      {"5", "2020-10-01", "unreported overdue: 丙 unreported missed 2020-06-30 missed 2020-09-30"},
      // Each member of a group.
      {"6", "2020-07-01",
       "in_progress differs overdue: 甲 done 2020-05-31, 乙 not_started 2020-05-31 missed 2020-06-30, 丙 "
       "unreported missed 2020-06-30"},
      // And the lead with them.
      {"9", "2020-06-30", "unreported: 丙 unreported, 甲 unreported, 乙 unreported"},
      // The lead answers for any other group.
      {"7", "2020-07-01", "unreported overdue: 丙 unreported missed 2020-06-30"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key);
    CAPTURE(row.day);
    CHECK(state_of(ledger, row.key, row.day) == row.expected);
  }
  CHECK(ledger.duties().find("8") == no_duty);
  CHECK(ledger.duties().find("4") == no_duty);
}

TEST_CASE("ledger state: the order in which reports were written does not matter") {
  const std::vector<std::string> reports{"1 2020-02-28 未启动", "1 2020-03-31 推进中", "1 2020-04-30 需协调",
                                         "1 2020-05-31 已完成", "2 2020-05-31 推进中", "2 2020-06-30 已完成"};
  const std::vector<std::string> verdicts{"1 2020-04-02 属实", "1 2020-06-03 退回", "2 2020-07-02 退回"};
  const auto states = [&](const std::vector<std::string>& in_order, const std::vector<std::string>& judged) {
    const LedgerOf ledger(table_yaml(), {{"progress/a.yaml", reports_of("甲", in_order)},
                                         {"review/a.yaml", verdicts_of("甲", judged)}});
    std::string out;
    for (Date day = *parse_iso_date("2020-02-27"); day < *parse_iso_date("2020-07-05");
         day = plus_days(day, 1))
      out += state_of(ledger, "1", iso_date(day)) + "; " + state_of(ledger, "2", iso_date(day)) + "\n";
    return out;
  };
  const std::string expected = states(reports, verdicts);
  std::mt19937 random(1);  // NOLINT: the same in every run
  for (int i = 0; i < 20; ++i) {
    std::vector<std::string> shuffled = reports;
    std::vector<std::string> judged = verdicts;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    std::shuffle(judged.begin(), judged.end(), random);
    REQUIRE(states(shuffled, judged) == expected);
  }
}

TEST_CASE("ledger state: reports of what the table has no more count nowhere, and block nothing") {
  const LedgerOf ledger(
      table_yaml(),
      {{"progress/c.yaml",
        reports_of("丙", {"5 2020-03-31 已完成 2020-04", "5 2020-03-31 已完成", "9 2020-05-31 推进中 2020-05",
                          "77 2020-05-31 已完成", "8 2020-05-31 已完成"})}});
  for (const Diagnostics& found : ledger.found()) CHECK_FALSE(has_errors(found));
  CHECK(ledger.described().find("unknown-duty: 表格里没有措施 8") == std::string::npos);
  CHECK(ledger.book().uncounted() == 5);
  CHECK(state_of(ledger, "5", "2020-04-01") == "unreported overdue: 丙 unreported missed 2020-03-31");
}

TEST_CASE("ledger: the fingerprint of a duty is the CRC-32 of its words, units and deadline") {
  const auto of = [](std::string_view measure, const std::string& key) {
    const Table table = test::small_table({measure});
    const Duties duties(table);
    return fingerprint(table, duties[duties.find(key)]);
  };
  // Made by zlib.crc32() of Python.
  CHECK(of("{id: 1, text: 一, lead: [甲], responsible: [老乙], deadline: 6月底前}", "1") == "11ca30fb");
  CHECK(of("{id: 7, text: 一, lead: [a], responsible: [b], deadline: 6月底前}", "7") == "11ca30fb");
  CHECK(of("{id: 1, text: 一, lead: [甲], responsible: [丙], deadline: 6月底前}", "1") != "11ca30fb");
  CHECK(of("{id: 1, text: 一, lead: [甲], responsible: [乙], deadline: 5月底前}", "1") != "11ca30fb");
  CHECK(of("{id: 1, text: 二。三。, lead: [甲], deadline: {text: 等等, date: 2020-09-30}, clauses: [{text: "
           "二。, "
           "lead: [乙]}, {text: 三。, lead: [丙]}]}",
           "1/1") == "329d94bd");
}

}  // namespace xfz::ledger
