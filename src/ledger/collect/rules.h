// SPDX-License-Identifier: MIT
// Why something in a returned file needs a person.
#pragma once

#include <span>

#include "text/rule.h"

namespace xfz::collect {

namespace rules {
extern const Rule added;
extern const Rule beside;
extern const Rule changed;
extern const Rule column;
extern const Rule ledger_file;
extern const Rule matched_by_text;
extern const Rule merged;
extern const Rule not_asked;
extern const Rule other_version;
extern const Rule period;
extern const Rule state;
extern const Rule two_answers;
extern const Rule undated;
extern const Rule unreadable;
extern const Rule whose;
}  // namespace rules

/// What to do about words that nobody asked for.
inline constexpr Phrase look_there{
    "look whether it is an answer, and write that into the unit's file of the ledger",
    "请看是不是填报的内容，是的写进该单位的台账文件"};

/// What to do about a day that a sheet does not say.
inline constexpr Phrase give_day{"give the day with --date, or correct it in the ledger",
                                 "请用 --date 指定日期，或者在台账里改正"};

/// Every rule that collecting finds broken, in the order of the documents.
std::span<const Rule* const> all_rules();

}  // namespace xfz::collect
