// SPDX-License-Identifier: MIT
// A returned sheet of a small table: whatever it holds, every cell is accounted for, and what goes into the
// ledger reads as it was written.
#include "ledger/collect/collect.h"

#include <string>
#include <vector>

#include "fuzz/targets.h"
#include "layout/format.h"
#include "ledger/collect/emit.h"
#include "ledger/read.h"
#include "load/load.h"
#include "office/read.h"

namespace xfz::fuzz {

namespace {

constexpr std::string_view returned_to =
    "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\n"
    "units:\n  - {id: a, name: 甲}\n  - {id: b, name: 乙}\n"
    "groups:\n  - {id: g, name: 各, members: [a, b], report: each}\n"
    "categories:\n  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 务\n"
    "        measures:\n          - {id: 1, text: 公布清单。, lead: [a], deadline: 6月底前}\n"
    "          - {id: 2, text: 清理证明。, lead: [b], responsible: [a, g], deadline: 每季度末}\n"
    "          - {id: 3, text: 上。下。, clauses: [{text: 上。, lead: [a]}, {text: 下。, responsible: "
    "[g]}]}\n";

const Table& returned_table() {
  static const load::Loaded loaded = load::load(Source("table.yaml", std::string(returned_to)));
  require(loaded.diagnostics.empty(), "the sample is a right table");
  return loaded.table;
}

void check_answers(const ledger::Duties& duties, const std::vector<collect::Answer>& answers) {
  const layout::Formatted formatted =
      layout::format(Source("a.yaml", collect::reports_file(duties, answers)));
  require(formatted.findings.empty() && !formatted.unproven, "reports can be laid out");
  const Source source("a.yaml", formatted.text);
  const ledger::FileRead read = ledger::read(source, ledger::FileKind::progress, duties);
  require(!has_errors(read.diagnostics), "reports can be read again");
  require(read.file.reports.size() == answers.size(), "each answer is a report");
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const collect::Answer again = collect::answer_of(read.file.reports[i], answers[i]);
    require(again.says_the_same(answers[i]) && again.date == answers[i].date,
            "a report says what was answered");
  }
  const auto twice = collect::appended(formatted.text, formatted.text);
  require(twice && twice->starts_with(formatted.text), "what is there stays");
}

}  // namespace

void try_collect(std::string_view bytes) {
  const office::Reading reading = office::read(bytes, "甲.csv");
  if (!reading.document) return;
  const ledger::Duties duties(returned_table());
  const ledger::Ledger none;
  const ledger::Book book(duties, none);
  collect::Collector collector(book, {.date = {}, .today = *parse_iso_date("2020-07-01")});
  collector.add("甲.csv", *reading.document);
  collector.add("乙.csv", *reading.document);
  const collect::Collected collected = collector.finish();
  require(collected.closes(), "every cell is accounted for");
  std::vector<collect::Answer> of_unit;
  for (const collect::Answer& answer : collected.answers) {
    require(duties[answer.duty].concerns(answer.unit), "nobody answers for the duty of another");
    if (!of_unit.empty() && of_unit.back().unit != answer.unit) {
      check_answers(duties, of_unit);
      of_unit.clear();
    }
    of_unit.push_back(answer);
  }
  if (!of_unit.empty()) check_answers(duties, of_unit);
}

}  // namespace xfz::fuzz
