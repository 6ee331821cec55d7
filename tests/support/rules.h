// SPDX-License-Identifier: MIT
// Rules: ones for tests alone, and the tables that the samples of real ones stand in.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "text/rule.h"

namespace xfz::test {

/// A rule of which only id and severity matter.
constexpr Rule rule_called(std::string_view id, Severity severity) {
  return {.id = id,
          .severity = severity,
          .summary = {"summary", "概要"},
          .explanation = {"explanation", "说明"},
          .bad = "- id: 1\n",
          .mended = {{"1", "2"}}};
}

/// The bytes of the whole table that a sample shows a piece of: it registers 民政局, 司法局 and
/// 各有关部门, and has a measure S1 for each of them, so that a sample need not name them all.
std::string table_with(std::string_view sample);

/// The files of the ledger that a sample shows, by their paths.
std::map<std::string, std::string> ledger_with(std::string_view sample);

}  // namespace xfz::test
