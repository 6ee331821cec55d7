// SPDX-License-Identifier: MIT
// The rows of `status`: where each unit is with each of its duties, and what the ledger holds.
#pragma once

#include <string>
#include <vector>

#include "ledger/entries.h"
#include "ledger/evidence.h"
#include "ledger/status.h"
#include "render/rows.h"

namespace xfz::render {

/// A line for each duty and each of those asked for who must report it.
std::string duty_rows(const Table& table, const ledger::Status& status,
                      const ledger::StatusQuestion& question, const RowOrigin& origin);
/// A line for each report and each verdict.
std::string entry_rows(const Table& table, const std::vector<ledger::Entry>& entries,
                       const RowOrigin& origin);

/// A line for each paper.
std::string paper_rows(const Table& table, const std::vector<ledger::Paper>& papers, const RowOrigin& origin);

/// The fields of such a line but for those of the table.
Json paper_json(const Table& table, const ledger::Paper& paper);
Json entry_json(const Table& table, const ledger::Entry& entry);

RowKind duty_row_kind();
RowKind entry_row_kind();
RowKind paper_row_kind();

}  // namespace xfz::render
