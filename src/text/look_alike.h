// SPDX-License-Identifier: MIT
// Characters that a reader takes for others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xfz {

/// A character and the one that it is taken for, which is meant in Chinese text.
struct LookAlike {
  enum Kind {
    cyrillic,
    greek,
    radical,        ///< a part of characters, such as ⺠, that is no word
    compatibility,  ///< a second code of a character, kept for old encodings
    full_width,     ///< a letter or digit as wide as a Chinese character
  };
  Kind kind;
  char32_t written;
  char32_t meant;
};

/// Nothing for a character that is what it looks like.
std::optional<LookAlike> look_alike(char32_t c);

/// A letter or digit as wide as a Chinese character: ２, Ａ.
bool is_full_width_letter(char32_t c);

bool is_greek(char32_t c);
bool is_cyrillic(char32_t c);

/// The same for all texts that look the same to a hurried reader: look-alikes are replaced, the case of
/// letters and the width of signs are ignored, O is 0, and l and I are 1.
std::string look_alike_key(std::string_view text);

}  // namespace xfz
