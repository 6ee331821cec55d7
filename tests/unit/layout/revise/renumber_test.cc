// SPDX-License-Identifier: MIT
#include "layout/revise/renumber.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <set>

#include "load/load.h"
#include "support/tables.h"

namespace xfz::layout {

namespace {

/// `1 2-1 3` → the ids as they become, or `? x` for those without a number.
std::string renumbered(std::string_view ids) {
  std::string yaml = test::small_yaml({});
  std::size_t count = 0;
  for (std::size_t at = 0; at < ids.size();) {
    const std::size_t end = std::min(ids.find(' ', at), ids.size());
    yaml += fmt::format("          - {{id: \"{}\", text: 第{}件事。, lead: [甲]}}\n",
                        ids.substr(at, end - at), ++count);
    at = end + 1;
  }
  const Table table = test::table_from(yaml);
  const NewIds found = new_ids(table);
  std::string out;
  for (const auto& id : found.uncountable) out += "? " + id.value + " ";
  if (found.uncountable.empty()) {
    const Source source("t.yaml", yaml);
    const Source after("t.yaml", renumbering(source, load::load(source).table, found).applied(source.text()));
    const Table now = test::table_from(std::string(after.text()));
    for (const Row& row : rows(now)) out += row.measure->id.value + " ";
  }
  out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("renumber: every series is counted by itself, in the table's order") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"1 2 3", "1 2 3"},
      {"2 5 9", "1 2 3"},
      {"3 1 2", "1 2 3"},
      {"1 2 A1 A4 B7", "1 2 A1 A2 B1"},
      {"1 18 18-1 18-2 19", "1 2 3 4 5"},
      {"1 18 18a 18b 19", "1 2 3 4 5"},
      {"1 2 2.1 3", "1 2 3 4"},
      {"1 3-1 3-2 4", "1 2-1 2-2 3"},
      {"1.1 1.3 3.1 3.2", "1.1 1.2 3.1 3.2"},
      {"A1 A1-1 A2", "A1 A2 A3"},
      {"1 2a 3", "? 2a"},
      {"1 x 3-x", "? x ? 3-x"},
      {"1 1-01", "? 1-01"},
  };
  for (const auto& [before, after] : cases) {
    CAPTURE(before);
    CHECK(renumbered(before) == after);
  }
}

TEST_CASE("renumber: whatever goes in, no two measures have one id, and again nothing changes") {
  std::mt19937 random(7);
  constexpr std::string_view signs[] = {"", "", "", "A", "1.", "2-"};
  for (int run = 0; run < 200; ++run) {
    std::set<std::string> seen;
    std::string ids;
    for (int i = 0; i < 12; ++i) {
      const std::string id = std::string(signs[random() % 6]) + std::to_string(1 + random() % 30);
      if (seen.insert(id).second) ids += (ids.empty() ? "" : " ") + id;
    }
    CAPTURE(ids);
    const std::string once = renumbered(ids);
    CHECK(std::count(once.begin(), once.end(), ' ') == std::count(ids.begin(), ids.end(), ' '));
    CHECK(renumbered(once) == once);  // which also loads it without a duplicate id
  }
}

}  // namespace xfz::layout
