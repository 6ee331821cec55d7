// SPDX-License-Identifier: MIT
// Which part of a deadline in stages is meant.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/deadline.h"
#include "render/words.h"

namespace xfz::render {

/// The words of the stages that are due on one of these days, with ； between them; empty where the deadline
/// has no stages.
inline std::string stage_text(const Deadline& deadline, const std::vector<Date>& days) {
  std::string words;
  for (const DeadlineStage& stage : deadline.reading.each_stage()) {
    if (std::find(days.begin(), days.end(), stage.date) == days.end()) continue;
    words += (words.empty() ? "" : "；") + stage.text;
  }
  return words;
}

/// Whether the printed words of a deadline are or hold these days as documents print them, so that nothing is
/// added by them.
inline bool says_days(std::string_view words, const std::vector<Date>& days) {
  return std::all_of(days.begin(), days.end(), [words](Date day) {
    return words.find(date_text(day, Language::chinese)) != std::string_view::npos;
  });
}

}  // namespace xfz::render
