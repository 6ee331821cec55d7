// SPDX-License-Identifier: MIT
// The parts of a deadline that have words of their own.
#pragma once

#include <string_view>
#include <vector>

#include "model/deadline.h"
#include "model/deadline/pieces.h"

namespace xfz::grammar {

/// 第一阶段：7月底前；第二阶段：11月底前: each part of `text`, as it is written, with its day. Empty where
/// there is only one, or not every one has words beside its day.
std::vector<DeadlineStage> stages_of(std::string_view text, const Pieces& pieces);

}  // namespace xfz::grammar
