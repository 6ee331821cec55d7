// SPDX-License-Identifier: MIT
// The manifest of an output folder: which files xfz wrote, and what they held. `sha256sum -c` reads it too.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "text/file_name.h"

namespace xfz::cli {

/// SHA-256 (FIPS 180-4), by which a file is known again: 64 small hexadecimal digits.
std::string digest_of(std::string_view bytes);

/// Digests by file name.
using Manifest = std::map<std::string, std::string, std::less<>>;

/// Whether `name` is a file name alone that a line of a manifest can hold: no folder, no line break.
bool is_plain_name(std::string_view name);

/// The lines that are in order; any other is left out.
Manifest read_manifest(std::string_view text);

/// Sorted lines `digest  name`; names that are not plain are left out.
std::string manifest_text(const Manifest& manifest);

}  // namespace xfz::cli
