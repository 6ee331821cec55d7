// SPDX-License-Identifier: MIT
// The rows of `list` and `due`.
#pragma once

#include <string>
#include <vector>

#include "query/question.h"
#include "render/rows.h"
#include "render/views/standing.h"

namespace xfz::render {

/// A line for each entry.
std::string measure_rows(const Table& table, const std::vector<query::Entry>& entries, const LedgerOn& ledger,
                         const RowOrigin& origin);

RowKind measure_row_kind();

}  // namespace xfz::render
