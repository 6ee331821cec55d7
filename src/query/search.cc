// SPDX-License-Identifier: MIT
#include "query/search.h"

#include <algorithm>
#include <utility>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::query {

namespace {

/// The signs that one character is compared by; none of punctuation.
std::u32string compared(std::string_view character) {
  const char32_t c = first_code_point(character).value;
  if (is_in(c, U'\u4E00', U'\u9FFF')) return {c};
  std::u32string signs = normalised(character, NormalForm::compatible_caseless);
  std::erase_if(signs, is_space_or_punctuation);
  return signs;
}

}  // namespace

Searched::Searched(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = first_code_point(text.substr(at)).size;
    const std::u32string signs = compared(text.substr(at, size));
    signs_ += signs;
    places_.insert(places_.end(), signs.size(), {at, at + size});
    at += size;
  }
}

bool Searched::holds_all(const Sought& sought) const {
  return std::all_of(sought.words.begin(), sought.words.end(),
                     [this](const std::u32string& word) { return holds(word); });
}

std::vector<Range> Searched::found(const std::vector<Sought>& sought) const {
  std::vector<Range> ranges;
  for (const Sought& each : sought) {
    for (const std::u32string& word : each.words) {
      for (std::size_t at = signs_.find(word); at != std::u32string::npos;
           at = signs_.find(word, at + word.size()))
        ranges.push_back({places_[at].begin, places_[at + word.size() - 1].end});
    }
  }
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  std::vector<Range> joined;
  for (const Range& range : ranges) {
    if (!joined.empty() && range.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, range.end);
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

Sought sought(std::string_view typed) {
  Sought result{std::string(typed), {}};
  std::u32string word;
  const auto finish = [&] {
    if (!word.empty()) result.words.push_back(std::exchange(word, {}));
  };
  for (std::size_t at = 0; at < typed.size();) {
    const CodePoint c = first_code_point(typed.substr(at));
    const bool is_blank = c.value == U' ' || c.value == U'\t' || c.value == U'\n' || c.value == U'\u3000';
    if (is_blank) {
      finish();
    } else {
      word += compared(typed.substr(at, c.size));
    }
    at += c.size;
  }
  finish();
  return result;
}

}  // namespace xfz::query
