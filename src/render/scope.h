// SPDX-License-Identifier: MIT
// A question in words.
#pragma once

#include <string>
#include <vector>

#include "query/question.h"
#include "text/message.h"

namespace xfz::render {

/// What narrows the answer, condition by condition, but for the units: 2020年6月30日以前到期, 牵头.
std::vector<std::string> conditions_of(const query::Question& question, Language language);

/// The same in one line, the units first; empty where everything is asked for.
std::string scope_text(const Table& table, const query::Question& question, Language language);

/// How a long answer may be narrowed further: by what the question does not ask yet; empty where it asks all.
std::string narrower_text(const Table& table, const query::Question& question, Language language);

}  // namespace xfz::render
