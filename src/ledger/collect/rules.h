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
extern const Rule later_answer;
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
inline constexpr Phrase look_there{"look whether it is an answer; if it is, move it to the cells to fill in",
                                   "请看是不是填报的内容，是的移到填写栏里"};

/// Every rule that collecting finds broken, in the order of the documents.
std::span<const Rule* const> all_rules();

}  // namespace xfz::collect
