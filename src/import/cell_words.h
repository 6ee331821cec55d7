// SPDX-License-Identifier: MIT
// The words of a cell: its marks, brackets, and the words that mean nothing or the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xfz::import {

/// The words of a cell without layout space: with `\n` where a line ends, and `space` where a space stands
/// between names; in a column of units, between any words of two signs or more.
std::string with_marks(std::string_view cell, std::string_view space, bool in_column = false);

/// The signs that part names.
inline constexpr std::string_view parting_signs[] = {"、", "，", ",", "；", ";", "。", "/", "：", ":", "·"};

/// Brackets of all kinds that units stand in.
bool is_opening(std::string_view sign);
bool is_closing(std::string_view sign);

/// The signs of names, sorted out of a printed phrase: what is left of it when each name is taken away once.
std::string without_names(std::string_view printed, const std::vector<std::string>& names);

/// The words by which a cell says that nobody is concerned: 不涉及, 和我区无关.
bool says_not_applicable(std::string_view cell);

/// A dash or the like, which says that there is nothing.
bool is_dash(std::string_view cell);

/// 同上
bool is_same_as_above(std::string_view cell);

}  // namespace xfz::import
