// SPDX-License-Identifier: MIT
// The words that say what units do: behind names, and as labels before them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/table.h"

namespace xfz {

/// A word for a role with what is said of how: 牵头, 按职责分工分别负责.
struct RoleWord {
  std::string_view word;
  Role who;
};

/// The longest role word that a fragment ends with.
std::optional<RoleWord> role_behind(std::string_view fragment);

/// The longest role word that a text begins with.
std::optional<RoleWord> role_at(std::string_view text);

/// The role that a word alone says, as in 民政局（牵头）.
std::optional<Role> role_said_by(std::string_view word);

/// A label at the beginning of a text: 牵头单位：, 【牵头单位】, 牵头单位为, or one that blanks or a line end
/// follow.
struct RoleLabel {
  std::size_t size = 0;     ///< with its colon or brackets; 0 where there is none
  std::optional<Role> who;  ///< nothing: it is of a deadline
  bool in_brackets = false;
};
RoleLabel role_label_at(std::string_view text);

/// Whether a name holds a word of duty (负责, 配合, 按职责), and so is a phrase that was not understood. A
/// collective name may: 各牵头单位.
bool has_word_of_duty(std::string_view name);

/// Whether words say that of several units the first leads: 列第一位的为牵头单位.
bool says_first_leads(std::string_view words);

/// The sign that units who lead are marked with, by what a note says of it: 带★的为牵头单位. Empty where it
/// names none; a sign that only begins the note is none.
std::string mark_of_leads(std::string_view note);

/// Whether such words say that all others support: 其余为配合单位.
bool says_others_support(std::string_view words);

/// Whether words say that the order of names means nothing: 排名不分先后.
bool says_no_order(std::string_view words);

/// Whether a cell has the words of the row above: 同上.
bool means_row_above(std::string_view cell);

}  // namespace xfz
