// SPDX-License-Identifier: MIT
// Words that are looked for in the texts of a table, as people type them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::query {

/// Words that must all be there. How wide their signs are, capital letters, punctuation and blanks do not
/// matter.
struct Sought {
  std::string typed;
  std::vector<std::u32string> words;  ///< as they are compared; none where nothing but punctuation is typed
};

/// Words are told apart by blanks.
Sought sought(std::string_view typed);

/// Bytes of a text, the end not in it.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Range&, const Range&) = default;
};

/// A text made ready for looking into it, several times.
class Searched {
 public:
  explicit Searched(std::string_view text);

  bool holds(std::u32string_view word) const { return signs_.find(word) != std::u32string::npos; }
  bool holds_all(const Sought& sought) const;
  /// Where any of the words stands, in order; what touches is one.
  std::vector<Range> found(const std::vector<Sought>& sought) const;

 private:
  std::u32string signs_;
  std::vector<Range> places_;  ///< of each sign in the text
};

}  // namespace xfz::query
