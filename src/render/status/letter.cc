// SPDX-License-Identifier: MIT
#include "render/status/letter.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "model/wording.h"
#include "render/stage.h"
#include "render/status/status.h"
#include "render/table_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using ledger::LetterKind;

constexpr Language of_letters = Language::chinese;
constexpr std::string_view letter_titles[] = {"提醒函", "催办通知", "督办通知"};

struct LetterPage {
  const LetterBasis& basis;
  const ledger::Letter& letter;

  const Unit& unit() const { return basis.table.unit(letter.unit); }
  std::string is(LetterKind kind) const { return flag(basis.kind == kind); }
  const Table& table() const { return basis.table; }
};

struct LetterLine {
  const LetterPage& page;
  const ledger::LetterDuty& about;

  const ledger::Duty& duty() const { return *about.duty->duty; }
};

std::string days_text(const LetterLine& line) {
  std::vector<std::string> texts;
  for (const Date day : line.about.days) texts.push_back(date_text(day, of_letters));
  return joined(texts, "、");
}

std::string days_from(const LetterLine& line) {
  std::vector<std::string> texts;
  for (const Date day : line.about.days)
    texts.push_back(std::to_string(std::abs(days_between(line.page.basis.as_of, day))));
  return joined(texts, "天、");
}

std::string reported_day(const ledger::Standing& standing) {
  return standing.report != nullptr ? date_text(standing.report->date.value, of_letters) : "";
}

/// `未报`, `已退回`, `推进中（情况截至2020年5月31日）`
std::string state_of(const ledger::Standing& standing) {
  if (standing.report == nullptr && standing.is_sent_back) return "已退回";
  const std::string text(state_word(standing.state).in(of_letters));
  return standing.report == nullptr ? text : text + "（情况截至" + reported_day(standing) + "）";
}

std::string sent_back_reason(const ledger::Standing& standing) {
  if (!standing.is_sent_back || standing.verdict == nullptr) return "";
  return standing.verdict->note ? standing.verdict->note->value : "";
}

/// How the unit stands with all the days; null where that is not the same with each.
const ledger::Standing* standing_of(const LetterLine& line) {
  const std::vector<ledger::Standing>& told = line.about.told;
  const auto is_other = [&told](const ledger::Standing& each) {
    return each.report != told.front().report || each.verdict != told.front().verdict;
  };
  return std::any_of(told.begin(), told.end(), is_other) ? nullptr : &told.front();
}

/// Where that differs, day by day: `2020年3月31日一期未报；2020年6月30日一期推进中（情况截至2020年7月2日）`.
std::string state_of_line(const LetterLine& line) {
  if (const ledger::Standing* const standing = standing_of(line)) return state_of(*standing);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < line.about.days.size(); ++i) {
    const ledger::Standing& told = line.about.told[i];
    std::string text = date_text(line.about.days[i], of_letters) + "一期" + state_of(told);
    if (told.is_sent_back && told.report != nullptr) text += "，此后的报送被退回";
    if (const std::string reason = sent_back_reason(told); !reason.empty()) text += "（" + reason + "）";
    texts.push_back(std::move(text));
  }
  return joined(texts, "；");
}

/// The others who report the same duty.
std::string other_reporters(const LetterLine& line) {
  std::vector<UnitIndex> others = line.duty().reporters;
  std::erase(others, line.page.letter.unit);
  return unit_names(line.page.basis.table, others);
}

constexpr FieldOf<LetterLine> letter_line_fields[] = {
    {{"id", {"the measure's id", "措施的 id"}},
     [](const LetterLine& l) { return l.duty().measure().id.value; }},
    {{"number",
      {"the number that the table prints for it; its id where it has no other",
       "原表印的序号；没有另写的，就是 id"}},
     [](const LetterLine& l) { return printed_number(l.duty().measure()); }},
    {{"clause_number", {"the clause's place; empty for a whole measure", "第几分项；整条措施时为空"}},
     [](const LetterLine& l) { return l.duty().clause ? std::to_string(*l.duty().clause + 1) : ""; }},
    {{"own_text", {"the clause, or the whole measure", "分项，或者整条措施"}},
     [](const LetterLine& l) {
       const Measure& measure = l.duty().measure();
       return l.duty().clause ? std::string(standalone_text(measure.clauses[*l.duty().clause]))
                              : measure.text.value;
     }},
    {{"deadline", {"the printed deadline; empty where there is none", "时限的原文；没有时为空"}},
     [](const LetterLine& l) { return l.duty().deadline != nullptr ? l.duty().deadline->said() : ""; }},
    {{"day",
      {"the day that is near, or those that were missed, `2020年6月30日`; empty in a 催办通知",
       "临近的，或者错过的各个日期，例如 2020年6月30日；催办通知里为空"}},
     days_text},
    {{"day_is_said", {"set where the deadline's own words say that", "时限的原文就写着这些日期时有值"}},
     [](const LetterLine& l) {
       const bool is_said =
           l.duty().deadline != nullptr && says_days(l.duty().deadline->said(), l.about.days);
       return flag(is_said);
     }},
    {{"days",
      {"how many days there are until then, or since each", "到那天还有几天，或者每个日期各过了几天"}},
     days_from},
    {{"state",
      {"how the unit stands with it, and of which day it said so", "该单位报送的状态，和情况截至的日期"}},
     state_of_line},
    {{"reported",
      {"the day that the report which holds speaks of; empty where none does",
       "算数的那次报送，情况截至哪一天；没有时为空"}},
     [](const LetterLine& l) {
       const ledger::Standing* const standing = standing_of(l);
       return standing != nullptr ? reported_day(*standing) : "";
     }},
    {{"is_sent_back", {"set where its last report was sent back", "最后的报送被退回时有值"}},
     [](const LetterLine& l) {
       const ledger::Standing* const standing = standing_of(l);
       return flag(standing != nullptr && standing->is_sent_back);
     }},
    {{"reason", {"why it was sent back; empty where that is not told", "退回的理由；没有写时为空"}},
     [](const LetterLine& l) {
       const ledger::Standing* const standing = standing_of(l);
       return standing != nullptr ? sent_back_reason(*standing) : "";
     }},
    {{"is_last", {"set for the last one", "最后一项有值"}},
     [](const LetterLine& l) { return flag(&l.about == &l.page.letter.duties.back()); }},
    {{"others", {"who else must report the same", "同一事项还应由谁报送"}}, other_reporters},
};

constexpr LevelOf<LetterLine> letter_line_level{letter_line_fields};

constexpr FieldOf<LetterPage> fields_of_letter[] = {
    {{"title", {"提醒函, 催办通知 or 督办通知", "提醒函、催办通知或督办通知"}},
     [](const LetterPage& p) { return letter_title(p.basis.kind); }},
    {{"is_soon", {"set in a 提醒函: a day is near", "是提醒函（即将到期）时有值"}},
     [](const LetterPage& p) { return p.is(LetterKind::soon); }},
    {{"is_behind",
      {"set in a 催办通知: not reported, sent back or not begun",
       "是催办通知（未报、被退回或未启动）时有值"}},
     [](const LetterPage& p) { return p.is(LetterKind::behind); }},
    {{"is_overdue", {"set in a 督办通知: overdue", "是督办通知（逾期）时有值"}},
     [](const LetterPage& p) { return p.is(LetterKind::overdue); }},
    {{"unit", {"to whom: the unit's or group's name", "收件的单位或集体"}},
     [](const LetterPage& p) { return p.unit().name.value; }},
    {{"unit_id", {"its id", "代号"}}, [](const LetterPage& p) { return p.unit().id.value; }},
    {{"you", {"你单位; of a group 你们", "“你单位”；对集体是“你们”"}},
     [](const LetterPage& p) { return std::string(p.unit().is_group ? "你们" : "你单位"); }},
    {{"as_of",
      {"the day on which it looks at the ledger, `2020年7月10日`", "统计到哪一天，例如 2020年7月10日"}},
     [](const LetterPage& p) { return date_text(p.basis.as_of, of_letters); }},
    {{"scope", {"which duties were looked at; empty where all were", "只看哪些事项；不筛选时为空"}},
     [](const LetterPage& p) { return p.basis.scope; }},
    {{"duty_count", {"how many duties it is about", "事项的项数"}},
     [](const LetterPage& p) { return std::to_string(p.letter.duties.size()); }},
    {{"duties", {"what it is about", "所说的各个事项"}},
     letter_line_level,
     [](const LetterPage& p) {
       return each(p.letter.duties, [&p](const ledger::LetterDuty& about) { return LetterLine{p, about}; });
     }},
};
constexpr LevelOf<LetterPage> letter_level_of{texts_of_part<LetterPage, table_fields, &LetterPage::table>,
                                              fields_of_letter};

}  // namespace

std::string letter_title(LetterKind kind) {
  return std::string(letter_titles[static_cast<std::size_t>(kind)]);
}

const FieldLevel& letter_level() {
  return letter_level_of;
}

Fields letter_fields(const LetterBasis& basis, const ledger::Letter& letter) {
  return letter_level_of.fields_keeping({basis, letter});
}

}  // namespace xfz::render
