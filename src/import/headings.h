// SPDX-License-Identifier: MIT
// What headings of columns say: word lists.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xfz::import {

/// What a column of work holds by its heading, the surer it holds the texts the later. A `problem` or an
/// `aim` is the text only where nothing else is.
enum class Level { none, category, problem, aim, task, text, detail, sure_text };
Level level_of(std::string_view heading);

/// A key of the format by words that belong to no level; empty where there is none.
std::string_view key_of(std::string_view heading);
/// The same of a heading below another: 主责 below 责任单位.
std::string_view key_of(std::string_view heading, std::string_view above);

/// Whether the heading is that of units together with people: 责任单位及责任人
bool is_of_units_and_people(std::string_view heading);
/// Whether it may be what numbers are counted in: 单位
bool may_be_measured_in(std::string_view heading);
inline constexpr std::string_view measured_in = "measured_in";

/// Whether a heading is of offices within a unit: 责任科室.
bool is_of_inner_offices(std::string_view heading);

/// Whether a column with this heading may hold nothing but deadlines: 进度安排.
bool may_be_time(std::string_view heading);

/// A key of the table's own.
std::string own_key(std::string_view heading, std::size_t column);

/// Whether it is a heading that such tables have.
bool is_known_heading(std::string_view heading);

/// The key of a column that only this table has, by a word in its heading; empty where none is known.
std::string_view known_own_key(std::string_view heading);

}  // namespace xfz::import
