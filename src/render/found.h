// SPDX-License-Identifier: MIT
// A measure's words where words are looked for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/question.h"
#include "render/grid.h"

namespace xfz::render {

/// measure_text(), with marks on the words that the question looks for. Those that stand in the heading alone
/// are told with it, before the text.
Cell found_cell(const query::Entry& entry, const std::vector<std::size_t>& clauses,
                const query::Question& question, Language language);

/// The same of words that are already made.
Cell marked_cell(std::string text, const Row& row, const query::Question& question, Language language);

}  // namespace xfz::render
