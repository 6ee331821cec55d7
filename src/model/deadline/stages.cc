// SPDX-License-Identifier: MIT
#include "model/deadline/stages.h"

#include <algorithm>

#include "model/deadline/phrases.h"

namespace xfz::grammar {

namespace {

bool is_colon(const Piece& piece) {
  return piece.kind == PieceKind::stop && (piece.text == ":" || piece.text == "：");
}

/// Whether the last piece is a stop that adds nothing to those before: any but a bracket that closes one of
/// theirs.
bool ends_in_stop(Pieces::const_iterator first, Pieces::const_iterator last) {
  const Piece& end = *std::prev(last);
  const bool is_bracket = end.text == "）" || end.text == ")";
  return end.kind == PieceKind::stop && !(is_bracket && std::any_of(first, last, [](const Piece& piece) {
                                            return piece.text == "（" || piece.text == "(";
                                          }));
}

bool has_words(const Piece& piece) {
  return piece.kind == PieceKind::number || (piece.kind == PieceKind::words && !is_lead_in(piece.text));
}

/// Where the part begins that the moments at `place` belong to: behind the stop before them. Where there is
/// none since the moments before, what stands between belongs to those: 3月启动6月完成.
std::size_t begin_of_part(const Pieces& pieces, std::size_t place) {
  std::size_t begin = place;
  while (begin > 0) {
    const Piece& before = pieces[begin - 1];
    if (before.kind == PieceKind::moments) return place;
    if (before.kind == PieceKind::number) return begin - 1;
    if (before.kind != PieceKind::words && !is_colon(before)) break;
    --begin;
  }
  return begin;
}

}  // namespace

std::vector<DeadlineStage> stages_of(std::string_view text, const Pieces& pieces) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == PieceKind::moments) begins.push_back(begin_of_part(pieces, i));
  }
  std::vector<DeadlineStage> stages;
  if (begins.size() < 2) return stages;
  begins.push_back(pieces.size());
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(begins[i]);
    auto last = pieces.begin() + static_cast<std::ptrdiff_t>(begins[i + 1]);
    if (std::none_of(first, last, has_words)) return {};
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
