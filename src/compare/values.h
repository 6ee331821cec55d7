// SPDX-License-Identifier: MIT
// What changed about single values: a text, an assignment, a deadline.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/both.h"
#include "compare/compare.h"

namespace xfz::compare {

/// Nothing where both are the same.
std::optional<Change<std::string_view>> text_change(const Located<std::string>& before,
                                                    const Located<std::string>& after);
std::optional<Change<const Located<std::string>*>> text_change(const Rare<Located<std::string>>& before,
                                                               const Rare<Located<std::string>>& after);

/// Units of one role, each once, in the order in which the table names them.
RoleChange role_change(const Both& both, const std::vector<UnitIndex>& before,
                       const std::vector<UnitIndex>& after);

AssignmentChange assignment_change(const Both& both, const Assignment& before, const Assignment& after);

std::optional<DeadlineChange> deadline_change(const Both& both, const std::optional<Deadline>& before,
                                              const std::optional<Deadline>& after);
/// The same of deadlines that may be null.
std::optional<DeadlineChange> deadline_change(const Both& both, const Deadline* before,
                                              const Deadline* after);

}  // namespace xfz::compare
