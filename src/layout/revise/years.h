// SPDX-License-Identifier: MIT
// Years that a text names, and whether each is the year that the table is of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::layout {

/// What a year in a text is. Only the first two are the table's own.
enum class YearUse {
  own,          ///< 2020年底前, 2020年度任务
  bare,         ///< the table's year without 年: （2020）, 2020.6.30
  event,        ///< a day or month of it that is no deadline: 2020年3月5日印发的
  start,        ///< a beginning, or a goal of others: 2020年起, 到2020年
  compared,     ///< 比2020年提高5%
  several,      ///< 2018—2020年, 2019年和2020年
  of_title,     ///< within 《》
  of_document,  ///< 〔2020〕12号
  other,        ///< another year
};

/// Where four digits of a year stand in a text: 2020, ２０２０ or 二〇二〇.
struct YearWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  int year = 0;
  YearUse use = YearUse::other;
};

/// In their order. Numbers of four digits that are no year for all that can be seen are left out.
std::vector<YearWord> years_in(std::string_view text, int own);

/// The digits of a year, as many as `like` has and written with its signs: 2021, 21, 二〇二一.
std::string year_like(std::string_view like, int year);

}  // namespace xfz::layout
