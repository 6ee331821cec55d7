// SPDX-License-Identifier: MIT
#include "compare/likeness.h"

#include <algorithm>

#include "text/utf8.h"

namespace xfz::compare {

namespace {

constexpr std::size_t short_text = 8;      ///< code points
constexpr std::size_t shingle_length = 4;  ///< code points
/// A run of characters that stands in more pairs of texts than this says little about any of them.
constexpr std::size_t most_pairs_of_shingle = 64;
/// Of all runs those that are in the fewest pairs are looked at, until there are so many for each text.
constexpr std::size_t most_pairs_per_text = 256;

std::uint32_t hash(const char32_t* begin) {
  std::uint64_t h = 0;
  for (std::size_t i = 0; i < shingle_length; ++i) h = (h ^ begin[i]) * 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(h >> 32U);
}

/// A text that holds a shingle.
struct Occurrence {
  std::uint32_t shingle = 0;
  bool is_after = false;
  std::size_t text = 0;

  bool operator<(const Occurrence& other) const {
    return shingle != other.shingle ? shingle < other.shingle : is_after < other.is_after;
  }
};
using Place = std::vector<Occurrence>::const_iterator;

/// The texts that share one shingle: the old ones, then the new ones.
struct Sharing {
  Place begin;
  Place middle;
  Place end;

  std::size_t pairs() const { return static_cast<std::size_t>((middle - begin) * (end - middle)); }
};

/// Those that may tell something, the rarest first.
std::vector<Sharing> rare_shingles(const std::vector<Occurrence>& sorted) {
  std::vector<Sharing> result;
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto is_other = [begin](const Occurrence& o) { return o.shingle != begin->shingle; };
    const auto end = std::find_if(begin, sorted.end(), is_other);
    const auto middle = std::find_if(begin, end, [](const Occurrence& o) { return o.is_after; });
    const Sharing sharing{begin, middle, end};
    if (sharing.pairs() > 0 && sharing.pairs() <= most_pairs_of_shingle) result.push_back(sharing);
    begin = end;
  }
  std::sort(result.begin(), result.end(),
            [](const Sharing& a, const Sharing& b) { return a.pairs() < b.pairs(); });
  return result;
}

}  // namespace

Profile::Profile(std::string_view text) {
  std::vector<char32_t> letters = code_points(text);
  const std::size_t size = letters.size();
  for (std::size_t i = 0; i + shingle_length <= size; ++i) shingles_.push_back(hash(&letters[i]));
  std::sort(shingles_.begin(), shingles_.end());
  shingles_.erase(std::unique(shingles_.begin(), shingles_.end()), shingles_.end());
  letters.push_back(0);  // so that the first and the last one count as often as the others
  char32_t previous = 0;
  for (const char32_t letter : letters) {
    pairs_.push_back((std::uint64_t{previous} << 32U) | letter);
    previous = letter;
  }
  std::sort(pairs_.begin(), pairs_.end());
}

bool Profile::is_short() const {
  return pairs_.size() <= short_text;
}

double likeness(const Profile& a, const Profile& b) {
  std::size_t common = 0;
  for (auto x = a.pairs_.begin(), y = b.pairs_.begin(); x != a.pairs_.end() && y != b.pairs_.end();) {
    if (*x == *y) ++common;
    const bool is_before = *x < *y;
    const bool is_behind = *y < *x;
    if (!is_behind) ++x;
    if (!is_before) ++y;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.pairs_.size() + b.pairs_.size());
}

std::vector<Pair> likely_pairs(const std::vector<Profile>& before, const std::vector<Profile>& after) {
  std::vector<Occurrence> occurrences;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const std::uint32_t shingle : before[i].shingles_) occurrences.push_back({shingle, false, i});
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    for (const std::uint32_t shingle : after[i].shingles_) occurrences.push_back({shingle, true, i});
  }
  std::sort(occurrences.begin(), occurrences.end());

  std::vector<Pair> pairs;
  const std::size_t most = most_pairs_per_text * (before.size() + after.size());
  std::size_t rarity = 0;
  for (const Sharing& sharing : rare_shingles(occurrences)) {
    // All that are as rare are taken, so that it does not matter which table is the old one.
    if (pairs.size() > most && sharing.pairs() > rarity) break;
    rarity = sharing.pairs();
    for (auto x = sharing.begin; x != sharing.middle; ++x) {
      for (auto y = sharing.middle; y != sharing.end; ++y) pairs.push_back({x->text, y->text});
    }
  }
  const auto key = [](const Pair& pair) { return std::pair(pair.before, pair.after); };
  std::sort(pairs.begin(), pairs.end(), [&key](const Pair& a, const Pair& b) { return key(a) < key(b); });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [&key](const Pair& a, const Pair& b) { return key(a) == key(b); }),
              pairs.end());
  return pairs;
}

}  // namespace xfz::compare
