// SPDX-License-Identifier: MIT
// The schemas in docs/ are what `xfz schema` prints. XFZ_UPDATE=1 rewrites it. That it agrees with
// `check` is shown by tests/schema/.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "cli/run.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/golden.h"

namespace xfz::test {

TEST_CASE("schema: those in docs/ are what it prints, in either language") {
  for (const std::string language : {"en", "zh"}) {
    for (const std::string file : {"table", "progress", "review"}) {
      FakeSystem system;
      CHECK(cli::run({"schema", file, "--lang", language}, system) == cli::Status::fine);
      const std::string name = file == "table" ? "indicators" : file;
      check_golden(source_folder() / "docs" / (name + ".schema.json"), system.output);
    }
  }
}

}  // namespace xfz::test
