// SPDX-License-Identifier: MIT
// docs/indicators.schema.json is what `xfz schema` prints. XFZ_UPDATE=1 rewrites it. That it agrees with
// `check` is shown by tests/schema/.
#include <doctest/doctest.h>

#include <filesystem>

#include "cli/run.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/golden.h"

namespace xfz::test {

TEST_CASE("schema: docs/indicators.schema.json is what it prints, in either language") {
  for (const char* const language : {"en", "zh"}) {
    FakeSystem system;
    CHECK(cli::run({"schema", "--lang", language}, system) == cli::Status::fine);
    const auto path = source_folder() / "docs" / "indicators.schema.json";
    check_golden(path, system.output);
  }
}

}  // namespace xfz::test
