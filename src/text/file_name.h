// SPDX-License-Identifier: MIT
// File names made from arbitrary names, which every system takes and which never leave their folder.
#pragma once

#include <string>
#include <string_view>

namespace xfz {

/// The manifest of an output folder and its journal; see cli/manifest.h.
inline constexpr std::string_view manifest_name = "manifest.sha256";
inline constexpr std::string_view journal_name = "manifest.pending.sha256";

/// A name for `name`'s file on Linux, Windows and in a zip (Microsoft, "Naming Files, Paths, and
/// Namespaces"): in NFC, without a folder, at most 200 bytes with `ending` (`.md`, at most 100 bytes). What
/// may not stand in it becomes `_`; a name that means something else (a device, our index or manifest) gets
/// one in front. A name that is fine stays. Different names may give the same; see file_name_identity().
std::string safe_file_name(std::string_view name, std::string_view ending);

/// Equal for two names that a file system may take for one: one that folds case or normalises (NTFS, APFS,
/// ext4 with casefold).
std::string file_name_identity(std::string_view name);

}  // namespace xfz
