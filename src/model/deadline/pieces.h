// SPDX-License-Identifier: MIT
// The words of a deadline in pieces: what names a time, and what stands between.
#pragma once

#include <string_view>
#include <vector>

#include "model/deadline/recurring.h"

namespace xfz::grammar {

enum class PieceKind {
  words,      ///< any others
  stop,       ///< a comma, full stop, colon or bracket
  number,     ///< ①, （1）, （一）: of a part
  moments,    ///< 6月底前、12月底前
  recurring,  ///< 每月5日前
  start,      ///< 6月起: nothing but a beginning
  span,       ///< 5个工作日内, 本月底前: counted from a day that is not known
  past,       ///< 原6月底前, 已于3月完成: a time that holds no longer
};

struct Piece {
  PieceKind kind = PieceKind::words;
  std::string_view text;
  std::vector<Moment> moments = {};
  Recurring recurring = {};
};

inline bool is_colon(const Piece& piece) {
  return piece.kind == PieceKind::stop && (piece.text == ":" || piece.text == "：");
}

using Pieces = std::vector<Piece>;

/// Empty where something in the words could mean a time but is none of these, which the context then says.
Pieces pieces_of(std::string_view text, Context& context, int turn);

}  // namespace xfz::grammar
