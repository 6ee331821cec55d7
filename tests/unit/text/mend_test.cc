// SPDX-License-Identifier: MIT
#include "text/mend.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.h"

namespace xfz {

namespace {

const Rule some_rule{.id = "some-rule",
                     .severity = Severity::error,
                     .summary = {"s", "s"},
                     .explanation = {"e", "e"},
                     .bad = Sample::none()};

/// Every `a` is to become `to`.
FindFaults every_a(const std::string& to) {
  return [to](const Source& source) {
    Diagnostics found;
    for (std::uint32_t at = 0; at < source.text().size(); ++at) {
      if (source.text()[at] == 'a')
        found.push_back({&some_rule, {at, at + 1}, {}, {}, {}, {{{at, at + 1}, to}}});
    }
    return found;
  };
}

}  // namespace

TEST_CASE("mend: what is not mended stays byte for byte") {
  const auto mended = [](const std::string& bytes, const std::string& to) {
    return mend("t", bytes, every_a(to)).bytes;
  };
  CHECK(mended("xay\nzaz", "b") == "xby\nzbz");
  CHECK(mended("xa\r\nay\r\n", "b") == "xb\r\nby\r\n");
  CHECK(mended(std::string(byte_order_mark) + "a\r\n", "bb") == std::string(byte_order_mark) + "bb\r\n");
  CHECK(mended("a\rb\na\r\n", "") == "\rb\n\r\n");
  CHECK(mended("a\r\nx\r\n", "1\n") == "1\r\n\r\nx\r\n");
  CHECK(mended("no such sign\n", "b") == "no such sign\n");
}

TEST_CASE("mend: each line is told once, as it was and as it is") {
  const Mended result = mend("t", "x\naya\n  - za\n", every_a("b"));
  REQUIRE(result.lines.size() == 2);
  CHECK(result.lines[0].line == 2);
  CHECK(result.lines[0].before == "aya");
  CHECK(result.lines[0].after == "byb");
  CHECK(result.lines[1].before == "- za");
  CHECK(result.lines[1].after == "- zb");
  CHECK(result.errors_before == 3);
  CHECK(result.errors_after == 0);
  CHECK(!result.is_worse());

  const std::string far(40, 'x');
  const Mended one = mend("t", far + "局a" + far, every_a("b"));
  CHECK(one.lines[0].before == "…" + std::string(11, 'x') + "局a" + std::string(12, 'x') + "…");
}

TEST_CASE("mend: what mends nothing comes to an end") {
  const Mended result = mend("t", "a", every_a("xa"));
  CHECK(result.errors_after == 1);
  CHECK(!result.is_worse());
}

TEST_CASE("mend: more errors than before are told") {
  const auto find = [](const Source& source) {
    Diagnostics found{{&some_rule, {0, 1}, {}, {}, {}, {}}};
    if (source.text() == "a") found.front().mend = {{{0, 1}, "b"}};
    if (source.text() == "b") found.push_back(found.front());
    return found;
  };
  const Mended result = mend("t", "a", find);
  CHECK(result.errors_before == 1);
  CHECK(result.errors_after == 2);
  CHECK(result.is_worse());
}

TEST_CASE("mend: of two mends that touch each other the second waits") {
  const auto find = [](const Source& source) {
    Diagnostics found;
    if (source.text() == "ab") {
      found.push_back({&some_rule, {0, 1}, {}, {}, {}, {{{0, 1}, "x"}}});
      found.push_back({&some_rule, {0, 2}, {}, {}, {}, {{{0, 2}, "y"}, {{2, 2}, "z"}}});
    }
    return found;
  };
  CHECK(mend("t", "ab", find).bytes == "xb");
}

}  // namespace xfz
