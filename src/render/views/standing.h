// SPDX-License-Identifier: MIT
// Where what answers a query stands, by the ledger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/state.h"
#include "query/question.h"
#include "render/grid.h"

namespace xfz::render {

/// A ledger as it is on a day; without a book there is none, and nothing is said.
struct LedgerOn {
  const ledger::Book* book = nullptr;
  Date day{};
  std::vector<UnitIndex> units{};  ///< whose part of a duty is told beside the whole, where they differ
};

struct EntryStanding {
  ledger::State state = ledger::State::unreported;
  std::optional<ledger::State> own;  ///< of the units asked for, where they report any of it
  std::vector<UnitIndex>
      late;  ///< who has not done what the entry is about, and its day has passed; each once
};

/// Of the duties that an entry is about, of a recurring one the occurrence that it is listed for. Nothing
/// where nobody reports any of them.
std::optional<EntryStanding> standing_of(const LedgerOn& ledger, const query::Entry& entry);

/// `推进中`; `逾期：民政局、司法局等5个` where anybody is late; `自报已完成；推进中` where the units asked
/// for are further than all together.
Cell standing_cell(const Table& table, const LedgerOn& ledger, const query::Entry& entry, Language language);

}  // namespace xfz::render
