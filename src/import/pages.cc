// SPDX-License-Identifier: MIT
#include "import/pages.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "import/words.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::size_t> paragraph_place{"paragraph {}", "第{}段"};
constexpr Message<std::size_t, std::size_t> row_place{"table {}, row {}", "第{}个表第{}行"};
constexpr Message<std::string, std::size_t> tab_place{"sheet “{}”, row {}", "工作表“{}”第{}行"};
constexpr Message<Text, std::string> column_place{"{}, “{}”", "{}“{}”"};
constexpr Phrase beside_place{"beside the text", "正文之外"};

std::vector<char32_t> sorted_signs(std::string_view text) {
  std::vector<char32_t> out = code_points(plain(text));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

PieceIndex Pages::add(std::string_view text, PiecePlace place) {
  totals_.printed += count_code_points(plain(text));
  pieces_.push_back({text, place, size_, is_blank(text)});
  size_ += static_cast<std::uint32_t>(text.size()) + 1;
  return pieces_.size() - 1;
}

void Pages::set_column(PieceIndex piece, std::string_view heading) {
  const auto found = headings_.find(heading);
  pieces_[piece].place.column = found != headings_.end() ? *found : *headings_.emplace(heading).first;
}

Text Pages::place(PieceIndex piece) const {
  const PiecePlace& at = pieces_[piece].place;
  if (at.paragraph > 0) return paragraph_place(at.paragraph);
  if (at.table == 0) return beside_place.text();
  const Text row = at.tab.empty() ? row_place(at.table, at.row) : tab_place(std::string(at.tab), at.row);
  return at.column.empty() ? row : column_place(row, std::string(at.column));
}

void Pages::settle(PieceIndex index, Use use, std::string_view kept, std::string_view structure) {
  Piece& piece = pieces_[index];
  if (piece.is_settled) return;
  if (sorted_signs(piece.text) != sorted_signs(std::string(kept) + std::string(structure))) return;
  piece.is_settled = true;
  const std::size_t count = count_code_points(plain(kept));
  totals_.structure += count_code_points(plain(structure));
  if (use == Use::value) totals_.values += count;
  if (use == Use::comment) totals_.comments += count;
  if (use == Use::structure) totals_.structure += count;
  if (use == Use::structure) return;
  for (const char32_t c : code_points(plain(kept))) ++kept_[c];
}

void Pages::settle_rest(PieceIndex index, std::string_view kept) {
  const std::vector<char32_t> all = sorted_signs(pieces_[index].text);
  const std::vector<char32_t> some = sorted_signs(kept);
  std::u32string rest;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(rest));
  settle(index, Use::value, kept, encoded(rest));
}

void Pages::settle(PieceIndex index, Use use) {
  settle(index, use, std::string(pieces_[index].text));
}

void Pages::leave_out(PieceIndex index, LeftOut why) {
  Piece& piece = pieces_[index];
  if (std::exchange(piece.is_settled, true)) return;
  totals_.left_out[static_cast<std::size_t>(why)] += count_code_points(plain(piece.text));
}

std::vector<PieceIndex> Pages::open() const {
  std::vector<PieceIndex> out;
  for (PieceIndex i = 0; i < pieces_.size(); ++i) {
    if (!pieces_[i].is_settled) out.push_back(i);
  }
  return out;
}

bool Pages::are_kept_in(std::string_view result) const {
  auto left = kept_;
  for (CodePoint sign; !result.empty(); result.remove_prefix(sign.size)) {
    sign = first_code_point(result);
    if (const auto found = left.find(sign.value); found != left.end()) --found->second;
  }
  return std::all_of(left.begin(), left.end(), [](const auto& each) { return each.second <= 0; });
}

std::string Pages::document_text() const {
  std::string out;
  out.reserve(size_);
  for (const Piece& piece : pieces_) {
    out += piece.text;
    out += '\n';
  }
  return out;
}

}  // namespace xfz::import
