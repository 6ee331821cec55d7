// SPDX-License-Identifier: MIT
// Entries in few words.
#pragma once

#include <string>
#include <vector>

#include "query/question.h"

namespace xfz::test {

/// The ids of their measures, with blanks between.
inline std::string ids(const std::vector<query::Entry>& entries) {
  std::string out;
  for (const query::Entry& entry : entries) out += (out.empty() ? "" : " ") + entry.measure().id.value;
  return out;
}

}  // namespace xfz::test
