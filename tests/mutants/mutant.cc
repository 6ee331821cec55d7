// SPDX-License-Identifier: MIT
#include "mutants/mutant.h"

namespace xfz::mutants {

namespace {

/// What does most harm in YAML: indicators, quotes, layout, digits, characters that cannot be seen, and
/// pieces of UTF-8.
constexpr char nasty_bytes[] =
    "-:?,[]{}#&*!|>'\"%@`~<=.\\/_+() \n\t\r0123456789aenx\0\x01\x1B\x7F\x80\xBF\xC3\xE2\xE4\xEF\xF0\xFF";
constexpr std::string_view nasty(nasty_bytes, sizeof nasty_bytes - 1);

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere, unlike the distributions of <random>.
class Random {
 public:
  explicit Random(std::uint64_t state) : state_(state) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  /// A number below `end`; the bias is far below what a run could show.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
  bool coin() { return below(2) == 0; }

 private:
  std::uint64_t state_;
};

}  // namespace

std::string mutated(std::string_view text, const Mutant& mutant) {
  std::string result(text);
  switch (mutant.change) {
    case Change::replaced:
      result[mutant.offset] = mutant.byte;
      break;
    case Change::deleted:
      result.erase(mutant.offset, 1);
      break;
    case Change::inserted:
      result.insert(mutant.offset, 1, mutant.byte);
      break;
  }
  return result;
}

Mutator::Mutator(std::string_view text, std::uint64_t seed) : text_(text), seed_(seed) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) structure_.push_back(at);
  }
}

Mutant Mutator::mutant(std::uint64_t number) const {
  Random random(Random(seed_).next() ^ Random(number).next());
  Mutant mutant;
  mutant.change = static_cast<Change>(random.below(3));
  // Nine bytes in ten are prose, where little can go wrong, so every other mutant is of the rest.
  const bool anywhere = structure_.empty() || random.coin();
  mutant.offset = anywhere ? random.below(text_.size()) : structure_[random.below(structure_.size())];
  mutant.byte = random.coin() ? static_cast<char>(random.below(256)) : nasty[random.below(nasty.size())];
  if (mutant.change == Change::replaced && mutant.byte == text_[mutant.offset]) ++mutant.byte;
  return mutant;
}

}  // namespace xfz::mutants
