// SPDX-License-Identifier: MIT
// Lines around tables and outlines: titles, numbers of documents, notes, signatures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/work.h"

namespace xfz::import {

/// A paragraph, or a row that belongs to no table of measures.
struct Line {
  std::vector<PieceIndex> pieces;
  std::string text;  ///< tidy; of several cells with `：` between
  std::size_t block = 0;
};

/// Takes what stands before the first table or heading: title, number, issuer, day; the rest as comments.
void read_preamble(Work& work, const std::vector<Line>& lines);

enum class NotesOf { table, last_table, outline };

/// Takes what stands behind tables, or among the measures of an outline: notes and the signature. Behind the
/// last table all else that is no label of something is a note that the table prints below itself.
void read_notes(Work& work, const std::vector<Line>& lines, NotesOf of = NotesOf::table);

/// Whether words may be who issued a document where a date stands below: 区政府办公室, 区政府督查室.
bool may_sign(std::string_view text);

/// Whether words are those by which a paper of xfz says what it was made of: 来源：indicators.yaml。
bool says_origin(std::string_view words);

/// Whether a line may be a part of a title.
bool may_be_title(const Line& line);
/// Whether words end as titles of such tables do, a bracket behind them aside: …分解表（试行）
bool ends_like_title(std::string_view text);

/// Whether a line may be what a table is called: 附表1 路灯改造计划表.
bool is_caption(const Line& line);
/// A caption without 续.
std::string bare_caption(const std::string& caption);

}  // namespace xfz::import
