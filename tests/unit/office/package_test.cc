// SPDX-License-Identifier: MIT
#include "office/package.h"

#include <doctest/doctest.h>

#include <string>

namespace xfz::office {

TEST_CASE("package: what is packed is read again, part by part") {
  std::string all_bytes;
  for (int i = 0; i < 256; ++i) all_bytes += static_cast<char>(i);
  std::string large;
  for (int i = 0; i < 200'000; ++i) large += "民政局";
  const std::string bytes =
      packed({{"[Content_Types].xml", all_bytes}, {"word/中.xml", ""}, {"large", large}});
  Package package(bytes);
  CHECK(package.read("[Content_Types].xml") == all_bytes);
  CHECK(package.read("word/中.xml").empty());
  CHECK(package.read("large") == large);
  CHECK_FALSE(package.has("other"));
}

TEST_CASE("package: the same parts give the same bytes") {
  CHECK(packed({{"a", "b"}}) == packed({{"a", "b"}}));
  CHECK(packed({{"a", "b"}}) != packed({{"a", "c"}}));
  CHECK(packed({}).starts_with("PK\5\6"));
}

}  // namespace xfz::office
