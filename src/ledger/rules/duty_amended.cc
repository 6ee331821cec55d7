// SPDX-License-Identifier: MIT
#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule duty_amended_rule{
    .id = "duty-amended",
    .severity = Severity::warning,
    .summary = {"a duty was amended since the unit saw it", "职责在单位填报之后调整过"},
    .explanation =
        {"`seen` is the fingerprint of the words, units and deadline that the unit had before it. The duty "
         "has others now, so what was reported may be about something else. Ask the unit, and add a report "
         "with the new fingerprint. Only the last report of a duty is looked at.",
         "`seen` "
         "是填报时所依据的原文、单位和时限的校验码。现在的职责与它对不上，报送的内容可能说的是另一回事。请向"
         "单位核实，再补一次报送，写上新的校验码。只核对每项职责的最后一次报送。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2020-05-31
    status: 推进中
    seen: 5f1c2ab0
)",
    .mended = {{"5f1c2ab0", "7e202781"}},
    .is_lenient = false,
};

constexpr Message<std::string_view> amended{
    "duty {} has other words, units or another deadline than the unit saw",
    "职责 {} 的原文、单位或时限与填报时不同"};
constexpr Message<std::string> ask_unit{"ask the unit, and add a report with `seen: {}`",
                                        "请向单位核实，再补一次报送，写上 `seen: {}`"};

}  // namespace

const Check rules::duty_amended(duty_amended_rule, [](const Input& input, const File& file, Found& found) {
  for_each_report(file, [&](const Report& report) {
    if (!report.seen || !input.book.is_last(file.unit, report)) return;
    const Duty& duty = input.duties()[report.place];
    const std::string now = fingerprint(input.duties().table(), duty);
    if (report.seen->value == now) return;
    found.add(report.seen->span, amended(duty.key), ask_unit(now));
  });
});

}  // namespace xfz::ledger
