// SPDX-License-Identifier: MIT
// What became of a mutant: reported, harmless, a valid edit, or a wrong table that nobody would notice.
#pragma once

#include <string>
#include <vector>

#include "mutants/facts.h"
#include "text/source.h"

namespace xfz::mutants {

enum class Verdict {
  // `check` says something.
  refused,  ///< an error
  warned,   ///< a warning, no error
  noted,    ///< a note alone
  // It says nothing, and that is right.
  same,      ///< the table is the same: a comment or the layout changed
  prose,     ///< a valid edit of words
  label,     ///< a valid edit of an id, a number or the like
  unit,      ///< one registered unit for another
  deadline,  ///< one deadline for another
  // It says nothing, and that is wrong.
  unnoticed,
};
inline constexpr std::size_t verdict_count = 9;

std::string_view name_of(Verdict verdict);

/// What a change without a finding is. It is a valid edit where the tables have the same items in the same
/// places, exactly one value differs, and that, as it is written, by one byte replaced, deleted or inserted:
/// this is what an author does who corrects one character. All else would be a table that nobody wrote: a
/// duty gone, a text cut short, two values changed by one byte.
Verdict judge_silent(const std::vector<Fact>& before, const std::vector<Fact>& after);

struct Judged {
  Verdict verdict = Verdict::refused;
  std::vector<Fact> facts;  ///< of the mutant, where it was unnoticed
};

/// Loads and checks a text that came from the table with those facts, in which nothing was found.
Judged judge(const std::vector<Fact>& before, const Source& mutant);

/// The differences, one a line: `category 1, …, lead 2: 民政局 → (nothing)`.
std::string differences(const std::vector<Fact>& before, const std::vector<Fact>& after);

}  // namespace xfz::mutants
