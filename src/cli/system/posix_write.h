// SPDX-License-Identifier: MIT
// Writing a file so that it is there whole or not at all, and in the place of nothing that somebody has
// saved.
#pragma once

#include <string>
#include <string_view>

#include "cli/system/system.h"

namespace xfz::cli {

/// How a file comes to be. `unnamed` (O_TMPFILE) gives it a name only when it is whole and on the disk, so
/// that even a killed process leaves no part of it; `named` has one from the beginning, where a file system
/// cannot do better.
enum class WriteWay { unnamed, named };

/// System::stage_file(); falls back from `unnamed` to `named`. Tries names with numbers from `first` on.
StageResult stage_whole(const std::string& path, std::string_view bytes, WriteWay way, int first);

}  // namespace xfz::cli
