// SPDX-License-Identifier: MIT
// Answers for programs. Keys are the same in every language; docs/json.md describes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/status.h"
#include "query/question.h"
#include "query/sheet.h"
#include "query/units.h"
#include "render/sheet/page.h"
#include "render/views/standing.h"

namespace xfz::render {

/// `lead`, `responsible`, `support`, `via_group` or `none`.
std::string_view relation_id(query::Relation relation);

/// With a ledger each measure says its state too.
std::string measures_json(const Table& table, const std::vector<query::Entry>& entries,
                          const LedgerOn& ledger = {});
/// An object for one unit, an array of such for several.
std::string unit_json(const Table& table, const std::vector<query::Portfolio>& portfolios);
std::string units_json(const Table& table, const query::Spread& spread);
std::string stats_json(const Table& table, const query::Spread& spread,
                       const std::optional<ledger::Counts>& states = std::nullopt);
std::string sheet_json(const SheetBasis& basis, const query::Sheet& sheet);

}  // namespace xfz::render
