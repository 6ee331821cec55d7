// SPDX-License-Identifier: MIT
#include <string>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule not_asked_rule{
    .id = "not-asked",
    .severity = Severity::warning,
    .summary = {"a unit reports a duty that does not name it", "单位报送了没有点到它的职责"},
    .explanation = {"A duty is reported by its leads, and by who is responsible where it has none; of a "
                    "group with `report: each` every member reports. Whom the duty names otherwise may say "
                    "what it did too; that stays in the ledger and counts nowhere. This unit is not named at "
                    "all. Correct the number or the unit; where the table was amended, leave it.",
                    "职责由牵头单位报送，没有牵头单位的由负责单位报送；写了 `report: each` "
                    "的集体，每个成员都报送。职责点到的其他单位也可以报送自己的部分，留在台账里，不计入结果。"
                    "这个单位没有被点到。请核对序号和单位；表格调整后不再由它报送的，保留即可。"},
    .bad = R"(- {id: S2, text: 公布清单。, lead: [司法局], deadline: 6月底前}
# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S2
    date: 2020-05-31
    status: 推进中
)",
    .mended = {{"progress/mzj", "progress/sfj"}, {"unit: 民政局", "unit: 司法局"}},
    .is_lenient = false,
};

constexpr Message<std::string, std::string_view> reported_by{
    "duty {} is reported by {}, so this does not count", "职责 {} 由{}报送，这一条不计入结果"};
constexpr Message<std::string> reported_by_nobody{"nobody has to report duty {}, so this does not count",
                                                  "职责 {} 没有单位需要报送，这一条不计入结果"};

}  // namespace

const Check rules::not_asked(not_asked_rule, [](const Input& input, const File& file, Found& found) {
  if (file.unit == no_unit) return;
  for_each_report(file, [&](const Report& report) {
    const Duty& duty = input.duties()[report.place];
    if (duty.concerns(file.unit)) return;
    std::string names;
    for (const UnitIndex unit : duty.reporters)
      names += (names.empty() ? "" : "、") + input.duties().table().unit(unit).name.value;
    found.add(report.duty.span, names.empty() ? reported_by_nobody(duty.key) : reported_by(duty.key, names));
  });
});

}  // namespace xfz::ledger
