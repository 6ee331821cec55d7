// SPDX-License-Identifier: MIT
// Unicode's normal forms (UAX #15), and the way back to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace xfz {

enum class NormalForm {
  composed,             ///< NFC: é is one character
  caseless,             ///< NFC, small letters, without what is invisible
  compatible_caseless,  ///< NFKC, likewise: Ａ is a, ⼀ is 一
};

/// Invalid bytes become U+FFFD. Of more than 30 combining marks in a row each 30 are put in order for
/// themselves.
std::u32string normalised(std::string_view text, NormalForm form);

std::string encoded(std::u32string_view text);

}  // namespace xfz
