// SPDX-License-Identifier: MIT
// Days of an answer as a calendar (iCalendar, RFC 5545).
#pragma once

#include <string>
#include <vector>

#include "query/question.h"
#include "text/message.h"

namespace xfz::render {

/// An all-day event for each day of each entry, with alarms seven days and one day before at nine. What an
/// event is called there (UID) stays whatever its words and its day become, so that a calendar that has it
/// takes the new ones. An entry without `date` has all its days, one that came twice is there once.
std::string to_calendar(const Table& table, const std::vector<query::Entry>& entries, Language language);

}  // namespace xfz::render
