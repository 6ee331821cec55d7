// SPDX-License-Identifier: MIT
// What stands beside the words of a document.
#include <algorithm>
#include <optional>

#include "import/finish.h"
#include "import/lines.h"
#include "import/rules.h"
#include "import/words.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> comment{"comment: {}", "批注：{}"};
constexpr Message<std::string, std::string> comment_about{"comment on “{}”: {}", "批注（“{}”）：{}"};
constexpr Message<std::string> footnote{"footnote: {}", "脚注：{}"};
constexpr Message<std::string> text_box{"text box: {}", "文本框：{}"};
constexpr Message<std::string> header{"header or footer: {}", "页眉页脚：{}"};
constexpr Message<std::string> hidden{"hidden words were left out: “{}”", "隐藏文字未收入：“{}”"};
constexpr Message<std::string> inserted{"a tracked change was taken as accepted: “{}” came in",
                                        "修订按已接受处理：新增“{}”"};
constexpr Message<std::string> deleted{"a tracked change was taken as accepted: “{}” went out",
                                       "修订按已接受处理：删去“{}”"};
constexpr Message<std::string> prompt{"what an empty control asks for was left out: “{}”",
                                      "没有填写的控件里的提示文字未收入：“{}”"};
constexpr Message<std::string> struck{"words that are crossed out: “{}”", "加了删除线的文字：“{}”"};
constexpr Message<std::string> in_comment{"{}; it is in a comment of the result", "{}，放在结果的注释里"};

DraftMeasure* measure_at(Draft& draft, const office::Anchor& at, bool is_in_table) {
  for (DraftMeasure& measure : draft.measures) {
    if (measure.block != at.block) continue;
    if (!is_in_table || (at.row >= measure.first_row && at.row <= measure.last_row)) return &measure;
  }
  return nullptr;
}

/// The cell with words that something stands beside; no_piece where there is none.
PieceIndex cell_at(const std::vector<TaskTable>& tables, const office::Anchor& at) {
  for (const TaskTable& table : tables) {
    if (table.block != at.block) continue;
    for (std::size_t row = table.head.end(); row < table.grid->rows(); ++row) {
      if (table.grid->row_number(row) == at.row && !is_blank(table.grid->text(row, at.column)))
        return table.grid->piece(row, at.column);
    }
  }
  return no_piece;
}

Text said_of(const office::Aside& aside) {
  const std::string words = tidy(aside.text);
  switch (aside.kind) {
    case office::AsideKind::comment:
      return aside.about.empty() ? comment(words) : comment_about(tidy(aside.about), words);
    case office::AsideKind::footnote:
      return footnote(words);
    case office::AsideKind::text_box:
      return text_box(words);
    case office::AsideKind::header:
      return header(words);
    case office::AsideKind::hidden:
      return hidden(words);
    case office::AsideKind::inserted:
      return inserted(words);
    case office::AsideKind::struck:
      return struck(words);
    case office::AsideKind::prompt:
      return prompt(words);
    case office::AsideKind::deleted:
    case office::AsideKind::link:
      break;
  }
  return deleted(words);
}

/// What nobody sees on paper, or what the text has: it is told and stands nowhere else.
bool is_only_told(office::AsideKind kind) {
  return kind == office::AsideKind::hidden || kind == office::AsideKind::inserted ||
         kind == office::AsideKind::deleted || kind == office::AsideKind::prompt;
}

/// Where comments of an aside go: to its measure; a footnote behind all, else before all.
Comments& comments_for(Work& work, DraftMeasure* measure, office::AsideKind kind) {
  if (measure != nullptr) return measure->comments;
  return kind == office::AsideKind::footnote ? work.draft.notes : work.draft.comments;
}

/// Why a header or footer needs no word: it has nothing but the title, what a paper of xfz was made of, and
/// the page's number.
std::optional<LeftOut> layout_of(std::string_view words, std::string_view title) {
  LeftOut why = LeftOut::page_number;
  constexpr std::string_view label = "来源：";
  if (const std::size_t at = words.rfind(label);
      at != std::string_view::npos && says_origin(words.substr(at))) {
    words = words.substr(0, at);
    why = LeftOut::origin;
  }
  std::string rest = plain(words);
  const std::string plain_title = plain(title);
  if (const std::size_t at = rest.find(plain_title); at != std::string::npos && !title.empty()) {
    rest.erase(at, plain_title.size());
    if (why == LeftOut::page_number) why = LeftOut::caption;
  }
  return is_page_number(rest) ? std::optional(why) : std::nullopt;
}

/// Whether it needs no word: it is the title, or only lays out the page.
bool is_settled_by_itself(Work& work, const office::Aside& aside, bool is_title, PieceIndex piece) {
  if (is_title) work.pages.settle(piece, Use::value);
  if (is_title || aside.kind != office::AsideKind::header) return is_title;
  const auto why = layout_of(aside.text, work.draft.title);
  if (why) work.pages.leave_out(piece, *why);
  return why.has_value();
}

/// Where something stands that is beside no measure: a row that is crossed out has none.
PiecePlace place_of(const office::Document& document, const office::Aside& aside) {
  if (aside.kind == office::AsideKind::header || aside.at.block >= document.blocks.size()) return {};
  PiecePlace place;
  for (std::size_t i = 0; i <= aside.at.block; ++i)
    ++(std::holds_alternative<office::Table>(document.blocks[i]) ? place.table : place.paragraph);
  if (const auto* const table = std::get_if<office::Table>(&document.blocks[aside.at.block]))
    return {0, place.table, table->name, aside.at.row + 1, {}};
  return {place.paragraph, 0, {}, 0, {}};
}

void finish_aside(Work& work, const office::Aside& aside, const PiecePlace& where, DraftMeasure* measure,
                  PieceIndex cell, bool is_title) {
  const PieceIndex piece = work.pages.add(aside.text, where);
  if (is_settled_by_itself(work, aside, is_title, piece)) return;
  const PieceIndex at_measure = measure == nullptr ? piece : measure->at;
  const PieceIndex place = cell == no_piece ? at_measure : cell;
  const Text said = said_of(aside);
  if (is_only_told(aside.kind)) {
    work.pages.leave_out(piece, LeftOut::told);
    work.remark(rules::left_out, place, said);
    return;
  }
  work.pages.settle(piece, Use::comment);
  comments_for(work, measure, aside.kind).push_back(work.words(said));
  work.remark(rules::left_out, place, in_comment(work.words(said)));
}

}  // namespace

void finish_asides(Work& work, const office::Document& document, const std::vector<TaskTable>& tables) {
  for (std::size_t i = 0; i < document.asides.size(); ++i) {
    const office::Aside& aside = document.asides[i];
    // The address of a link is no printed sign.
    if (is_blank(aside.text) || aside.kind == office::AsideKind::link) continue;
    const bool is_in_table = aside.at.block < document.blocks.size() &&
                             std::holds_alternative<office::Table>(document.blocks[aside.at.block]);
    DraftMeasure* const measure = measure_at(work.draft, aside.at, is_in_table);
    finish_aside(work, aside, place_of(document, aside), measure, cell_at(tables, aside.at),
                 i == work.draft.title_aside);
  }
}

}  // namespace xfz::import
