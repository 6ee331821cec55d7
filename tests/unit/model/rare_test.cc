// SPDX-License-Identifier: MIT
// Values that few items have, and texts that many have.
#include "model/rare.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "model/shared_text.h"
#include "model/table.h"

namespace xfz {

TEST_CASE("rare: like an optional") {
  Rare<std::string> none;
  CHECK_FALSE(none.has_value());
  CHECK_FALSE(Rare<std::string>(none));

  Rare<std::string> one = std::string("等部门");
  const Rare<std::string> copy = one;
  *one += "、单位";
  CHECK(*one == "等部门、单位");
  CHECK(*copy == "等部门");  // a copy is one of its own

  none = copy;
  *none += "等";
  CHECK(*copy == "等部门");

  none = std::move(one);
  CHECK(*none == "等部门、单位");
  CHECK(none.emplace().empty());
  none = Rare<std::string>();
  CHECK_FALSE(none);
}

TEST_CASE("shared text: like a string") {
  const SharedText name("民政局");
  const SharedText same = name;
  const std::string& words = name;
  CHECK(words == "民政局");
  CHECK(same == name);
  CHECK(name == "民政局");
  CHECK(name == std::string("民政局"));
  CHECK_FALSE(name == SharedText("司法局"));
  CHECK(SharedText() == "");
  const std::string& words_of_copy = same;
  CHECK(&words == &words_of_copy);  // stored once
}

TEST_CASE("measure: what few have takes no more room than a pointer") {
  CHECK(sizeof(Measure) <= 384);  // a table may have a hundred thousand
  CHECK(sizeof(Mention) <= 32);
}

}  // namespace xfz
