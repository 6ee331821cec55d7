// SPDX-License-Identifier: MIT
#include "support/imported_outline.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "import/import.h"
#include "layout/format.h"
#include "office/read.h"

namespace xfz::test {

std::string outline(std::string_view text) {
  const office::Reading reading = office::read(text, "t.txt");
  REQUIRE(reading.document);
  import::Settings settings;
  settings.name = "文件";
  settings.this_year = 2026;
  const auto imported = import::import_document(*reading.document, settings);
  REQUIRE(imported);
  CHECK(imported->closes);
  const layout::Formatted formatted = layout::format(Source("t.yaml", imported->yaml));
  CHECK(formatted.findings.empty());
  std::size_t begin = std::string::npos;
  for (const char* list : {"\ncategories:", "\ntasks:", "\nmeasures:"})
    begin = std::min(begin, formatted.text.find(list));
  std::string out = formatted.text.substr(begin + 1);
  for (const Diagnostic& each : imported->findings)
    out += std::string(each.rule->id) + " " + each.message.zh + "\n";
  return out;
}

}  // namespace xfz::test
