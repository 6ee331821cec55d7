// SPDX-License-Identifier: MIT
// What labels say within a paragraph or in lines below it: who does it, by when, and what only this table
// has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/work.h"

namespace xfz::import {

/// Words with labels, sorted.
struct Said {
  std::string units;                                     ///< who and by when, with their labels
  std::vector<std::pair<std::string, std::string>> own;  ///< 责任领导 and what is said of it
};

/// Sorts words that begin with a label.
Said sort_said(std::string_view words);

/// Whether a line says something of the text above it: —— 责任单位：甲局, （甲局，5月底前）, 备注：…
bool is_said_of_text(std::string_view line, Years years);

/// Such a line without the dashes before it and the brackets around it.
std::string bare_said(std::string_view line);

/// Whether a line begins with a label of any kind but 备注, which notes have too.
bool begins_with_any_label(std::string_view line);

/// Where a label begins behind words: 公布清单。责任单位：甲局; npos where none does.
std::size_t label_within(std::string_view text);

/// The parts of a text that each have labels of their own behind them: 公布清单。责任单位：甲局。建立台账。
/// 责任单位：乙局。 Nothing where there are no two, or some cannot be read.
std::vector<DraftClause> labelled_clauses(std::string_view text, Years years);

/// The units that a text begins with, and the rest as its text: 甲局：公布清单.
std::optional<TextPart> units_at_begin(std::string_view text, Years years);

/// The last sentence of a text, where it says who does it: 公布清单。甲局负责，5月底前完成。
std::optional<std::string_view> sentence_of_units(std::string_view text, Years years);

/// A bracket at the end of a text with more labels than those of units and days, and the text without it:
/// 公布清单（责任领导：甲某；责任单位：乙局）。
struct SaidAtEnd {
  std::string text;
  std::string words;
};
std::optional<SaidAtEnd> said_at_end(std::string_view printed);

/// The day that is all that words with a label say: 完成时限：5月底前; empty where it is not.
std::string day_in(std::string_view words);

/// Words without the stop that ends them.
std::string_view without_stop(std::string_view words);

/// A text without the signs that only lead to what a label says behind it.
std::string_view without_joint(std::string_view text);

/// Gives a measure what only this table has, in a column that is added where there is none.
void take_own(Work& work, DraftMeasure& measure, const Said& said);

}  // namespace xfz::import
