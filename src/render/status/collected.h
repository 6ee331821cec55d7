// SPDX-License-Identifier: MIT
// What came of returned sheets: what needs a person (问题单), and the account.
#pragma once

#include <string>

#include "ledger/collect/collect.h"
#include "office/document.h"
#include "render/grid.h"
#include "render/screen.h"

namespace xfz::render {

/// Each issue as `file!tab!cell: severity: message [rule]`, with what was written there and what to do.
std::string issues_text(const Table& table, const collect::Collected& collected, const Screen& screen);

/// How many reports there are, of whom nothing came, and what became of every cell that was filled in.
std::string account_text(const Table& table, const collect::Collected& collected, const Screen& screen);

/// The issues as a table for spreadsheets, a row each; notes are not among them.
Grid issues_grid(const Table& table, const collect::Collected& collected, Language language);
/// Whether a document is such a table, in either language: it lies among returned sheets, and is none.
bool is_issues_list(const office::Document& document);

}  // namespace xfz::render
