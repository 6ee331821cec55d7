// SPDX-License-Identifier: MIT
// Judging many mutants of one table, on all cores.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "mutants/mutant.h"
#include "mutants/verdict.h"

namespace xfz::mutants {

struct Order {
  std::uint64_t count = 0;
  std::uint64_t seed = 1;
  Verdict wanted = Verdict::unnoticed;  ///< the mutants to keep
};

/// A mutant of the verdict that was wanted.
struct Kept {
  std::uint64_t number = 0;
  Mutant mutant;
  std::string differences;  ///< where it was unnoticed
};

struct Outcome {
  /// By verdict, then by the change.
  std::array<std::array<std::uint64_t, 3>, verdict_count> counts{};
  std::vector<Kept> kept;  ///< by number

  std::uint64_t count(Verdict verdict) const;
};

/// Throws std::invalid_argument where something is found in the table itself: its mutants would prove
/// nothing.
Outcome run(const std::string& table, const Order& order);

/// The counts, a line for each verdict.
std::string summary(const Outcome& outcome);

/// A mutant's line as it was and as it is, and what became of the table.
std::string described(const std::string& table, const Kept& kept);

}  // namespace xfz::mutants
