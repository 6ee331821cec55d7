// SPDX-License-Identifier: MIT
#include "import/proof.h"

#include <doctest/doctest.h>

namespace xfz::test {

namespace {

import::Draft draft_of(std::string text, std::string unit){import::Draft draft;
draft.measures.emplace_back();
draft.measures.back().text = std::move(text);
draft.measures.back().units.lead = {std::move(unit)};
return draft;
}  // namespace

/// What is said in Chinese of a table with one measure.
std::string fault_of(const import::Draft& draft, const std::string& more = {}) {
  const auto fault = import::fault_in(Source("t.yaml",
                                             "format: 1\ntitle: 甲\njurisdiction: 西夏区\nyear: 2021\n"
                                             "units:\n  - {name: 交通局}\nmeasures:\n"
                                             "  - {id: 1, text: 修路。, lead: [交通局]" +
                                                 more + "}\n"),
                                      import::rows_of(draft));
  return fault ? fault->message.zh : std::string();
}

}  // namespace xfz::test

TEST_CASE("import: a result that does not load, or with other rows, is told") {
  CHECK(fault_of(draft_of("修路。", "交通局")).empty());
  CHECK(fault_of(draft_of("修路。", "住建局")) == "做成的表格读进来以后，和读到的各条不一致");
  CHECK(fault_of(draft_of("修路", "交通局")) == "做成的表格读进来以后，和读到的各条不一致");
  CHECK(fault_of(draft_of("修路。", "交通局"), ", serial: 1").starts_with("做成的表格读不进来："));
}

}  // namespace xfz::test
