// SPDX-License-Identifier: MIT
// What a unit said last of a duty, in the words that sheets print. Sheets are Chinese, whatever the language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/state.h"

namespace xfz::ledger {

/// 已完成, 推进中, 需协调, 未启动 or 未报.
std::string_view printed_state(State state);

/// 2020年6月30日
std::string printed_day(Date day);

/// The state with its day, whether it was sent back, then what was said; empty where nothing was.
std::vector<std::string> printed_lines(const LastReport& last);

}  // namespace xfz::ledger
