// SPDX-License-Identifier: MIT
// What changed within a text, by character.
#pragma once

#include <string_view>
#include <vector>

namespace xfz::compare {

/// A piece of a changed text.
struct TextPiece {
  enum Kind { kept, removed, added };
  Kind kind = kept;
  std::string_view text;  ///< of the old text where it was removed, else of the new one

  friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// The pieces in order: those that are not added make up `before`, those that are not removed make up
/// `after`. What was replaced is one piece removed and one added behind it, never cut by a character or two
/// that happen to be the same. Refers into both texts. Takes linear time for texts that are too long to
/// compare by character: these are compared by sentence.
std::vector<TextPiece> text_edits(std::string_view before, std::string_view after);

}  // namespace xfz::compare
