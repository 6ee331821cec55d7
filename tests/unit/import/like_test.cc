// SPDX-License-Identifier: MIT
// What an import takes from the table from before.
#include <doctest/doctest.h>

#include "import/import.h"
#include "load/load.h"
#include "office/read.h"

namespace xfz::test {

TEST_CASE(
    "import: groups keep members that no row names, and the district is that of the table from before") {
  const load::Loaded before = load::load(Source("before.yaml", R"(format: 1
title: 2023年任务分解表
jurisdiction: 临江市
year: 2023
units:
  - {id: mzj, name: 民政局}
  - {id: yjj, name: 应急局}
groups:
  - {id: zf, name: 执法单位, members: [民政局, 应急局]}
measures:
  - {id: 1, text: 公布。, lead: [民政局]}
  - {id: 2, text: 公开。, lead: [执法单位]}
)"));
  const office::Reading reading =
      office::read("2024年任务分解表,,\n序号,措施,责任单位\n1,公布。,民政局\n2,公开。,执法单位\n", "t.csv");
  REQUIRE(reading.document);
  import::Settings settings;
  settings.name = "t";
  settings.this_year = 2024;
  settings.like = &before.table;
  const auto imported = import::import_document(*reading.document, settings);
  REQUIRE(imported);
  CHECK(imported->findings.empty());
  CAPTURE(imported->yaml);
  CHECK(imported->yaml.find(R"(jurisdiction: "临江市")") != std::string::npos);
  CHECK(imported->yaml.find(R"(name: "应急局")") != std::string::npos);
  CHECK(imported->yaml.find(R"(members: ["民政局", "应急局"])") != std::string::npos);
}

}  // namespace xfz::test
