// SPDX-License-Identifier: MIT
// The words of a change notice: how a duty is called, and what is said of one that changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/concerns.h"
#include "render/notice/number_ranges.h"
#include "render/sheet/page.h"

namespace xfz::render {

/// `第90项第3分项`
std::string duty_label(const query::Duty& duty);

/// Several: `第1、50至69项，第90项第1、3分项`.
std::string duty_labels(const std::vector<const query::Duty*>& duties);

/// The beginning of a text, to know it by: up to the first full stop or semicolon, and not long.
std::string topic_of(std::string_view text);

/// `6月底前（2020年6月30日）`, `长期坚持`, 未定时限
std::string deadline_words(const Deadline* deadline);

/// `提前30日`, `推迟30日`; empty where days cannot be counted, or none changed.
std::string shift_words(const compare::DeadlineChange& change);

/// `牵头`, `分工负责`, `共同承担（经由“西夏区各有关部门”）`
std::string role_words(const Table& table, const query::Tie& tie);

/// `牵头单位由甲、乙调整为甲、丙`, likewise of the responsible ones; where no unit came or went, that other
/// words are printed.
std::vector<std::string> partners_words(const compare::DutyChange& change);

/// `原第12至61项现为第13至62项`, `第90项原第1分项现为第2分项`
std::vector<std::string> order_words(const NumberRuns& runs,
                                     const std::vector<const compare::DutyChange*>& changes);

/// `第19项由“二、……”的“1.……”移至“三、……”的“2.……”`
std::vector<std::string> move_words(const std::vector<const compare::DutyChange*>& changes);

}  // namespace xfz::render
