// SPDX-License-Identifier: MIT
// Letters to units about how their duties stand, on their way to files.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "render/status/letter.h"

namespace xfz::cli {

/// 提醒, 催办 or 督办. Throws Failure.
ledger::LetterKind read_letter_kind(const std::string& value);

/// Throws Failure where the options do not fit together; needs no table. `is_single`: one unit is asked for.
void check_letter_options(const Context& context, const DocumentOptions& options, bool is_single);

/// Prints or writes one for each; says so where there is none. Throws Failure.
void give_letters(Context& context, const DocumentOptions& options, const render::LetterBasis& basis,
                  const std::vector<ledger::Letter>& letters, bool is_single);

/// As --letters lists them.
inline constexpr std::string_view letter_names = "soon|behind|overdue";

}  // namespace xfz::cli
