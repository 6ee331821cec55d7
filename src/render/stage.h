// SPDX-License-Identifier: MIT
// Which part of a deadline in stages is meant.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/deadline.h"

namespace xfz::render {

/// The words of the stages that are due on one of these days, with ； between them; empty where the deadline
/// has no stages.
inline std::string stage_text(const Deadline& deadline, const std::vector<Date>& days) {
  std::string words;
  for (const DeadlineStage& stage : deadline.reading.stages) {
    if (std::find(days.begin(), days.end(), stage.date) == days.end()) continue;
    words += (words.empty() ? "" : "；") + stage.text;
  }
  return words;
}

}  // namespace xfz::render
