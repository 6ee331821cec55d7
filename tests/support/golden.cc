// SPDX-License-Identifier: MIT
#include "support/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <exception>

#include "render/diff.h"
#include "support/files.h"

namespace xfz::test {

void check_same(std::string_view got, std::string_view expected) {
  const bool is_same = got == expected;
  if (is_same) {
    CHECK(is_same);
    return;
  }
  FAIL_CHECK("the text is not the expected one:\n"
             << render::unified_diff({"expected", expected}, {"got", got}, {}));
}

void check_golden(const std::filesystem::path& golden, std::string_view got) {
  const bool is_there = std::filesystem::exists(golden);
  if (update_goldens()) {
    if (!is_there || read_file(golden) != got) write_file(golden, std::string(got));
    return;
  }
  INFO("`scripts/test --update` rewrites " << golden.string());
  REQUIRE_MESSAGE(is_there, "there is no " << golden.string());
  check_same(got, read_file(golden));
}

void for_each_case(const std::vector<std::filesystem::path>& paths,
                   const std::function<void(const std::filesystem::path&)>& test) {
  const char* const only = std::getenv("XFZ_CASE");
  std::size_t tried = 0;
  for (const std::filesystem::path& path : paths) {
    const std::string name = path.filename().string();
    if (only != nullptr && name != only) continue;
    ++tried;
    CAPTURE(name);
    try {
      test(path);
    } catch (const std::exception& error) {
      FAIL_CHECK("threw: " << error.what());
    } catch (...) {  // of REQUIRE, which has told
      FAIL_CHECK("not tried to its end");
    }
  }
  CHECK(tried > 0);
}

}  // namespace xfz::test
