// SPDX-License-Identifier: MIT
// Calendars, as RFC 5545 has them.
#include "render/views/calendar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "query/due.h"
#include "support/tables.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

/// The content lines, unfolded. Checks what holds of every line.
std::vector<std::string> lines_of(const std::string& calendar) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    const std::string line = calendar.substr(begin, end - begin);
    CHECK(line.size() <= 75);
    CHECK(printable(line) == line);  // no character is cut in two
    if (line.starts_with(" ")) {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    begin = end + 2;
  }
  return lines;
}

/// Of the lines with this name, what stands behind it.
std::string values(const std::string& calendar, const std::string& name) {
  std::string out;
  for (const std::string& line : lines_of(calendar)) {
    if (line.starts_with(name)) out += (out.empty() ? "" : " ") + line.substr(name.size());
  }
  return out;
}

/// The UIDs, without what says which table it is.
std::string keys(const std::string& calendar) {
  std::string uids = values(calendar, "UID:");
  for (std::size_t at = uids.find('-'); at != std::string::npos; at = uids.find('-'))
    uids.erase(at, uids.find("@xfz", at) + 4 - at);
  return uids;
}

}  // namespace

TEST_CASE("calendar: an event a day, under a name that stays") {
  const Table table = test::small_table({
      "{id: 1, text: '公布清单,一次;两次\\', lead: [甲], responsible: [乙], deadline: 6月底前}",
      "{id: 2, text: 坚持, lead: [甲], deadline: 长期坚持}",
      "{id: 3, text: 报告, lead: [甲], deadline: 3月底前、9月底前}",
      "{id: 4, text: 上下, clauses: [{text: 上, lead: [甲], deadline: 12月底前}, {text: 下, lead: [乙], "
      "deadline: 2月底前}]}",
      "{id: 5, text: 没有时限, lead: [甲]}",
  });
  const std::vector<query::Entry> all = query::ask(table, {}).entries;
  const std::string calendar = to_calendar(table, all, Language::chinese);
  CHECK(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(calendar.ends_with("END:VCALENDAR\r\n"));
  CHECK(keys(calendar) == "1 3.1 3.2 4 4/2");
  CHECK(values(calendar, "DTSTART;VALUE=DATE:") == "20200630 20200331 20200930 20201231 20200229");
  CHECK(values(calendar, "DTEND;VALUE=DATE:") == "20200701 20200401 20201001 20210101 20200301");
  CHECK(values(calendar, "TRIGGER:").starts_with("-P6DT15H -PT15H "));
  CHECK(values(calendar, "SUMMARY:").starts_with("1 公布清单\\,一次\\;两次\\\\ "));

  // What is asked, and the days themselves, change no name.
  const std::string due = to_calendar(table, query::due(table, {}).entries, Language::english);
  CHECK(keys(due) == "4/2 3.1 1 3.2 4");
  std::vector<query::Entry> twice = all;
  twice.insert(twice.end(), all.begin(), all.end());
  CHECK(to_calendar(table, twice, Language::chinese) == calendar);
  const Table amended = test::small_table({"{id: 1, text: 公布, lead: [乙], deadline: 9月底前}"});
  const std::string moved = to_calendar(amended, query::ask(amended, {}).entries, Language::chinese);
  CHECK(calendar.find(values(moved, "UID:")) != std::string::npos);
  CHECK(values(moved, "DTSTART;VALUE=DATE:") == "20200930");
}

TEST_CASE("calendar: every line of the 2020 table is folded between characters") {
  const Table& table = test::table_2020();
  const std::string calendar = to_calendar(table, query::ask(table, {}).entries, Language::chinese);
  const std::vector<std::string> lines = lines_of(calendar);
  CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 32);
  CHECK(std::count(lines.begin(), lines.end(), "END:VEVENT") == 32);
}

}  // namespace xfz::render
