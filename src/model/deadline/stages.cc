// SPDX-License-Identifier: MIT
#include "model/deadline/stages.h"

#include <algorithm>

#include "model/deadline/past.h"
#include "model/deadline/phrases.h"

namespace xfz::grammar {

namespace {

/// Whether the last piece is a stop that adds nothing to those before: any but a bracket that closes one of
/// theirs.
bool ends_in_stop(Pieces::const_iterator first, Pieces::const_iterator last) {
  const Piece& end = *std::prev(last);
  const bool is_bracket = end.text == "）" || end.text == ")";
  return end.kind == PieceKind::stop && !(is_bracket && std::any_of(first, last, [](const Piece& piece) {
                                            return piece.text == "（" || piece.text == "(";
                                          }));
}

/// Whether a piece is words of a part's own; 完成时间 is so before a colon alone.
bool has_words(Pieces::const_iterator piece, Pieces::const_iterator end) {
  if (piece->kind != PieceKind::words) return piece->kind == PieceKind::number;
  return !is_lead_in(piece->text) || (end - piece > 1 && is_colon(*std::next(piece)));
}

bool any_has_words(Pieces::const_iterator first, Pieces::const_iterator last) {
  for (auto piece = first; piece != last; ++piece) {
    if (has_words(piece, last)) return true;
  }
  return false;
}

/// What a part is of; one whose day holds no longer is no stage.
bool is_day(const Piece& piece) {
  return piece.kind == PieceKind::moments || piece.kind == PieceKind::past;
}

/// Where the part begins that the moments at `place` belong to: behind the stop before them. Where there is
/// none since the moments before, what stands between belongs to those: 3月启动6月完成.
std::size_t begin_of_part(const Pieces& pieces, std::size_t place) {
  std::size_t begin = place;
  while (begin > 0) {
    const Piece& before = pieces[begin - 1];
    if (is_day(before)) return place;
    if (before.kind == PieceKind::number) return begin - 1;
    if (before.kind != PieceKind::words && !is_colon(before)) break;
    --begin;
  }
  return begin;
}

}  // namespace

std::vector<DeadlineStage> stages_of(std::string_view text, const Pieces& pieces) {
  std::vector<std::size_t> begins;
  std::size_t count = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_day(pieces[i])) begins.push_back(begin_of_part(pieces, i));
    if (pieces[i].kind == PieceKind::moments) ++count;
  }
  std::vector<DeadlineStage> stages;
  if (count < 2) return stages;
  begins.push_back(pieces.size());
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(begins[i]);
    auto last = pieces.begin() + static_cast<std::ptrdiff_t>(begins[i + 1]);
    const auto is_moments = [](const Piece& piece) { return piece.kind == PieceKind::moments; };
    if (std::none_of(first, last, is_moments)) continue;
    const bool is_whole = last != pieces.end() && begins_part_of_whole(*last);
    if (!is_whole && !any_has_words(first, last)) return {};
    last = std::find_if(std::next(first), last,
                        [](const Piece& piece) { return piece.kind == PieceKind::number; });
    while (ends_in_stop(first, last)) --last;
    // From behind the piece before, so that a quotation mark is not lost.
    const char* const begin = first == pieces.begin() ? text.data() : std::prev(first)->text.end();
    const std::string words(begin, std::prev(last)->text.end());
    for (auto piece = first; piece != last; ++piece) {
      if (piece->kind != PieceKind::moments) continue;
      for (const Moment& moment : piece->moments) stages.push_back({words, moment.due});
    }
  }
  return stages;
}

}  // namespace xfz::grammar
