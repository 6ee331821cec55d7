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
};

struct EntryStanding {
  ledger::State state = ledger::State::unreported;
  std::vector<UnitIndex>
      late;  ///< who has not done what the entry is about, and its day has passed; each once
};

/// Of the duties that an entry is about, of a recurring one the occurrence that it is listed for. Nothing
/// where nobody reports any of them.
std::optional<EntryStanding> standing_of(const LedgerOn& ledger, const query::Entry& entry);

/// `推进中`; `逾期：民政局、司法局等5个` where anybody is late.
Cell standing_cell(const Table& table, const LedgerOn& ledger, const query::Entry& entry, Language language);

}  // namespace xfz::render
