// SPDX-License-Identifier: MIT
// Whether a table can be trusted is answered alike by the errors alone and by the whole check.
#include <doctest/doctest.h>

#include <filesystem>

#include "check/check.h"
#include "cli/catalogue.h"
#include "load/load.h"
#include "support/case_text.h"

namespace xfz::check {

TEST_CASE("errors: those of the whole check, on every case of usual size") {
  for (const std::filesystem::path& path : test::cases_of_usual_size()) {
    CAPTURE(path.string());
    const Source source("t", test::case_bytes(path));
    const load::Loaded loaded = load::load(source);
    const Input input{loaded.table, source, loaded.complete};

    Diagnostics all = run(input, loaded.diagnostics, cli::all_rules()).open;
    std::erase_if(all, [](const Diagnostic& d) { return d.severity() != Severity::error; });
    const Diagnostics alone = errors(input, loaded.diagnostics);
    REQUIRE(alone.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(alone[i].rule == all[i].rule);
      CHECK(alone[i].span == all[i].span);
    }
  }
}

}  // namespace xfz::check
