// SPDX-License-Identifier: MIT
// The printed words of a document in one text, so that findings have places, and an account of what became of
// each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/message.h"
#include "text/source.h"
#include "text/span.h"

namespace xfz::import {

/// A cell, a paragraph, or what stands beside them, by its place in Pages.
using PieceIndex = std::size_t;
inline constexpr PieceIndex no_piece = static_cast<PieceIndex>(-1);

/// Where a piece stands, as people say it. Numbers count from 1; 0 where there is none.
struct PiecePlace {
  std::uint32_t paragraph = 0;
  std::uint32_t table = 0;
  std::string_view tab{};  ///< of a workbook
  std::uint32_t row = 0;
  std::string_view column{};  ///< what heads it; empty where that is not known
};

/// What became of printed signs.
enum class Use {
  value,      ///< it is in the result as it is printed
  structure,  ///< the result prints it again: 牵头, 、 between names
  comment,    ///< it is in a comment
};

/// Why printed signs are left out.
enum class LeftOut {
  head,         ///< of a table, printed again
  caption,      ///< or title, printed again
  page_number,  ///< 第 3 页
  dash,         ///< —, /: the cell has nothing
  row_number,   ///< of a row that has nothing else
  other_table,  ///< another was asked for
  told,         ///< a finding says what
  origin,       ///< 来源：indicators.yaml: a paper of xfz says what it was made of
};
inline constexpr std::size_t left_out_reasons = 8;

/// Printed signs by what became of them, without white space.
struct Totals {
  std::size_t printed = 0;
  std::size_t values = 0;
  std::size_t structure = 0;
  std::size_t comments = 0;
  std::array<std::size_t, left_out_reasons> left_out{};  ///< by why

  std::size_t all_left_out() const {
    return std::accumulate(left_out.begin(), left_out.end(), std::size_t{0});
  }
};

/// Refers to the document: there are tens of thousands of cells.
class Pages {
 public:
  PieceIndex add(std::string_view text, PiecePlace place);
  /// The same of words that do not stand in the document so.
  PieceIndex add_made(std::string text, PiecePlace place) {
    return add(made_.emplace_back(std::move(text)), place);
  }
  void set_column(PieceIndex piece, std::string_view heading);

  std::string_view column(PieceIndex piece) const { return pieces_[piece].place.column; }

  std::string_view text(PieceIndex piece) const { return pieces_[piece].text; }
  /// Where it stands in document_text().
  Span span(PieceIndex piece) const {
    const Piece& at = pieces_[piece];
    return {at.begin, at.begin + static_cast<std::uint32_t>(at.text.size())};
  }
  /// 第2个表第14行“责任单位”
  Text place(PieceIndex piece) const;

  /// Says what became of a piece: the signs that are `kept` in the result, and those that are not. It must be
  /// told of every sign; what is told twice counts once.
  void settle(PieceIndex index, Use use, std::string_view kept, std::string_view structure = {});
  /// The same, where `structure` is whatever else the piece has.
  void settle_rest(PieceIndex index, std::string_view kept);
  /// The same of all of it.
  void settle(PieceIndex index, Use use);
  void leave_out(PieceIndex index, LeftOut why);
  bool is_settled(PieceIndex piece) const { return pieces_[piece].is_settled; }

  /// Pieces of which nothing was said, or not of every sign.
  std::vector<PieceIndex> open() const;
  /// Whether a text holds all that was said to be kept, each sign as often as it was printed.
  bool are_kept_in(std::string_view result) const;
  const Totals& totals() const { return totals_; }

  /// All pieces, each on lines of its own.
  std::string document_text() const;

 private:
  struct Piece {
    std::string_view text;
    PiecePlace place;
    std::uint32_t begin = 0;  ///< in document_text()
    bool is_settled = false;
  };

  std::deque<Piece> pieces_;
  std::deque<std::string> made_;
  std::set<std::string, std::less<>> headings_;
  std::uint32_t size_ = 0;
  Totals totals_;
  std::unordered_map<char32_t, std::ptrdiff_t> kept_;  ///< how often each sign is
};

}  // namespace xfz::import
