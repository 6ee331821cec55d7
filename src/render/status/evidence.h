// SPDX-License-Identifier: MIT
// What evidence a ledger names and whether its files are there, in its forms.
#pragma once

#include <vector>

#include "ledger/evidence.h"
#include "render/forms.h"

namespace xfz::render {

/// `missing`, for people and for programs.
const Phrase& paper_file_word(ledger::PaperFile file);
std::string_view paper_file_id(ledger::PaperFile file);

/// Refers to its arguments.
Forms evidence_forms(const Table& table, const std::vector<ledger::Paper>& papers);

}  // namespace xfz::render
