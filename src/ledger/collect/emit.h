// SPDX-License-Identifier: MIT
// From answers to reports in a unit's file, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/collect/answer.h"
#include "ledger/duties.h"

namespace xfz::collect {

/// What a report says, of the unit and the duty of `like`.
Answer answer_of(const ledger::Report& report, const Answer& like);

/// A file of the ledger with these reports and no others, to be laid out.
std::string reports_file(const ledger::Duties& duties, const std::vector<Answer>& answers);

/// The text of a unit's file with the reports of another text, which are all behind its line `reports:`, at
/// its end: every byte of it stays. Nothing where it does not end with a list of reports.
std::optional<std::string> appended(std::string_view file, std::string_view reports);

}  // namespace xfz::collect
