// SPDX-License-Identifier: MIT
// What people write into the cells of a sheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/ledger.h"
#include "model/deadline.h"

namespace xfz::collect {

/// A text in which neither case and width nor white space and punctuation count: two texts with the same are
/// taken for one.
std::string plain(std::string_view text);

/// A text in one width and case, and without white space.
std::string squeezed(std::string_view text);

/// Takes what a text begins or ends with off, where it does.
bool strip(std::string_view& text, std::string_view begin);
bool strip_end(std::string_view& text, std::string_view end);

bool is_blank(std::string_view text);

/// A text as it goes into the ledger: line breaks stay, signs that nobody sees go.
std::string tidied(std::string_view text);

/// The state that a cell names, where it says nothing else and its words leave no doubt: 已完成, √, 100 %,
/// 进行中, 80%. 基本完成, 未完成, 完成？, a bare number and a day are none.
std::optional<ledger::State> state_in(std::string_view text);

/// The state that a text begins with, where a full stop, a colon or the end of the line stands behind it:
/// 推进中。清单已公布。
std::optional<ledger::State> state_at_begin(std::string_view text);

/// The same of what was done, where no state is given beside it. That all is done, it says only where it says
/// nothing else: 已完成。正在修改 is not done.
std::optional<ledger::State> state_by_progress(std::string_view text);

/// Whether words say that something is still to be done: 尚有两项未办结. That nothing is left (无未办结事项)
/// is not that.
bool says_some_is_left(std::string_view text);

/// The day that a cell names: 2020年5月31日, 2020/5/31, 2020.5.31, 20200531, 二〇二〇年五月三十一日; 5月31日
/// and 五月三十一日 where the table is of one year.
std::optional<Date> day_in(std::string_view text, Years years);

/// The papers, or whatever else, that a cell lists: one a line, or with ；between them; none where it says 无
/// or has a stroke.
std::vector<std::string> papers_in(std::string_view text);

/// The names in a cell, with 、，； or line breaks between them.
std::vector<std::string> names_in(std::string_view text);

/// The numbers in a text, in order: of 2020-06-30 they are 2020, 6 and 30.
std::vector<int> numbers_in(std::string_view text);

}  // namespace xfz::collect
