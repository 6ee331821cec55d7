// SPDX-License-Identifier: MIT
#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule done_without_evidence_rule{
    .id = "done-without-evidence",
    .severity = Severity::warning,
    .summary = {"a duty is said to be done, and nothing shows it", "报送已完成，却没有佐证材料"},
    .explanation = {"Whoever assesses the table at the end of the year asks for papers. Name them in "
                    "`evidence`, by number or title: a further report of the unit does it. A report that the "
                    "office has confirmed needs none.",
                    "年底考核要看材料。请在 `evidence` "
                    "里写上文号或者名称，由单位再报送一次即可。已经核查属实的不用写。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2020-05-31
    status: 已完成
)",
    .mended = {{"status: 已完成", "status: 已完成\n    evidence: [民政发〔2020〕12号]"}},
    .is_lenient = false,
};

constexpr Message<std::string_view> nothing_shows{"duty {} is said to be done, and no evidence is named",
                                                  "职责 {} 报送已完成，没有写佐证材料"};
constexpr Phrase name_papers{"report it again with `evidence: […]`", "请再报送一次，写上 `evidence: […]`"};

}  // namespace

const Check rules::done_without_evidence(done_without_evidence_rule, [](const Input& input, const File& file,
                                                                        Found& found) {
  for_each_report(file, [&](const Report& report) {
    if (report.status.value != State::done || !report.evidence.empty()) return;
    if (!input.book.is_last(file.unit, report) || input.book.is_judged(file.unit, report)) return;
    found.add(report.status.span, nothing_shows(report.duty.value), name_papers);
  });
});

}  // namespace xfz::ledger
