// SPDX-License-Identifier: MIT
// Small things that words of a printed table are read by: layout space, printed numbers, dates, names of
// units.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::import {

/// A text without any white space: two printed texts are the same where this is.
std::string plain(std::string_view text);

/// A text without the white space that only lays it out: between two signs where one is no ASCII letter or
/// digit. Between others one space stays. Signs that a table cannot hold go.
std::string tidy(std::string_view text);

/// Whether a text is nothing but white space.
bool is_blank(std::string_view text);

/// The first sign of a text; empty where that is.
std::string_view first_sign(std::string_view text);

bool contains(std::string_view text, std::string_view part);
bool contains_any(std::string_view text, std::span<const std::string_view> parts);
bool ends_with_any(std::string_view text, std::span<const std::string_view> ends);

/// A printed number at the beginning of a text.
struct Numbered {
  enum class Kind {
    none,
    part,             ///< 第一部分
    chapter,          ///< 第一章
    section,          ///< 第一节
    article,          ///< 第一条
    named,            ///< 任务一：
    chinese,          ///< 一、
    chinese_bracket,  ///< （一）
    digits,           ///< 1. or 1、
    bracket,          ///< （1） or 1）
    dotted,           ///< 1.1
    circled,          ///< ①
  };
  Kind kind = Kind::none;
  std::string number;  ///< as printed with a mark (★1), without the `.`, `．` or `、` behind it
  std::string joint;   ///< that sign
  std::string rest;    ///< of the text
};

/// Reads tidy text. A number without a joint or bracket (`2020年`, `3.5公里`) is none, but for `1.1 `.
Numbered numbered(std::string_view text);

/// A code of letters and digits that a text begins with: C1; empty where there is none.
std::string_view code_at(std::string_view text);
/// The C of C1.
std::string_view letters_of(std::string_view code);

/// What a number says to people: `（1）`, `1` and `★1` are 1, `①` is 1, `一` is 一.
std::string bare_number(std::string_view number);

/// The names of days in words that are nothing but one: 2020年3月10日, 二〇二〇年三月十日, 2020-03-10; as
/// YYYY-MM-DD.
std::optional<std::string> whole_date(std::string_view text);

/// A text with years in the digits of computers: 2022年 for 二〇二二年, ２０２２年 and 2 0 2 2年.
std::string with_plain_years(std::string_view text);

/// The years that a text names, from 1990 to 2099, in order: `2021—2025年` are five.
std::vector<int> years_in(std::string_view printed);

/// 〔2020〕4号 somewhere in a short text.
bool is_document_number(std::string_view text);

/// A page's number, with the signs around it: — 3 —, 第2页 共3页.
bool is_page_number(std::string_view words);

/// Whether a name ends as names of units do: 局, 办公室, 街道.
bool ends_like_unit(std::string_view name);
/// The same by endings that no other word has: 局, but not 村.
bool surely_ends_like_unit(std::string_view name);

/// A collective name: 各镇街, 区直有关单位.
bool is_collective(std::string_view name);

}  // namespace xfz::import
