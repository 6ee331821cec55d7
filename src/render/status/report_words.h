// SPDX-License-Identifier: MIT
// What a unit reports, in the columns of tables.
#pragma once

#include <string>

#include "ledger/ledger.h"
#include "text/message.h"

namespace xfz::render::report_words {

inline constexpr Phrase period{"Period", "期次"};
inline constexpr Phrase progress{"Progress", "进展情况"};
inline constexpr Phrase evidence{"Evidence", "佐证材料"};
inline constexpr Phrase problems{"Problems", "存在问题"};
inline constexpr Phrase next{"Next", "下一步措施"};
inline constexpr Phrase note{"Note", "备注"};

/// All its papers.
std::string evidence_cell(const ledger::Report& report);

}  // namespace xfz::render::report_words
