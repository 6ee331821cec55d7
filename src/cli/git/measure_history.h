// SPDX-License-Identifier: MIT
// The history of a measure through the commits of a repository.
#pragma once

#include "cli/context.h"
#include "cli/table_file.h"
#include "render/difference/history.h"

namespace xfz::cli {

/// What each commit from HEAD back that touched the table did to the measure, by meaning, and what the file
/// has beyond the last; the measure is followed through other numbers and words as `diff` follows it. Throws
/// Failure where git has no history of the table.
render::History measure_history(Context& context, const AnsweringTable& file, const Row& row);

}  // namespace xfz::cli
