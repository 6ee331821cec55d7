// SPDX-License-Identifier: MIT
// Files of another kind than the table are read by the same machinery: here a made-up list of reports.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "load/fields/common.h"
#include "load/read.h"
#include "load/rules/rules.h"

namespace xfz::load {

namespace {

struct Report {
  Located<std::string> duty;
  std::optional<Located<std::string>> status;
  std::vector<Located<std::string>> evidence;
  std::vector<Allowance> allow;
  Span span;
  bool damaged = false;
};

class ReportsDraft final : public Draft {
 public:
  Located<std::string> unit;
  std::vector<Report> reports;

  void restart() override { *this = ReportsDraft(); }
};

ReportsDraft& whole(Draft& draft) {
  return static_cast<ReportsDraft&>(draft);
}
Report& last_report(Draft& draft) {
  return whole(draft).reports.back();
}

constexpr Choice statuses[] = {{"推进中", {"under way", "正在推进"}}, {"已完成", {"done", "做完了"}}};
const Form status_form{.fault = {"`{}` is no status", "`{}` 不是状态"},
                       .hint = {"write 推进中 or 已完成", "请写 推进中 或 已完成"},
                       .choices = statuses};

const Field report_fields[] = {
    {.key = "duty", .what = {"the duty", "职责"}, .required = true, .take = into<last_report, &Report::duty>},
    {.key = "status",
     .what = {"how far it is", "进度"},
     .form = &status_form,
     .take = into<last_report, &Report::status>},
    {.key = "evidence",
     .what = {"papers", "佐证材料"},
     .shape = Shape::texts,
     .take = [](Draft& d, const Scalar& v) { last_report(d).evidence.push_back(located(v)); }},
    allow_field<last_report>,
};
const Level report_level{
    .name = {"report", "报告"},
    .what = {"what a unit says of a duty", "单位对一项职责的说明"},
    .fields = report_fields,
    .close =
        [](Draft& d, Span span, bool damaged) {
          last_report(d).span = span;
          last_report(d).damaged = damaged;
        },
};

const Field file_fields[] = {
    {.key = "unit",
     .what = {"whose reports these are", "报告单位"},
     .required = true,
     .take = into<whole, &ReportsDraft::unit>},
    {.key = "reports",
     .what = {"a list of reports", "报告的列表"},
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { whole(d).reports.emplace_back(); },
     .level = &report_level,
     .separable = true},
};
const Level file_level{.name = {"ledger", "台账"}, .what = {"reports", "报告"}, .fields = file_fields};

struct Reports {
  explicit Reports(std::string text) : source("t.yaml", std::move(text)) {
    is_read = read(source, Keys(file_level), draft);
  }

  /// What was found: rule, words, message, hint.
  std::vector<std::string> findings() const {
    std::vector<std::string> result;
    for (const Diagnostic& each : draft.diagnostics) {
      result.push_back(std::string(each.rule->id) + " | " + std::string(source.text(each.span)) + " | " +
                       each.message.en + " | " + each.hint.en);
    }
    return result;
  }

  Source source;
  ReportsDraft draft;
  bool is_read = false;
};

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("other kinds: values and places") {
  const Reports read(
      "unit: 民政局\n"
      "reports:\n"
      "  - duty: 19\n"
      "    status: 推进中\n"
      "    evidence: [甲〔2020〕1号, 乙]\n"
      "    # 说明\n"
      "  - {duty: 90/3, allow: {some-rule: 理由}}\n");
  CHECK(read.is_read);
  CHECK(read.findings() == Findings{});
  CHECK(read.draft.complete());
  CHECK(read.draft.unit.value == "民政局");
  REQUIRE(read.draft.reports.size() == 2);
  const Report& first = read.draft.reports[0];
  CHECK(first.duty.value == "19");
  CHECK(read.source.text(first.status->span) == "推进中");
  CHECK(first.evidence.size() == 2);
  CHECK(read.source.text(first.span).ends_with("# 说明"));
  CHECK_FALSE(first.damaged);
  CHECK(read.draft.reports[1].duty.value == "90/3");
  CHECK(read.draft.reports[1].allow.at(0).reason.value == "理由");
}

TEST_CASE("other kinds: what is wrong with keys and values") {
  const Reports read(
      "unit: [民政局]\n"
      "reports:\n"
      "  - dutty: 19\n"
      "  - status: 完成\n"
      "    evidence: 甲\n"
      "  - 19\n");
  CHECK(read.is_read);
  CHECK(read.findings() ==
        Findings{"wrong-type | [ | `unit` holds a list | write one value: `unit: …`",
                 "unknown-key | dutty | a report has no key `dutty` | did you mean `duty`?",
                 "invalid-value | 完成 | `完成` is no status | write 推进中 or 已完成",
                 "wrong-type | 甲 | `evidence` holds a single value | write a list in half-width brackets: "
                 "`evidence: [甲, 乙]`",
                 "missing-key | status | this report has no `duty` | add `duty: …`",
                 "wrong-type | 19 | `reports` holds a single value | a report is written with its keys: `- "
                 "{duty: …}`"});
  REQUIRE(read.draft.reports.size() == 2);
  CHECK(read.draft.reports[0].damaged);
  CHECK_FALSE(read.draft.complete());
  CHECK_FALSE(read.draft.complete("reports"));
}

TEST_CASE("other kinds: an item that cannot be parsed is left out") {
  const Reports read(
      "unit: 民政局\n"
      "reports:\n"
      "  - duty: \"19\n"
      "    status: 推进中\n"
      "  - duty: 20\n"
      "    status：已完成\n"
      "# duty: 21\n");
  CHECK(read.is_read);
  CHECK(read.findings() ==
        Findings{
            "syntax | \" | the quotation mark that opens here is not closed on this line | close it at the "
            "end of the value; a quotation mark within the text is written `\\\"`",
            "chinese-punctuation | ： | the colon after `status` is full-width (：) | write `status: ` with "
            "a half-width colon and a space",
            "commented-key | # duty: 21 | `duty` is commented out here | remove the `#`, or delete the "
            "comment, or word it differently"});
  REQUIRE(read.draft.reports.size() == 1);
  CHECK(read.draft.reports[0].duty.value == "20");
  CHECK(read.draft.reports[0].status->value == "已完成");
  CHECK_FALSE(read.draft.complete("reports"));
}

TEST_CASE("other kinds: another file altogether") {
  CHECK(Reports("甲\n").findings() ==
        Findings{"wrong-type | 甲 | the file holds no ledger | a ledger begins with `unit: …`"});
  CHECK(Reports("format: 1\ntitle: 表\n").findings() ==
        Findings{"wrong-type | f | the file holds no ledger | a ledger begins with `unit: …`"});
}

}  // namespace xfz::load
