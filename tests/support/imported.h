// SPDX-License-Identifier: MIT
// Documents made in a test, and the table that is made of each.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "import/import.h"
#include "layout/format.h"
#include "office/read.h"
#include "support/office_files.h"

namespace xfz::test {

struct ImportResult {
  std::string yaml;
  std::string findings;  ///< a line each: rule, then what is said in Chinese
};

/// Imports a file, whose account must close and whose result must be laid out.
inline ImportResult import_bytes(std::string_view bytes, std::string_view name) {
  const office::Reading reading = office::read(bytes, name);
  REQUIRE(reading.document);
  import::Settings settings;
  settings.name = "文件";
  settings.this_year = 2026;
  const auto imported = import::import_document(*reading.document, settings);
  REQUIRE(imported);
  CHECK(imported->closes);
  const import::Totals& totals = imported->totals;
  CHECK(totals.printed == totals.values + totals.structure + totals.comments + totals.all_left_out());
  const layout::Formatted formatted = layout::format(Source("t.yaml", imported->yaml));
  CHECK(formatted.findings.empty());
  ImportResult out{formatted.text, {}};
  for (const Diagnostic& each : imported->findings)
    out.findings += std::string(each.rule->id) + " " + each.message.zh + "\n";
  return out;
}

/// A table of Word, of rows of cells.
inline std::string word_table(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "<w:tbl>";
  for (const auto& cells : rows) out += row(cells);
  return out + "</w:tbl>";
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace xfz::test
