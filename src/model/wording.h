// SPDX-License-Identifier: MIT
// The 责任单位 cell as the official table prints it.
#pragma once

#include <string>
#include <string_view>

#include "model/table.h"

namespace xfz {

/// The words of an assignment: `wording` where it has one, else what the structure prints by itself,
/// `A、B牵头，C、D按职责分工分别负责。` for a measure. Empty where no unit is named.
std::string measure_wording(const Assignment& assignment);
/// The same for a clause: in full-width parentheses and without the full stop.
std::string clause_wording(const Assignment& assignment);

/// A measure's whole cell: the reason where it does not apply, else its own wording where it has one, else
/// its clauses in order, each text then wording, or its units. Empty where it names no one.
std::string printed_wording(const Measure& measure);

/// A clause's text without the punctuation at either end that only joined it to its neighbours. A full stop
/// at the end stays, and brackets and quotation marks do.
std::string_view standalone_text(const Clause& clause);

}  // namespace xfz
