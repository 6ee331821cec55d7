// SPDX-License-Identifier: MIT
// SHA-256, to know a file again.
#pragma once

#include <string>
#include <string_view>

namespace xfz::cli {

/// 64 small hexadecimal digits (FIPS 180-4).
std::string sha256_hex(std::string_view bytes);

}  // namespace xfz::cli
