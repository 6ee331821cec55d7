// SPDX-License-Identifier: MIT
// Which numbers texts that stand one below the other begin with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import/lines.h"
#include "import/words.h"

namespace xfz::import {

inline bool has_number(const Numbered& number) {
  return number.kind != Numbered::Kind::none;
}

/// How many bytes of a text say what number it begins with; a table of thousands of rows need not be held
/// twice.
inline constexpr std::size_t longest_beginning = 60;

/// The number that each text begins with, of kind `none` where it has none. Where the digits behind a number
/// may be of the text (1.6月底前, 2.5G基站, 4、3月底前), those before and behind it say how far it goes.
std::vector<Numbered> numbers_in_order(const std::vector<std::string>& texts);

/// Those of the lines of an outline. A list of labels has none (（1）责任单位：甲局 says something of the
/// paragraph above), nor has one of attachments.
std::vector<Numbered> numbers_of(const std::vector<Line>& lines);

/// A number with what stands behind it in a text that begins with it.
Numbered with_rest(Numbered number, const std::string& text);

/// A number in a cell of its own, without the sign that would join it to a text: 1 of `1.` and `1、`.
std::string without_joint_behind(std::string number);

}  // namespace xfz::import
