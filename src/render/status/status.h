// SPDX-License-Identifier: MIT
// Where a table stands, in its forms.
#pragma once

#include "ledger/status.h"
#include "render/forms.h"

namespace xfz::render {

/// `已完成`, `not reported`
const Phrase& state_word(ledger::State state);

/// The same for programs: `in_progress`.
std::string_view state_id(ledger::State state);

/// Refers to its arguments.
Forms status_forms(const Table& table, const ledger::Status& status, const ledger::StatusQuestion& question);

}  // namespace xfz::render
