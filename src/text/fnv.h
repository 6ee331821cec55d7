// SPDX-License-Identifier: MIT
// FNV-1a of 64 bits (draft-eastlake-fnv), for short names that stay the same from run to run; no protection.
#pragma once

#include <cstdint>
#include <string_view>

namespace xfz {

inline constexpr std::uint64_t fnv_begin = 0xcbf29ce484222325;

/// Goes on from the hash of what stands before.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = fnv_begin) {
  constexpr std::uint64_t prime = 0x100000001b3;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash;
}

}  // namespace xfz
