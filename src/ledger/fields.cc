// SPDX-License-Identifier: MIT
#include "ledger/fields.h"

#include <algorithm>

#include "load/fields/common.h"
#include "load/fields/forms.h"
#include "text/ascii.h"

namespace xfz::ledger {

namespace {

using load::Draft;
using load::Field;
using load::Form;
using load::into;
using load::Level;
using load::located;
using load::Scalar;
using load::Shape;

File& the_file(Draft& draft) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-static-cast-downcast): these levels are read into no other
  return static_cast<FileDraft&>(draft).file;
}
Report& the_report(Draft& draft) {
  return the_file(draft).reports.back();
}
Evidence& the_evidence(Draft& draft) {
  return the_report(draft).evidence.back();
}
Verdict& the_verdict(Draft& draft) {
  return the_file(draft).verdicts.back();
}

constexpr load::Choice statuses[] = {{"未启动", {"not started", "还没有开始"}},
                                     {"推进中", {"in progress", "正在推进"}},
                                     {"需协调", {"blocked: others must help", "需要别人协调解决"}},
                                     {"已完成", {"done", "已经完成"}}};
constexpr State states[] = {State::not_started, State::in_progress, State::blocked, State::done};

const Form status_form{
    .fault = {"`{}` is no status", "`{}` 不是状态"},
    .hint = {"write 未启动, 推进中, 需协调 or 已完成", "请写 未启动、推进中、需协调 或 已完成"},
    .choices = statuses};

constexpr load::Choice rulings[] = {{"属实", {"it is as reported", "与报送的相符"}},
                                    {"退回", {"it is sent back, to be reported again", "退回，重新报送"}}};
const Form ruling_form{.fault = {"`{}` is no verdict", "`{}` 不是核查结论"},
                       .hint = {"write 属实 or 退回", "请写 属实 或 退回"},
                       .choices = rulings};

bool is_period(std::string_view period) {
  constexpr std::size_t month_size = 7;
  return parse_iso_date(period.size() == month_size ? std::string(period) + "-01" : std::string(period))
      .has_value();
}
const Form period_form{.fault = {"`{}` is no period", "`{}` 不是期次"},
                       .hint = {"write the month of the occurrence, such as `2020-03`, or its day",
                                "请写这一期所在的月份，例如 `2020-03`，或者写日期"},
                       .holds = is_period,
                       .pattern = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"};

bool is_fingerprint(std::string_view text) {
  constexpr std::size_t digits = 8;
  return text.size() == digits &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}
const Form fingerprint_form{
    .fault = {"`{}` is no fingerprint of a duty", "`{}` 不是职责的校验码"},
    .hint = {"it has eight digits 0–9 and a–f; keep the one that was sent, or leave it out",
             "校验码是 8 位，用 0–9 和 a–f；请照下发的填写，或者不写"},
    .holds = is_fingerprint,
    .pattern = "^[0-9a-f]{8}$",
    .number = load::Range{10'000'000, {}, false}};  // 12345678 and 1234e567 are numbers to YAML

bool is_digest(std::string_view text) {
  constexpr std::size_t digits = 64;
  return text.size() == digits && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}
const Form digest_form{.fault = {"`{}` is no SHA-256", "`{}` 不是 SHA-256 校验值"},
                       .hint = {"it has 64 digits 0–9 and a–f; `sha256sum FILE` prints it",
                                "SHA-256 是 64 位，用 0–9 和 a–f；`sha256sum 文件` 可以算出"},
                       .holds = is_digest,
                       .pattern = "^[0-9A-Fa-f]{64}$"};

const Form path_form{
    .fault = {"`{}` is no file below the folder of the table", "`{}` 不是表格所在文件夹里的文件"},
    .hint = {"write a path from there, without `..`: `佐证/清单.pdf`",
             "请从那里写起，不要用 `..`，例如 `佐证/清单.pdf`"},
    .holds = load::forms::is_path_below,
    .pattern = load::forms::path_below_pattern,
    .number = load::Range{{}, {}, false}};

/// The day goes to a member of what `owner` finds in the draft.
template <auto owner, auto member>
void day_into(Draft& draft, const Scalar& value) {
  if (const auto day = parse_iso_date(value.value)) owner(draft).*member = Located<Date>{*day, value.span};
}

void open_report(Draft& draft) {
  constexpr std::size_t usual = 64;  // a report is large, and to move a few again and again takes longest
  auto& reports = the_file(draft).reports;
  if (reports.empty()) reports.reserve(usual);
  reports.emplace_back();
}

void take_status(Draft& draft, const Scalar& value) {
  for (std::size_t i = 0; i < std::size(states); ++i) {
    if (statuses[i].value != value.value) continue;
    the_report(draft).status = {states[i], value.span};
    return;
  }
}

template <auto owner>
constexpr Field duty_field{
    .key = "duty",
    .what = {"the duty's number: 19, or 90/3 for the third clause of 90",
             "职责的序号：19；90/3 是第 90 项的第 3 分项"},
    .required = true,
    .take = into<owner, &Subject::duty>,
};
template <auto owner>
constexpr Field period_field{
    .key = "period",
    .what = {"of a recurring duty: which occurrence, 2020-03", "定期的职责写期次：2020-03"},
    .form = &period_form,
    .take = into<owner, &Subject::period>,
};

constexpr Field evidence_fields[] = {
    {.key = "title",
     .what = {"what the paper is called, or its number", "材料的名称或文号"},
     .required = true,
     .take = into<the_evidence, &Evidence::title>},
    {.key = "date",
     .what = {"the day of the paper", "材料的日期"},
     .form = &load::forms::date,
     .take = day_into<the_evidence, &Evidence::date>},
    {.key = "path",
     .what = {"its file, from the folder of the table; it need not be in git",
              "文件的路径，从表格所在文件夹写起；不必放进 git"},
     .form = &path_form,
     .take = into<the_evidence, &Evidence::path>},
    {.key = "sha256",
     .what = {"the SHA-256 of the file, by which `xfz status --evidence` sees whether it was changed",
              "文件的 SHA-256，`xfz status --evidence` 据此看出文件有没有变"},
     .form = &digest_form,
     .take = into<the_evidence, &Evidence::sha256>},
};
const Level evidence_level{
    .name = {"paper", "佐证材料"},
    .what = {"a paper that shows what was reported, and where its file is", "一份佐证材料，和它的文件在哪里"},
    .fields = evidence_fields,
};

constexpr Field report_fields[] = {
    duty_field<the_report>,
    {.key = "date",
     .what = {"the day that it speaks of: 2020-05-31", "情况截至的日期：2020-05-31"},
     .required = true,
     .form = &load::forms::date,
     .take = day_into<the_report, &Subject::date>},
    period_field<the_report>,
    {.key = "status",
     .what = {"how far it is: 未启动, 推进中, 需协调 or 已完成", "完成状态：未启动、推进中、需协调、已完成"},
     .required = true,
     .form = &status_form,
     .take = take_status},
    {.key = "progress",
     .what = {"what was done", "进展情况"},
     .take = into<the_report, &Report::progress>,
     .prose = true},
    {.key = "evidence",
     .what = {"papers that show it: a list of titles, or of {title, date, path, sha256}",
              "佐证材料的列表：名称，或者 {title, date, path, sha256}"},
     .shape = Shape::texts_or_items,
     .take = [](Draft& d, const Scalar& v) { the_report(d).evidence.push_back({.title = located(v)}); },
     .open = [](Draft& d) { the_report(d).evidence.emplace_back(); },
     .level = &evidence_level},
    {.key = "problems",
     .what = {"what is in the way", "存在问题"},
     .take = into<the_report, &Report::problems>,
     .prose = true},
    {.key = "next",
     .what = {"what will be done next", "下一步措施"},
     .take = into<the_report, &Report::next>,
     .prose = true},
    {.key = "finished",
     .what = {"the day on which it was done", "完成的日期"},
     .form = &load::forms::date,
     .take = day_into<the_report, &Report::finished>},
    {.key = "note", .what = {"a note", "备注"}, .take = into<the_report, &Report::note>, .prose = true},
    {.key = "seen",
     .what = {"the fingerprint of the duty as the unit had it", "填报时所依据的职责的校验码"},
     .form = &fingerprint_form,
     .take = into<the_report, &Report::seen>},
};

constexpr Field verdict_fields[] = {
    duty_field<the_verdict>,
    {.key = "date",
     .what = {"the day of the verdict; it is about the last report on or before it",
              "核查的日期；针对这一天及以前的最后一次报送"},
     .required = true,
     .form = &load::forms::date,
     .take = day_into<the_verdict, &Subject::date>},
    period_field<the_verdict>,
    {.key = "verdict",
     .what = {"what was found: 属实 or 退回", "核查结论：属实、退回"},
     .required = true,
     .form = &ruling_form,
     .take =
         [](Draft& d, const Scalar& v) {
           the_verdict(d).sends_back = {v.value == rulings[1].value, v.span};
         }},
    {.key = "note", .what = {"the reason", "理由"}, .take = into<the_verdict, &Verdict::note>, .prose = true},
};

template <auto owner>
void close_entry(Draft& draft, Span whole, bool damaged) {
  owner(draft).span = whole;
  owner(draft).damaged = damaged;
}

const Level report_level{
    .name = {"report", "报送"},
    .what = {"what a unit says of a duty", "单位对一项职责的报送"},
    .fields = report_fields,
    .close = close_entry<the_report>,
};
const Level verdict_level{
    .name = {"verdict", "核查"},
    .what = {"what the office found of a report", "对报送的核查"},
    .fields = verdict_fields,
    .close = close_entry<the_verdict>,
};

constexpr Field format_field{
    .key = "format",
    .what = {"the version of this format", "本格式的版本"},
    .required = true,
    .form = &load::forms::format,
    .take = [](Draft&, const Scalar&) {},
};
constexpr Field unit_field{
    .key = "unit",
    .what = {"whose duties these are: a name, alias or id", "单位：名称、别名或代号"},
    .required = true,
    .take = into<the_file, &File::name>,
};

const Field progress_fields[] = {
    format_field,
    unit_field,
    {.key = "reports",
     .what = {"a list of reports; new ones are added, none is changed", "报送的列表；只增不改"},
     .shape = Shape::items,
     .open = open_report,
     .level = &report_level,
     .items = load::Items::apart,
     .separable = true},
};
const Field review_fields[] = {
    format_field,
    unit_field,
    {.key = "verdicts",
     .what = {"a list of verdicts; new ones are added, none is changed", "核查的列表；只增不改"},
     .shape = Shape::items,
     .open = [](Draft& d) { the_file(d).verdicts.emplace_back(); },
     .level = &verdict_level,
     .items = load::Items::in_braces,
     .separable = true},
};

}  // namespace

const Level progress_level{
    .name = {"progress file", "进展台账"},
    .what = {"what one unit reports of its duties", "一个单位报送的进展"},
    .fields = progress_fields,
};
const Level review_level{
    .name = {"review file", "核查台账"},
    .what = {"what the office found of one unit's reports", "对一个单位的报送的核查"},
    .fields = review_fields,
};

}  // namespace xfz::ledger
