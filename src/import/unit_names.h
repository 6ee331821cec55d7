// SPDX-License-Identifier: MIT
// Names of units, and what stands right before and behind them in a phrase.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "import/units.h"

namespace xfz::import {

/// Whether words may be a name of a unit: neither a sentence nor anything with a word of duty in it.
bool is_name(std::string_view name);

/// Whether words that end like no unit are a name in a column of units: one that a cell has by itself, or a
/// short one that no person can have.
bool is_name_in_column(std::string_view name, const Names& names);
/// Whether words are such a name without another row that has it: one of two or three signs that ends like
/// no unit may be a person.
bool is_name_by_itself(std::string_view name);
/// Whether words may be a name there at all.
bool may_be_name_in_column(std::string_view name);
/// Whether a name may be short for one that ends as the next does: 东湖、西湖街道.
bool is_short_for(std::string_view name, std::string_view next);
/// Whether a name begins with what it is of: 市科协, 国家电网.
bool begins_with_level(std::string_view name);

/// Whether a name in a column of units goes on in the line below it; nothing where that cannot be told.
std::optional<bool> goes_on_in_column(std::string_view name, std::string_view below, const Names& names);

/// 等部门, 等5个部门 at the end of a name; empty where there is none.
std::string_view open_end(std::string_view name);

/// A name, and what is in the bracket at its end; the latter is empty where there is none.
struct BracketAtEnd {
  std::string_view before;
  std::string_view inner;
};
BracketAtEnd bracket_at_end(std::string_view name);

/// What a bracket behind a unit's name says that is no part of the name.
enum class Aside {
  none,         ///< it is a part: 各镇（街道）, 区政府办（应急办）
  order,        ///< 不分先后
  first_leads,  ///< 第一个单位为牵头单位
  remark,       ///< a person, or what the unit was called: 司法局（张某）, 司法局（原法制办）
};
Aside aside_in(const BracketAtEnd& bracket);

/// Where a name that is two falls apart: at 及, 和 or 会同 behind what is a unit by itself. In a column of
/// units also between what are names there.
struct Conjunction {
  std::size_t at = 0;
  std::size_t size = 0;  ///< 0 where it is one
};
Conjunction conjunction_in(std::string_view name, const Names* names = nullptr);

/// A name without what only leads to it: 由民政局, 请民政局.
std::string_view without_lead_in(std::string_view name);

/// How much of a text the number of an item is that a name stands behind: ①, （1）, 1.; 0 where there is
/// none. `before` is what was read of the name before it.
std::size_t item_size(std::string_view text, std::string_view before);

}  // namespace xfz::import
