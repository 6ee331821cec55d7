// SPDX-License-Identifier: MIT
// What a sheet prints above and below its rows: whose it is, of which table, and who filled it in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/collect/page.h"
#include "ledger/duties.h"
#include "text/message.h"

namespace xfz::collect {

/// Whether a text is what a sheet prints above or below its rows, and nothing more. A title or a year of
/// another table is not.
bool is_printed_around(const Table& table, std::string_view text);

/// Whether lines of the head or the foot of a page are what a sheet prints there, or the number of a page.
bool is_printed_on_edge(const Table& table, std::string_view text);

/// 单位：民政局, or 民政局任务清单, in a text above a table; no_unit where it names none.
UnitIndex unit_in_head(const Table& table, std::string_view text);

/// The words, as printed, in which a text above a table names other years than those of this one; else empty.
std::string other_table_in_head(const Table& table, std::string_view text);
/// The same of the first of several cells.
std::string other_table_in_head(const Table& table, const std::vector<const PageCell*>& cells);

/// What a foot asks for, where a text begins with that: 填报日期 of `填报日期：2020年5月31日`; empty where it
/// does not.
std::string_view foot_label(std::string_view text);

/// Whether it is a foot with nothing filled in: `填报人：`, `民政局（盖章）`.
bool is_blank_foot(const Table& table, std::string_view text);

/// Whether a text of a foot is a name, a number or a day, as who fills it in leaves there.
bool is_signature(const Table& table, std::string_view text);

/// The day behind 填报日期 in a text; `words` is what stands there instead where that is no day on which
/// the table is reported.
struct SheetDay {
  std::optional<Date> day;
  std::string words;
  bool is_of_other_years = false;  ///< `words` is a day
};
SheetDay sheet_day(std::string_view text, const ledger::Duties& duties);
/// Of one that has words in place of a day.
Text why_undated(const SheetDay& day);

}  // namespace xfz::collect
