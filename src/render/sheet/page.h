// SPDX-License-Identifier: MIT
// A unit's task sheet in the words that every format prints. Sheets are Chinese, whatever the language.
#pragma once

#include <string>
#include <vector>

#include "query/sheet.h"

namespace xfz::render {

/// Whether the table's file is kept in a git repository, and as it stands there.
enum class Tracking { none, untracked, clean, modified };

/// Where a table comes from.
struct Origin {
  std::string file;      ///< its name, without folders; empty for standard input
  std::string revision;  ///< the commit that last changed it; empty where that is not known
  Tracking tracking = Tracking::none;
};

/// One duty.
struct SheetLine {
  std::string key;            ///< `mzj/90/3`; see query::duty_key()
  std::string id;             ///< `90`
  std::string category;       ///< `四、行政决策科学民主合法`
  std::string task;           ///< `2.加强法治宣传教育。`
  std::string text;           ///< the whole measure
  std::string clause_number;  ///< `3`; empty where the duty is the whole measure
  std::string clause;         ///< the clause's words
  std::string also;           ///< which other clauses reach the unit through a group; usually empty
  std::string role;           ///< 牵头 or 负责
  std::string via;            ///< the groups it comes through; empty where the unit is named itself
  std::string lead;           ///< all that lead the duty, as the table spells them
  std::string responsible;    ///< all others, with 等部门 where the list is open
  std::string deadline;       ///< as printed; empty where there is none
  std::vector<Date> dates;    ///< the days it is due on; several only where it recurs
};

/// What reaches the unit through one group.
struct SheetGroup {
  std::string name;
  std::vector<SheetLine> lines;
};

/// What a sheet says besides its lines.
struct SheetHead {
  const Table* table = nullptr;
  UnitIndex unit = no_unit;
  std::string source;  ///< where it comes from, in one sentence
  std::string scope;   ///< scope_text()
  // How many different measures each section is about.
  std::size_t lead_count = 0;
  std::size_t responsible_count = 0;
  std::size_t via_count = 0;

  const std::string& unit_name() const { return table->unit(unit).name.value; }
};

struct SheetPage : SheetHead {
  std::vector<SheetLine> lead;
  std::vector<SheetLine> responsible;
  std::vector<SheetGroup> via_groups;
};

/// What all sheets of one run share.
struct SheetBasis {
  const Table& table;
  query::SheetScope scope;
  Origin origin;
};

SheetLine sheet_line(const Table& table, UnitIndex unit, const query::Duty& duty);
SheetHead sheet_head(const SheetBasis& basis, const query::Sheet& sheet);
SheetPage sheet_page(const SheetBasis& basis, const query::Sheet& sheet);

/// `indicators.yaml，版本 537f854abcde`
std::string source_text(const Origin& origin);
/// `2020年6月30日以前到期、牵头`: which duties are listed; empty where all are.
std::string scope_text(const query::SheetScope& scope);

/// The days of a line: `2020年6月30日`, several joined by 、.
std::string dates_text(const std::vector<Date>& dates);

/// The first of them, ISO 8601; empty where there is none.
std::string first_date(const SheetLine& line);

/// The line's own words: its clause, or the whole measure.
inline const std::string& own_text(const SheetLine& line) {
  return line.clause_number.empty() ? line.text : line.clause;
}

/// The columns that a unit fills in.
inline constexpr std::string_view fill_in_columns[] = {"进展情况", "佐证材料", "备注"};
/// What is filled in at the foot of a sheet; the last is the seal.
inline constexpr std::string_view foot_fields[] = {"填报人",   "审核人",   "负责人签字",
                                                   "联系电话", "填报日期", "（盖章）"};

/// RFC 4180 with CR LF, one line a duty of any section, with a header. Formulas are defused as in to_csv().
std::string sheet_csv_header();
std::string sheet_csv_lines(const SheetPage& page);

}  // namespace xfz::render
