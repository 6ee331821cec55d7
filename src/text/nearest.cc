// SPDX-License-Identifier: MIT
#include "text/nearest.h"

#include <algorithm>
#include <vector>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz {

namespace {

using CodePoints = std::vector<char32_t>;

/// Optimal string alignment distance: edits of single characters and swaps of neighbours. Any number that is
/// no smaller than `enough` where the distance is not.
std::size_t edit_distance(const CodePoints& a, const CodePoints& b, std::size_t enough) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) >= enough) return enough;
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    // A swap reaches back two lines, so both must be too far.
    if (std::min(*std::min_element(last.begin(), last.end()),
                 *std::min_element(current.begin(), current.end())) >= enough)
      return enough;
    before_last = last;
    std::swap(last, current);
  }
  return last[b.size()];
}

bool is_subsequence(const CodePoints& word, const CodePoints& of) {
  auto at = of.begin();
  for (const char32_t c : word) {
    at = std::find(at, of.end(), c);
    if (at == of.end()) return false;
    ++at;
  }
  return true;
}

/// Whether `name` shortened may give `word`. Letters stand in a much longer name by chance, unless it begins
/// with them.
bool is_abbreviation(const CodePoints& word, const CodePoints& name) {
  const bool letters = std::all_of(word.begin(), word.end(), [](char32_t c) { return c < 0x80; });
  const bool far =
      letters && name.size() > 2 * word.size() && !std::equal(word.begin(), word.end(), name.begin());
  return !far && is_subsequence(word, name);
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // a longer one is no misspelt name, and distance is quadratic
  const CodePoints wanted = code_points(word);
  if (wanted.empty() || wanted.size() > longest_word) return std::nullopt;

  std::optional<std::string_view> by_edits;
  std::optional<std::string_view> by_abbreviation;
  std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::size_t shortest = longest_word;
  for (const std::string_view candidate : candidates) {
    const CodePoints name = code_points(candidate);
    if (name.size() > longest_word) continue;
    const std::size_t edits = edit_distance(wanted, name, fewest);
    if (edits < fewest && edits < std::max(wanted.size(), name.size())) {
      fewest = edits;
      by_edits = candidate;
    }
    if (wanted.size() > 1 && name.size() < shortest && is_abbreviation(wanted, name)) {
      shortest = name.size();
      by_abbreviation = candidate;
    }
  }
  return by_abbreviation ? by_abbreviation : by_edits;
}

std::optional<std::string_view> same_but_for_form(std::string_view word,
                                                  std::span<const std::string_view> candidates) {
  const auto plain = [](std::string_view name) {
    std::u32string result = normalised(name, NormalForm::compatible_caseless);
    std::erase_if(result, [](char32_t c) { return c == U' ' || c == U'\t'; });
    return result;
  };
  const std::u32string meant = plain(word);
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    if (plain(candidate) != meant) continue;
    if (found) return std::nullopt;
    found = candidate;
  }
  return found;
}

}  // namespace xfz
