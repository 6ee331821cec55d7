// SPDX-License-Identifier: MIT
// A unit's task sheet in the words that every format prints. Sheets are Chinese, whatever the language.
#pragma once

#include <string>
#include <vector>

#include "ledger/state.h"
#include "query/parts.h"

namespace xfz::render {

/// Whether the table's file is kept in a git repository, and as it stands there.
enum class Tracking { none, untracked, clean, modified };

/// Where a table comes from.
struct Origin {
  std::string file;      ///< its name, without folders; empty for standard input
  std::string revision;  ///< the commit that last changed it; empty where that is not known
  Tracking tracking = Tracking::none;
};

/// One duty. Refers to its table and the ledger.
struct SheetLine {
  UnitIndex unit = no_unit;
  query::Duty duty;
  query::Line line;
  const ledger::Book* book = nullptr;  ///< null where the table has no ledger

  /// `mzj/90/3`; see query::duty_key().
  std::string key() const;
  /// The clause's words; empty where the duty is the whole measure.
  std::string clause() const;
  /// The unit's own part: the clause, or the whole measure.
  std::string own_text() const;
  /// The words of the cell with the units, where they say more than who answers; usually empty.
  std::string own_words() const;
  /// Which other clauses reach the unit through a group; usually empty.
  std::string also() const;
  /// Of a deadline in stages that is listed in part: the words of what is listed.
  std::string stage() const;
  /// 牵头, 负责 or 配合.
  std::string role() const;
  /// The groups it comes through; empty where the unit is named itself.
  std::string via() const;
  /// What the unit said of it last, and whether that was sent back, line by line; usually empty.
  std::vector<std::string> last_report() const;
  /// A part as a cell prints it; of several days each.
  std::string text(const query::Column& column) const;
};

/// What a sheet says besides its lines.
struct SheetHead {
  const Table* table = nullptr;
  UnitIndex unit = no_unit;
  std::string source;        ///< where it comes from, in one sentence
  std::string scope;         ///< scope_text()
  std::string absent;        ///< absent_text()
  std::string notes;         ///< what is to be known of what is listed, in sentences; usually empty
  std::string instructions;  ///< how it is filled in and sent back; empty where nothing is filled in
  std::string extent;        ///< extent_text(); likewise
  // How many different measures each section is about.
  std::size_t lead_count = 0;
  std::size_t responsible_count = 0;
  std::size_t support_count = 0;
  std::size_t via_count = 0;

  std::size_t own_count() const { return lead_count + responsible_count + support_count; }
  const std::string& unit_name() const { return table->unit(unit).name.value; }
};

/// What all sheets of one run share.
struct SheetBasis {
  const Table& table;
  query::Question question;  ///< which duties they list; whose, each says
  Origin origin;
  const ledger::Book* book = nullptr;  ///< what units said last is sent along; null where there is no ledger
  std::vector<UnitIndex> open_groups{};  ///< query::open_groups() of both
};

SheetLine sheet_line(const SheetBasis& basis, UnitIndex unit, const query::Duty& duty);
enum class SheetMedium { paper, workbook };  ///< which of them has a column of real dates
SheetHead sheet_head(const SheetBasis& basis, const query::Sheet& sheet,
                     SheetMedium medium = SheetMedium::paper);

/// `牵头事项 1 项，共同事项 3 项。没有分工负责事项。`, or that there is nothing.
std::string summary_text(const SheetHead& head);
/// What stands above the sections, in its order; the same in every format.
struct SheetFact {
  std::string label;  ///< `年度`
  std::string words;
  bool is_short = false;  ///< several fit into a line
};
inline constexpr std::string_view sheet_facts_begin = "单位";  ///< the label of the first
std::vector<SheetFact> sheet_facts(const SheetHead& head);

/// `以上填报事项至第19项（应当由社会组织提供的……）止。`: what the signatures below are for, wherever a page
/// may end before them.
std::string extent_text(const SheetLine& last);
/// `民政局任务清单`
std::string sheet_title(const Table& table, UnitIndex unit);

/// `indicators.yaml，版本 537f854abcde`
std::string source_text(const Origin& origin);
/// `2020年6月30日以前到期、牵头`: which duties are listed; empty where all are.
std::string scope_text(const query::Question& question);

/// `2020年6月30日`, several joined by 、.
std::string dates_text(const std::vector<Date>& dates);

/// How wide a printed table is, in twips: A4 across with margins of 20 mm.
inline constexpr int table_width = 14572;
/// A part of that in per cent: `12.50`.
std::string percent_text(int width);

/// The duties of all three sections; what comes through groups by group.
std::vector<const query::Duty*> all_duties(const query::Sheet& sheet);

/// A column that a unit fills in.
struct FillIn {
  std::string_view heading;
  int share;              ///< of the width, as in SheetColumn
  bool is_state = false;  ///< one of offered_states is chosen
};
inline constexpr FillIn fill_in_columns[] = {{"完成状态", 15, true}, {"进展情况", 32},   {"佐证材料", 22},
                                             {"存在问题", 22},       {"下一步措施", 22}, {"备注", 22}};
/// Its heading on the sheets of a table; `填报备注` where that prints a column of the same name.
std::string fill_in_heading(const Table& table, const FillIn& column);
/// How far a unit may say that it is.
inline constexpr ledger::State offered_states[] = {ledger::State::not_started, ledger::State::in_progress,
                                                   ledger::State::blocked, ledger::State::done};
/// The heading of what a unit said last.
inline constexpr std::string_view last_report_heading = "上次报送";
/// What is filled in at the foot of a sheet; the last is the seal.
inline constexpr std::string_view foot_fields[] = {"填报人",   "审核人",   "负责人签字",
                                                   "联系电话", "填报日期", "（盖章）"};

/// RFC 4180 with CR LF, one line a duty of any section, with a header. Formulas are defused as in to_csv().
std::string sheet_csv_header(const SheetBasis& basis);
std::string sheet_csv_lines(const SheetBasis& basis, const query::Sheet& sheet);

}  // namespace xfz::render
