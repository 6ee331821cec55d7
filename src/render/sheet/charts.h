// SPDX-License-Identifier: MIT
// Bar charts as inline SVG (SVG 1.1), for pages in Chinese. The same values give the same bytes, in any
// locale.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/deadline.h"

namespace xfz::render {

/// How many measures fall due on a day. A day that is given twice counts together.
struct DueBar {
  Date day{};
  std::size_t measures = 0;
};

/// How many measures have no day: 长期坚持 and the like.
struct UndatedBar {
  std::string words;
  std::size_t measures = 0;
};

/// What falls due when: a bar a day on the time axis of `years`, with a note below on the days before and
/// after those years and on what has no day. Where days are too close for their labels, the taller bar has
/// it; the others keep theirs in the tooltip.
std::string due_chart(Years years, const std::vector<DueBar>& days,
                      const std::vector<UndatedBar>& undated = {});

/// How many measures a unit has: those it leads, those it is named for, those that reach it through groups,
/// and those it supports.
struct LoadBar {
  std::string unit;
  std::size_t lead = 0;
  std::size_t responsible = 0;
  std::size_t via = 0;
  std::size_t support = 0;

  std::size_t own() const { return lead + responsible + support; }
};

/// The load of each unit: a bar of what it leads, what it is named for and what it supports, the busiest
/// leader first. What comes through groups is a number at the end, so that it does not drown the rest.
std::string load_chart(std::vector<LoadBar> bars);

}  // namespace xfz::render
