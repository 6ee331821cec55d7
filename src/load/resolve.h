// SPDX-License-Identifier: MIT
// The second half of loading: names become units, and the words of deadlines become dates.
#pragma once

#include "load/fields/table_draft.h"

namespace xfz::load {

/// Resolves every mention and reads every deadline of the draft, reporting what is unknown or unreadable.
void resolve(TableDraft& draft);

}  // namespace xfz::load
