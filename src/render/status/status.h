// SPDX-License-Identifier: MIT
// Where a table stands, in its forms.
#pragma once

#include "ledger/status.h"
#include "render/forms.h"
#include "render/json.h"
#include "render/status/grids.h"
#include "render/words.h"

namespace xfz::render {

/// The heading of the column of states.
inline constexpr Phrase state_heading{"State", "完成状态"};

/// `逾期`: a day has passed, and it is not done
inline constexpr Phrase overdue_word{"overdue", "逾期"};

/// The same for programs: `in_progress`.
std::string_view state_id(ledger::State state);

/// `{"done": 1, …}`, every state of programs.
Json states_json(const ledger::Counts& counts);

/// Refers to what the answer refers to.
Forms status_forms(const StatusAnswer& answer);

}  // namespace xfz::render
