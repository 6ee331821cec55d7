// SPDX-License-Identifier: MIT
#include "compare/text_edits.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <utility>

#include "text/utf8.h"

namespace xfz::compare {

namespace {

/// What both texts have in common is found by the quadratic dtl only up to so many tokens of both.
constexpr std::size_t most_tokens = 4000;
/// So many code points between two changes are drawn into them.
constexpr std::size_t no_gap = 2;

using Tokens = std::vector<std::string_view>;

bool is_letter_or_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}

bool ends_sentence(char32_t c) {
  constexpr std::u32string_view ends = U"。；;！？\n";
  return ends.find(c) != std::u32string_view::npos;
}

/// The text cut behind each place where `ends` says so of a code point and the one behind it.
template <class Ends>
Tokens cut(std::string_view text, Ends ends) {
  Tokens tokens;
  std::size_t size = 0;
  while (size < text.size()) {
    const CodePoint c = first_code_point(text.substr(size));
    size += c.size;
    if (size < text.size() && !ends(c.value, first_code_point(text.substr(size)).value)) continue;
    tokens.push_back(text.substr(0, size));
    text.remove_prefix(size);
    size = 0;
  }
  return tokens;
}

/// Code points; a number or a word of Latin letters is one, or 2020 → 2021 would be cut in the year.
Tokens letters(std::string_view text) {
  return cut(text,
             [](char32_t c, char32_t next) { return !is_letter_or_digit(c) || !is_letter_or_digit(next); });
}

Tokens sentences(std::string_view text) {
  return cut(text, [](char32_t c, char32_t) { return ends_sentence(c); });
}

/// A part of the old text and the part of the new one that stands in its place.
struct Part {
  std::string_view before;
  std::string_view after;
  bool kept = false;
};

/// Puts both pieces of text together, which stand side by side.
std::string_view joined(std::string_view a, std::string_view b) {
  if (a.empty()) return b;
  return b.empty() ? a : std::string_view(a.data(), a.size() + b.size());
}

/// Parts in order, one that is kept and one that is not by turns.
class Parts {
 public:
  void add(Part part) {
    if (part.before.empty() && part.after.empty()) return;
    if (parts_.empty() || parts_.back().kept != part.kept) {
      parts_.push_back(part);
      return;
    }
    parts_.back().before = joined(parts_.back().before, part.before);
    parts_.back().after = joined(parts_.back().after, part.after);
  }
  const std::vector<Part>& all() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

/// What both texts begin with, by tokens; then what they end with.
std::pair<std::size_t, std::size_t> common_ends(const Tokens& before, const Tokens& after) {
  const auto begin = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto front = begin.first - before.begin();
  const auto end =
      std::mismatch(before.rbegin(), before.rend() - front, after.rbegin(), after.rend() - front);
  return {static_cast<std::size_t>(front), static_cast<std::size_t>(end.first - before.rbegin())};
}

std::string_view span(const Tokens& tokens, std::size_t begin, std::size_t end) {
  if (begin == end) return {};
  const char* last = tokens[end - 1].data() + tokens[end - 1].size();
  return {tokens[begin].data(), static_cast<std::size_t>(last - tokens[begin].data())};
}

/// By the shortest way from the one to the other.
void add_shortest(Parts& parts, const Tokens& before, const Tokens& after) {
  dtl::Diff<std::string_view, Tokens> diff(before, after, true);
  diff.compose();
  std::size_t old_place = 0;
  std::size_t new_place = 0;
  for (const auto& [token, how] : diff.getSes().getSequence()) {
    switch (how.type) {
      case dtl::SES_DELETE:
        parts.add({before[old_place++], {}});
        break;
      case dtl::SES_ADD:
        parts.add({{}, after[new_place++]});
        break;
      default:
        parts.add({before[old_place++], after[new_place++], true});
    }
  }
}

Parts compared(const Tokens& before, const Tokens& after) {
  Parts parts;
  const auto [front, back] = common_ends(before, after);
  const std::size_t old_end = before.size() - back;
  const std::size_t new_end = after.size() - back;
  parts.add({span(before, 0, front), span(after, 0, front), true});
  if (old_end - front + new_end - front > most_tokens) {
    parts.add({span(before, front, old_end), span(after, front, new_end)});
  } else {
    const auto at = [](const Tokens& tokens, std::size_t i) {
      return tokens.begin() + static_cast<std::ptrdiff_t>(i);
    };
    add_shortest(parts, {at(before, front), at(before, old_end)}, {at(after, front), at(after, new_end)});
  }
  parts.add({span(before, old_end, before.size()), span(after, new_end, after.size()), true});
  return parts;
}

/// Sentence by sentence first where the texts are long, then what changed of them by letters.
Parts compared(std::string_view before, std::string_view after) {
  const Tokens old_letters = letters(before);
  const Tokens new_letters = letters(after);
  if (old_letters.size() + new_letters.size() <= most_tokens) return compared(old_letters, new_letters);
  Parts parts;
  const Parts coarse = compared(sentences(before), sentences(after));
  for (const Part& part : coarse.all()) {
    if (part.kept) {
      parts.add(part);
    } else {
      const Parts fine = compared(letters(part.before), letters(part.after));
      for (const Part& piece : fine.all()) parts.add(piece);
    }
  }
  return parts;
}

/// The greater of what was removed and what was added, in code points.
std::size_t size_of_change(const Part& part) {
  return std::max(count_code_points(part.before), count_code_points(part.after));
}

/// Whether what stands between two changes is too little to read on its own: `经济` between two new names.
bool is_confetti(const Part& left, const Part& middle, const Part& right) {
  const std::size_t size = count_code_points(middle.after);
  return size <= no_gap ||
         (size <= 2 * no_gap && size <= std::min(size_of_change(left), size_of_change(right)));
}

/// Draws what is too little to be read on its own into the changes around it.
std::vector<Part> without_confetti(const std::vector<Part>& parts) {
  std::vector<Part> result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_inner = parts[i].kept && !result.empty() && i + 1 < parts.size();
    if (!is_inner || !is_confetti(result.back(), parts[i], parts[i + 1])) {
      result.push_back(parts[i]);
      continue;
    }
    for (const Part& part : {parts[i], parts[i + 1]}) {
      result.back().before = joined(result.back().before, part.before);
      result.back().after = joined(result.back().after, part.after);
    }
    ++i;
  }
  return result;
}

}  // namespace

std::vector<TextPiece> text_edits(std::string_view before, std::string_view after) {
  std::vector<TextPiece> pieces;
  const auto add = [&pieces](TextPiece::Kind kind, std::string_view text) {
    if (!text.empty()) pieces.push_back({kind, text});
  };
  const Parts parts = compared(before, after);
  for (const Part& part : without_confetti(parts.all())) {
    if (part.kept) {
      add(TextPiece::kept, part.after);
    } else {
      add(TextPiece::removed, part.before);
      add(TextPiece::added, part.after);
    }
  }
  return pieces;
}

}  // namespace xfz::compare
