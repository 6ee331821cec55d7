// SPDX-License-Identifier: MIT
// docs/indicators.schema.json is what `xfz schema` prints. XFZ_UPDATE=1 rewrites it. That it agrees with
// `check` is shown by tests/schema/.
#include <doctest/doctest.h>

#include <filesystem>

#include "cli/run.h"
#include "support/fake_system.h"
#include "support/files.h"

namespace xfz::test {

TEST_CASE("schema: docs/indicators.schema.json is what it prints, in either language") {
  for (const char* const language : {"en", "zh"}) {
    FakeSystem system;
    CHECK(cli::run({"schema", "--lang", language}, system) == cli::Status::fine);
    const auto path = source_folder() / "docs" / "indicators.schema.json";
    if (update_goldens()) write_file(path, system.output);
    REQUIRE(std::filesystem::exists(path));
    CHECK_MESSAGE(read_file(path) == system.output, "stale; `scripts/test --update` rewrites it");
  }
}

}  // namespace xfz::test
