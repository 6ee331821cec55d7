// SPDX-License-Identifier: MIT
// The columns of the table, and what measures have in those that only this table has.
#pragma once

#include "load/fields/table_draft.h"

namespace xfz::load {

/// Reports columns that contradict each other or themselves, and values that are not of their column's kind.
void resolve_columns(TableDraft& draft);

}  // namespace xfz::load
