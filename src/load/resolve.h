// SPDX-License-Identifier: MIT
// The second half of loading: names become units, and the words of deadlines become dates.
#pragma once

#include <string_view>

#include "load/fields/table_draft.h"

namespace xfz::load {

/// Resolves every mention and reads every deadline of the draft, which was read from `text`, reporting what
/// is unknown or unreadable.
void resolve(TableDraft& draft, std::string_view text);

}  // namespace xfz::load
