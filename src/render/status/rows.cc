// SPDX-License-Identifier: MIT
#include "render/status/rows.h"

#include <algorithm>

#include "render/json_values.h"
#include "render/status/evidence.h"
#include "render/status/status.h"
#include "render/words.h"

namespace xfz::render {

namespace {

/// What rows about a duty have.
struct DutyRow : TableRow {
  const ledger::Duty* duty = nullptr;
  UnitIndex unit = no_unit;
};

Json evidence_of(const ledger::Report* report) {
  if (report == nullptr) return Json::array();
  return listed(report->evidence, [](const auto& paper) { return paper.title.value; });
}

/// Of a report; null where there is none.
template <auto member>
Json report_text(const ledger::Report* report) {
  return report != nullptr ? said_or_null(report->*member) : Json();
}

Json finished_day(const ledger::Report* report) {
  return report != nullptr ? said_date_or_null(report->finished) : Json();
}

Json verdict_id(const ledger::Verdict* verdict) {
  if (verdict == nullptr) return {};
  return verdict->sends_back.value ? "sent_back" : "confirmed";
}

constexpr RowField<DutyRow> fields_of_duty[] = {
    {{"duty", FieldType::text, true, {"the duty's key: 19, 90/3", "职责的编号：19、90/3"}},
     [](const DutyRow& row) { return Json(row.duty->key); }},
    {{"id", FieldType::text, true, query::part("id").what},
     [](const DutyRow& row) { return Json(row.duty->measure().id.value); }},
    {{"clause", FieldType::whole, false, {"its clause, from 1", "分项，从 1 数起"}},
     [](const DutyRow& row) { return row.duty->clause ? Json(*row.duty->clause + 1) : Json(); }},
    {{"category_number", FieldType::text, false, {"the number of its category", "类别的编号"}},
     [](const DutyRow& row) { return category_number(row.duty->row); }},
    {{"category", FieldType::text, false, {"its category", "类别"}},
     [](const DutyRow& row) { return category_title(row.duty->row); }},
    {{"task_number", FieldType::text, false, {"the number of its task", "主要任务的编号"}},
     [](const DutyRow& row) { return task_number(row.duty->row); }},
    {{"task", FieldType::text, false, {"its task", "主要任务"}},
     [](const DutyRow& row) { return task_title(row.duty->row); }},
    {{"text", FieldType::text, true, {"the measure, or the clause", "措施或分项的文字"}},
     [](const DutyRow& row) {
       const Measure& measure = row.duty->measure();
       return Json((row.duty->clause ? measure.clauses[*row.duty->clause].text : measure.text).value);
     }},
    {{"deadline", FieldType::text, false, query::part("deadline").what},
     [](const DutyRow& row) {
       return row.duty->deadline != nullptr ? Json(row.duty->deadline->text.value) : Json();
     }},
    {{"deadline_kind",
      FieldType::text,
      true,
      {"`dated`, `standing`, `recurring`, `undated` or `none`",
       "dated（有日期）、standing（长期）、recurring（定期）、undated（未定）或 none（没有）"}},
     [](const DutyRow& row) { return Json(kind_id(kind_of(row.duty->deadline))); }},
    {{"unit", FieldType::text, true, {"who must report it", "应报送的单位"}},
     [](const DutyRow& row) { return Json(row.table->unit(row.unit).name.value); }},
};

struct StandingRow : DutyRow {
  const ledger::DutyState* state = nullptr;
  const ledger::Standing* standing = nullptr;
  Date as_of{};
};

constexpr RowField<StandingRow> fields_of_standing[] = {
    {{"as_of", FieldType::date, true, {"the day that the row is of", "本行是哪一天的情况"}},
     [](const StandingRow& row) { return Json(iso_date(row.as_of)); }},
    {{"occurrence",
      FieldType::date,
      false,
      {"of a recurring duty: the day of the occurrence that the state is of", "定期职责：状态所指的那一期"}},
     [](const StandingRow& row) { return date_or_null(row.state->occurrence); }},
    {{"state",
      FieldType::text,
      true,
      {"`done`, `in_progress`, `blocked`, `not_started` or `unreported`",
       "done（已完成）、in_progress（推进中）、blocked（需协调）、not_started（未启动）或 "
       "unreported（未报）"}},
     [](const StandingRow& row) { return Json(state_id(row.standing->state)); }},
    {{"overdue", FieldType::truth, true, {"its day has passed and it is not done", "逾期"}},
     [](const StandingRow& row) { return Json(row.standing->is_overdue()); }},
    {{"missed", FieldType::dates, true, {"its days that have passed", "已经逾期的日期"}},
     [](const StandingRow& row) { return listed(row.standing->missed, iso_date); }},
    {{"sent_back", FieldType::truth, true, {"the last report was sent back", "最近一次报送被退回"}},
     [](const StandingRow& row) { return Json(row.standing->is_sent_back); }},
    {{"verdict",
      FieldType::text,
      false,
      {"what the office found of the last report: `confirmed` or `sent_back`",
       "对最近一次报送的核查：confirmed（属实）或 sent_back（退回）"}},
     [](const StandingRow& row) { return verdict_id(row.standing->verdict); }},
    {{"reported",
      FieldType::date,
      false,
      {"the day that the report which holds speaks of", "有效的报送是哪一天的情况"}},
     [](const StandingRow& row) {
       const ledger::Report* const report = row.standing->report;
       return report != nullptr ? Json(iso_date(report->date.value)) : Json();
     }},
    {{"progress", FieldType::text, false, {"what it says: progress", "进展情况"}},
     [](const StandingRow& row) { return report_text<&ledger::Report::progress>(row.standing->report); }},
    {{"evidence", FieldType::texts, true, {"evidence", "佐证材料"}},
     [](const StandingRow& row) { return evidence_of(row.standing->report); }},
    {{"problems", FieldType::text, false, {"problems", "存在问题"}},
     [](const StandingRow& row) { return report_text<&ledger::Report::problems>(row.standing->report); }},
    {{"next", FieldType::text, false, {"what comes next", "下一步措施"}},
     [](const StandingRow& row) { return report_text<&ledger::Report::next>(row.standing->report); }},
    {{"finished", FieldType::date, false, {"the day on which it was done", "完成的日期"}},
     [](const StandingRow& row) { return finished_day(row.standing->report); }},
    {{"note", FieldType::text, false, {"a note", "备注"}},
     [](const StandingRow& row) { return report_text<&ledger::Report::note>(row.standing->report); }},
};

struct EntryRow : DutyRow {
  const ledger::Entry* entry = nullptr;
};

constexpr RowField<EntryRow> fields_of_entry[] = {
    {{"entry", FieldType::text, true, {"`report` or `verdict`", "report（报送）或 verdict（核查）"}},
     [](const EntryRow& row) { return Json(row.entry->report != nullptr ? "report" : "verdict"); }},
    {{"date", FieldType::date, true, {"the day that it speaks of", "情况截至的日期"}},
     [](const EntryRow& row) { return Json(iso_date(row.entry->subject().date.value)); }},
    {{"occurrence", FieldType::date, false, {"of a recurring duty: which occurrence", "定期职责的哪一期"}},
     [](const EntryRow& row) { return date_or_null(row.entry->subject().occurrence); }},
    {{"state",
      FieldType::text,
      false,
      {"of a report: `done`, `in_progress`, `blocked` or `not_started`",
       "报送的状态：done（已完成）、in_progress（推进中）、blocked（需协调）或 not_started（未启动）"}},
     [](const EntryRow& row) {
       return row.entry->report != nullptr ? Json(state_id(row.entry->report->status.value)) : Json();
     }},
    {{"verdict",
      FieldType::text,
      false,
      {"of a verdict: `confirmed` or `sent_back`", "核查的结果：confirmed（属实）或 sent_back（退回）"}},
     [](const EntryRow& row) { return verdict_id(row.entry->verdict); }},
    {{"progress", FieldType::text, false, {"progress", "进展情况"}},
     [](const EntryRow& row) { return report_text<&ledger::Report::progress>(row.entry->report); }},
    {{"evidence", FieldType::texts, true, {"evidence", "佐证材料"}},
     [](const EntryRow& row) { return evidence_of(row.entry->report); }},
    {{"problems", FieldType::text, false, {"problems", "存在问题"}},
     [](const EntryRow& row) { return report_text<&ledger::Report::problems>(row.entry->report); }},
    {{"next", FieldType::text, false, {"what comes next", "下一步措施"}},
     [](const EntryRow& row) { return report_text<&ledger::Report::next>(row.entry->report); }},
    {{"finished", FieldType::date, false, {"the day on which it was done", "完成的日期"}},
     [](const EntryRow& row) { return finished_day(row.entry->report); }},
    {{"note", FieldType::text, false, {"a note, of a verdict the reason", "备注；核查的写理由"}},
     [](const EntryRow& row) {
       return row.entry->report != nullptr ? said_or_null(row.entry->report->note)
                                           : said_or_null(row.entry->verdict->note);
     }},
    {{"seen",
      FieldType::text,
      false,
      {"of a report: the fingerprint of the duty that the unit had before it", "报送时所依据的职责的校验码"}},
     [](const EntryRow& row) { return report_text<&ledger::Report::seen>(row.entry->report); }},
};

struct PaperRow : DutyRow {
  const ledger::Paper* paper = nullptr;

  const ledger::Evidence& evidence() const { return *paper->evidence; }
};

constexpr RowField<PaperRow> fields_of_paper[] = {
    {{"evidence", FieldType::text, true, {"what the paper is called", "材料的名称"}},
     [](const PaperRow& row) { return Json(row.evidence().title.value); }},
    {{"evidence_date", FieldType::date, false, {"the day of the paper", "材料的日期"}},
     [](const PaperRow& row) { return said_date_or_null(row.evidence().date); }},
    {{"path",
      FieldType::text,
      false,
      {"its file, from the folder of the table", "文件，从表格所在文件夹写起"}},
     [](const PaperRow& row) { return said_or_null(row.evidence().path); }},
    {{"sha256", FieldType::text, false, {"the SHA-256 that the file had", "文件当时的 SHA-256"}},
     [](const PaperRow& row) { return said_or_null(row.evidence().sha256); }},
    {{"found",
      FieldType::text,
      true,
      {"of its file: `present`, `missing`, `changed`, `unnamed`, `outside` (a link leads out of the folder), "
       "`not_a_file` or `unreadable`",
       "文件的情况：present（在）、missing（缺失）、changed（内容有变）、unnamed（没有写文件）、"
       "outside（链接指向文件夹外）、not_a_file（不是文件）或 unreadable（无法读取）"}},
     [](const PaperRow& row) { return Json(paper_file_id(row.paper->file)); }},
    {{"reported", FieldType::date, true, {"the day that the report speaks of", "报送的是哪一天的情况"}},
     [](const PaperRow& row) { return Json(iso_date(row.paper->entry.report->date.value)); }},
    {{"occurrence", FieldType::date, false, {"of a recurring duty: which occurrence", "定期职责的哪一期"}},
     [](const PaperRow& row) { return date_or_null(row.paper->entry.report->occurrence); }},
};

PaperRow paper_row(const Table& table, const ledger::Paper& paper, const RowOrigin* origin) {
  return {{{&table, origin}, paper.entry.duty, paper.entry.file->unit}, &paper};
}

/// The fields of the duty, then those that only this kind of rows has.
template <class Item>
void add_duty_fields(Json& row, const Item& item, std::span<const RowField<Item>> fields) {
  add_fields<DutyRow>(row, item, fields_of_duty);
  add_fields<Item>(row, item, fields);
}

template <class Item>
void add_duty_row(std::string& lines, const Item& item, std::span<const RowField<Item>> fields) {
  Json row = table_part(item);
  add_duty_fields(row, item, fields);
  lines += row.line() + "\n";
}

template <class Item>
std::vector<RowFieldInfo> all_infos(std::span<const RowField<Item>> fields) {
  std::vector<RowFieldInfo> infos = infos_of(std::span<const RowField<DutyRow>>(fields_of_duty));
  for (const RowField<Item>& field : fields) infos.push_back(field.info);
  return infos;
}

}  // namespace

std::string duty_rows(const Table& table, const ledger::Status& status,
                      const ledger::StatusQuestion& question, const RowOrigin& origin) {
  std::string lines;
  for (const ledger::DutyState& duty : status.duties) {
    for (const ledger::Standing& standing : duty.standings) {
      if (!question.asks_for(standing.unit)) continue;
      const StandingRow row{{{&table, &origin}, duty.duty, standing.unit}, &duty, &standing, question.as_of};
      add_duty_row<StandingRow>(lines, row, fields_of_standing);
    }
  }
  return lines;
}

std::string entry_rows(const Table& table, const std::vector<ledger::Entry>& entries,
                       const RowOrigin& origin) {
  std::string lines;
  for (const ledger::Entry& entry : entries)
    add_duty_row<EntryRow>(lines, {{{&table, &origin}, entry.duty, entry.file->unit}, &entry},
                           fields_of_entry);
  return lines;
}

Json entry_json(const Table& table, const ledger::Entry& entry) {
  Json json = Json::object();
  add_duty_fields<EntryRow>(json, {{{&table, nullptr}, entry.duty, entry.file->unit}, &entry},
                            fields_of_entry);
  return json;
}

std::string paper_rows(const Table& table, const std::vector<ledger::Paper>& papers,
                       const RowOrigin& origin) {
  std::string lines;
  for (const ledger::Paper& paper : papers)
    add_duty_row<PaperRow>(lines, paper_row(table, paper, &origin), fields_of_paper);
  return lines;
}

Json paper_json(const Table& table, const ledger::Paper& paper) {
  Json json = Json::object();
  add_duty_fields<PaperRow>(json, paper_row(table, paper, nullptr), fields_of_paper);
  return json;
}

RowKind duty_row_kind() {
  return {"duties",
          {"rows of `xfz status -F ndjson`", "`xfz status -F ndjson` 的行"},
          all_infos<StandingRow>(fields_of_standing)};
}

RowKind entry_row_kind() {
  return {"reports",
          {"rows of `xfz status --reports -F ndjson`", "`xfz status --reports -F ndjson` 的行"},
          all_infos<EntryRow>(fields_of_entry)};
}

RowKind paper_row_kind() {
  return {"evidence",
          {"rows of `xfz status --evidence -F ndjson`", "`xfz status --evidence -F ndjson` 的行"},
          all_infos<PaperRow>(fields_of_paper)};
}

}  // namespace xfz::render
