// SPDX-License-Identifier: MIT
// The 责任单位 cell: as the official table prints it, where the file tells, and a sentence of the same
// meaning.
#pragma once

#include <string>
#include <string_view>

#include "model/table.h"

namespace xfz {

/// The role whose list is open where an assignment has `others`.
Role open_role(const Assignment& assignment);

/// The units' cell in one form, whatever `wording` says; empty where no unit is named.
std::string units_cell(const Assignment& assignment, UnitsCell form);
/// The same of a clause: in full-width parentheses, on one line, without a full stop.
std::string clause_units_cell(const Assignment& assignment, UnitsCell form);
/// Words in full-width parentheses, unless they begin with a bracket or there are none.
std::string in_brackets(const std::string& words);

/// What an assignment says: `wording` where it has one, else a sentence of ours,
/// `A、B牵头，C、D按职责分工分别负责，E配合。` for a measure. Empty where no unit is named.
std::string measure_wording(const Assignment& assignment);
/// The same for a clause: in full-width parentheses and without the full stop.
std::string clause_wording(const Assignment& assignment);

/// What a measure's whole cell says: the reason where it does not apply, else its own wording where it has
/// one, else its clauses in order, each text then wording, or its units. Empty where it names no one.
std::string printed_wording(const Measure& measure);

/// The same in the words that the official table prints. Empty where the file tells neither by `wording` nor
/// by a column `units` how that is, or where the measure names no one.
std::string official_wording(const Table& table, const Measure& measure);

std::string official_wording(const Table& table, const Clause& clause);

/// A measure's text as the official table prints it: behind it stands in brackets what the columns say is
/// printed there.
std::string printed_text(const Table& table, const Measure& measure);

/// A clause's text without the punctuation at either end that only joined it to its neighbours. A full stop
/// at the end stays, and brackets and quotation marks do.
std::string_view standalone_text(const Clause& clause);

}  // namespace xfz
