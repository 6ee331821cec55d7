// SPDX-License-Identifier: MIT
// What --version says of the program.
#include "cli/build_info.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace xfz::cli {

TEST_CASE("the version has the commit and one line for each library") {
  constexpr LinkedLibrary libraries[] = {{"fmt", "9.1.0+ds1-2"}, {"dtl", "unknown"}};
  const BuildInfo info{"1.2.3", "0123abc+changes", libraries};
  CHECK(version_text(info, Language::english) ==
        "xfz 1.2.3\ncommit 0123abc+changes\nlibraries\n  fmt 9.1.0+ds1-2\n  dtl unknown\n");
  CHECK(version_text(info, Language::chinese) ==
        "xfz 1.2.3\n提交 0123abc+changes\n库\n  fmt 9.1.0+ds1-2\n  dtl unknown\n");
}

TEST_CASE("the build knows its commit and its libraries") {
  const BuildInfo info = build_info();
  CHECK_FALSE(info.commit.empty());
  CHECK(info.commit.find('$') == std::string_view::npos);
  CHECK(info.libraries.size() >= 8);
  CHECK(std::none_of(info.libraries.begin(), info.libraries.end(),
                     [](const LinkedLibrary& library) { return library.version.empty(); }));
}

}  // namespace xfz::cli
