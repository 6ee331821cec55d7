// SPDX-License-Identifier: MIT
#include "cli/sha256.h"

#include <sys/types.h>
// libmd's header needs the types above.
#include <sha256.h>

#include <array>
#include <cstdint>

namespace xfz::cli {

std::string sha256_hex(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> hex{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), hex.data());
  return {hex.data(), hex.size() - 1};
}

}  // namespace xfz::cli
