// SPDX-License-Identifier: MIT
// How alike two texts are, and which of many texts may be alike.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compare/pairs.h"

namespace xfz::compare {

/// What of a text its likeness to others is told by: its neighbouring pairs of code points, sorted.
class Profile {
 public:
  explicit Profile(std::string_view text);

  /// Too short to say from the words alone that it is another text.
  bool is_short() const;
  /// From 0, no pair in common, to 1 (Dice's coefficient of both multisets).
  friend double likeness(const Profile& a, const Profile& b);
  friend std::vector<Pair> likely_pairs(const std::vector<Profile>& before,
                                        const std::vector<Profile>& after);

 private:
  std::vector<std::uint64_t> pairs_;
  std::vector<std::uint32_t> shingles_;  ///< runs of four code points, hashed, each once
};

double likeness(const Profile& a, const Profile& b);

/// Texts that share a run of characters that few others have, by their places. Takes time in proportion to
/// all the texts, not to the pairs of them.
std::vector<Pair> likely_pairs(const std::vector<Profile>& before, const std::vector<Profile>& after);

}  // namespace xfz::compare
