// SPDX-License-Identifier: MIT
// What can only be told once all rows are read: how cells of units are printed, ids, deadlines, who is a
// unit.
#pragma once

#include <string>
#include <vector>

#include "import/task_table.h"
#include "import/work.h"
#include "office/document.h"

namespace xfz::import {

/// Chooses the form of the units' cells that prints most of them again, gives the others their wording, and
/// settles what they are printed in.
void finish_units(Work& work);

/// Numbers the measures: by their printed numbers where these are unique.
void finish_ids(Work& work);

/// Finds deadlines that say no day.
void finish_deadlines(Work& work);

/// Members of groups, where a note tells them: “各街道”指甲街道、乙街道。
void finish_groups(Work& work);

/// Comments, notes and changes, each at its measure, else before or behind all.
void finish_asides(Work& work, const office::Document& document, const std::vector<TaskTable>& tables);

/// What nobody took is put into comments, and told.
void finish_rest(Work& work);

}  // namespace xfz::import
