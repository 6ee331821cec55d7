// SPDX-License-Identifier: MIT
// The lines of a comparison table, of whatever changed.
#pragma once

#include <vector>

#include "render/notice/page.h"

namespace xfz::render {

/// Lines of what a notice is about, in the order of the tables: itself, units, headings, measures. What is
/// the same of several measures, but for their words, is one line.
std::vector<NoticeLine> notice_lines(const compare::Difference& difference, const compare::Notice& notice,
                                     Language language);

}  // namespace xfz::render
