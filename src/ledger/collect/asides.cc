// SPDX-License-Identifier: MIT
// What stands in no cell of a returned file: comments, text boxes, lines before and behind its tables.
#include <utility>

#include "ledger/collect/around.h"
#include "ledger/collect/collect.h"
#include "ledger/collect/rules.h"
#include "ledger/collect/words.h"

namespace xfz::collect {

namespace {

constexpr Phrase words_there{"words outside the cells", "格子以外的文字"};
constexpr Phrase comment_there{"a comment", "批注"};
constexpr Phrase deleted_there{"words that tracked changes delete", "修订中删去的文字"};
constexpr Phrase struck_there{"words that are crossed out, and so not taken", "加了删除线的文字，没有收"};

const Phrase* words_for(office::AsideKind kind) {
  switch (kind) {
    case office::AsideKind::comment:
      return &comment_there;
    case office::AsideKind::deleted:
      return &deleted_there;
    case office::AsideKind::struck:
      return &struck_there;
    case office::AsideKind::footnote:
    case office::AsideKind::text_box:
    case office::AsideKind::hidden:
    case office::AsideKind::header:
      return &words_there;
    case office::AsideKind::inserted:  // they stand in the text too
    case office::AsideKind::prompt:    // nobody wrote it
    case office::AsideKind::link:      // its page has it
      break;
  }
  return nullptr;
}

}  // namespace

void Collector::add_words(Returned& returned) {
  for (const office::Block& block : returned.document.blocks) {
    if (const auto* const paragraph = std::get_if<office::Paragraph>(&block))
      add_line(returned, paragraph->text);
  }
  for (const office::Aside& aside : returned.document.asides) add_aside(returned, aside);
}

void Collector::add_line(Returned& returned, const std::string& text) {
  const Table& table = duties_.table();
  const bool is_foreign = returned.head.is_foreign;
  if (is_blank(text) || (is_foreign && unit_in_head(table, text) != no_unit)) return;
  const bool is_foot = !foot_label(text).empty();
  Slot slot{.is_cell = false, .has_place = false, .text = text};
  if (is_foot && !sheet_day(text, duties_).words.empty() && !settings_.date && !is_foreign) {
    slot.file = returned.head.file;
    returned.undated.push_back(out_.account.add(std::move(slot)));
  } else if (!(is_foot && is_signature(table, text)) && !is_printed_around(table, text)) {
    add_beside(returned, std::move(slot), words_there, {});
  }
}

void Collector::add_aside(Returned& returned, const office::Aside& aside) {
  const std::vector<office::Block>& blocks = returned.document.blocks;
  const Phrase* const what = words_for(aside.kind);
  const auto* const in =
      aside.at.block < blocks.size() ? std::get_if<office::Table>(&blocks[aside.at.block]) : nullptr;
  const bool is_covered = aside.kind == office::AsideKind::hidden && in != nullptr;  // a cell of its page
  if (what == nullptr || is_covered || is_blank(aside.text)) return;
  if (aside.kind == office::AsideKind::header && !returned.is_written_on_edge(duties_.table(), aside.text))
    return;
  const auto& duties = returned.duties[aside.at.block];
  const auto duty = duties.find(aside.at.row);
  add_beside(returned,
             {.tab = in == nullptr ? "" : in->name,
              .row = aside.at.row,
              .column = aside.at.column,
              .is_cell = false,
              .has_place = in != nullptr,
              .text = aside.text},
             *what, duty == duties.end() ? std::string() : duty->second);
}

void Collector::add_beside(Returned& returned, Slot slot, const Phrase& what, std::string duty) {
  const SheetHead& head = returned.head;
  slot.file = head.file;
  const SlotIndex at = out_.account.add(std::move(slot));
  if (head.is_foreign) {
    returned.foreign.push_back(at);
    return;
  }
  out_.issues.push_back({&rules::beside,
                         head.file,
                         out_.account[at].tab,
                         {at},
                         head.unit,
                         std::move(duty),
                         what.text(),
                         look_there.text()});
}

}  // namespace xfz::collect
