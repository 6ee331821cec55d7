// SPDX-License-Identifier: MIT
// Writing a file so that it is there whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/system/system.h"

namespace xfz::cli {

/// How a file comes to be. `unnamed` (O_TMPFILE) gives it a name only when it is whole and on the disk, so
/// that even a killed process leaves no part of it; `named` writes under a name of its own first, where a
/// file system cannot do better.
enum class WriteWay { unnamed, named };

/// System::write_file(); falls back from `unnamed` to `named`.
std::optional<WriteFault> write_whole(const std::string& path, std::string_view bytes, Existing existing,
                                      WriteWay way);

/// System::stage_file(); falls back likewise. Tries names with numbers from `first` on.
StageResult stage_whole(const std::string& path, std::string_view bytes, WriteWay way, int first);

}  // namespace xfz::cli
