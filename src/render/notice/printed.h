// SPDX-License-Identifier: MIT
// Who answers for a measure and by when, in the words that its table prints.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"
#include "text/message.h"

namespace xfz::render {

/// What the tables print under one heading; nothing where one does not.
struct PrintedPart {
  std::string_view key;  ///< as in NoticeValue
  std::string label;     ///< the heading, as the new table has it where that prints anything there
  std::optional<std::string> before{};
  std::optional<std::string> after{};
};

/// The cell with all units; where columns of roles print them, each of these; of a divided measure then each
/// clause with its units under those headings. A table that has no columns prints a sentence.
/// `before`, `after`: the measure in each table; null where it is not there.
std::vector<PrintedPart> printed_units(const compare::Difference& difference, const Measure* before,
                                       const Measure* after, Language language);

/// `6月底前；“……”：9月底前`: the measure's own, and that of clauses which have another. Behind words which
/// both tables have, and which mean something else in each, stands what they mean. `change`: of that measure,
/// on that side; null where one table alone has it.
std::string deadlines_said(const Measure& measure, const compare::MeasureChange* change, Language language);

}  // namespace xfz::render
