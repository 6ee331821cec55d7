// SPDX-License-Identifier: MIT
// A text in which one byte was replaced, deleted or inserted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::mutants {

enum class Change { replaced, deleted, inserted };

struct Mutant {
  Change change = Change::replaced;
  std::size_t offset = 0;  ///< of the byte that is replaced or deleted, or that another is inserted before
  char byte = '\0';        ///< the new one; of no meaning where one is deleted
};

std::string mutated(std::string_view text, const Mutant& mutant);

/// Makes the mutants of one text, each from the seed and its number alone.
class Mutator {
 public:
  /// `text` is not empty, and outlives it.
  Mutator(std::string_view text, std::uint64_t seed);

  Mutant mutant(std::uint64_t number) const;

 private:
  std::string_view text_;
  std::uint64_t seed_;
  std::vector<std::size_t> structure_;  ///< the offsets of what is ASCII: keys, digits, indicators, layout
};

}  // namespace xfz::mutants
