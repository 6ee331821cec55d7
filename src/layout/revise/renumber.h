// SPDX-License-Identifier: MIT
// New ids for the measures of a table: in order, without gaps.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/revise/edits.h"
#include "model/table.h"
#include "text/source.h"

namespace xfz::layout {

struct NewIds {
  std::map<std::string, std::string, std::less<>> all;  ///< by the old ids, also those that stay
  std::vector<Located<std::string>> uncountable;        ///< whose form says no number: then none is to change
};

/// 1, 2, 3 …; A1, A2 …; 1.1, 1.2, 2.1 … and 2-1, 2-2 …, each counted by itself in the table's order.
/// 18-1, 18.1 and 18a behind an 18 take the next number of its series. What stands before a dot or hyphen is
/// a number of the series 1, 2, 3 … where there is one, and stays as it is where there is none.
NewIds new_ids(const Table& table);

/// Puts new ids in place of the old ones, where they differ.
Edits renumbering(const Source& source, const Table& table, const NewIds& ids);

/// Where a remark seems to speak of a measure by an id that becomes another: 第12条, 措施12.
std::vector<Span> remarks_on_ids(const Source& source, const NewIds& ids);

}  // namespace xfz::layout
