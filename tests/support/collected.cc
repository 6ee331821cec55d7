// SPDX-License-Identifier: MIT
#include "support/collected.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "office/read.h"
#include "render/status/status.h"
#include "support/ledger.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

std::string shown(const ledger::Duties& duties, const collect::Collected& collected) {
  const Table& table = duties.table();
  std::string out;
  for (const collect::Answer& answer : collected.answers) {
    out += fmt::format("{} {} {} {}", table.unit(answer.unit).name.value, duties[answer.duty].key,
                       iso_date(answer.date), render::state_word(answer.state).zh);
    if (answer.occurrence) out += " 期次" + iso_date(*answer.occurrence);
    if (answer.finished) out += " 完成于" + iso_date(*answer.finished);
    out += " " + answer.progress + " |";
    for (const std::string& paper : answer.evidence) out += " " + paper;
    out += fmt::format(" | {} | {} | {}\n", answer.problems, answer.next, answer.note);
  }
  for (const collect::Issue& issue : collected.issues) {
    out += fmt::format("{} {}", issue.rule->id, issue.file);
    if (!issue.tab.empty()) out += "!" + issue.tab;
    for (const collect::SlotIndex slot : issue.cells)
      out += " " + collected.account[slot].place() + "=" + collected.account[slot].text;
    if (!issue.duty.empty()) out += " (" + issue.duty + ")";
    out += ": " + issue.message.zh + "\n";
  }
  return out;
}

}  // namespace

std::string duties_yaml() {
  return small_yaml({
      "{id: 1, text: 公布清单。, lead: [甲], responsible: [乙], deadline: 6月底前}",
      "{id: 2, text: 清理证明。, lead: [甲], deadline: 长期坚持}",
      "{id: 3, text: 上。下。, clauses: [{text: 上。, lead: [甲]}, {text: 下。, lead: [乙]}], deadline: "
      "3月底前}",
      "{id: 4, text: 报送统计。, lead: [甲], deadline: 每季度末}",
      "{id: 5, text: 别的事。, lead: [丙]}",
  });
}

collect::Collected collect_all(const LedgerOf& there, const ReturnedFiles& files, std::optional<Date> date,
                               Date today) {
  const ledger::Book book = there.book();
  collect::Collector collector(book, {.date = date, .today = today});
  for (const auto& [name, bytes] : files) {
    const office::Reading reading = office::read(bytes, name);
    REQUIRE(reading.document);
    collector.add(name, *reading.document);
  }
  collect::Collected collected = collector.finish();
  CHECK(collected.closes());
  return collected;
}

std::string collected_from(const ReturnedFiles& files, const LedgerFiles& ledger, std::optional<Date> date) {
  const LedgerOf there(duties_yaml(), ledger);
  return shown(there.duties(), collect_all(there, files, date));
}

}  // namespace xfz::test
