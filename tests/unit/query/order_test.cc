// SPDX-License-Identifier: MIT
#include "query/order.h"

#include <doctest/doctest.h>

#include <string>

#include "support/files.h"
#include "support/tables.h"

namespace xfz::query {

namespace {

std::string sorted_ids(const Table& table, const Order& order) {
  std::vector<Entry> entries = ask(table, {}).entries;
  sort(entries, order);
  std::string out;
  for (const Entry& entry : entries) out += (out.empty() ? "" : " ") + entry.measure().id.value;
  return out;
}

}  // namespace

TEST_CASE("order: by day, lead or a column, and last what has none, either way") {
  const Table days = test::small_table({
      "{id: 1, text: 一, lead: [乙], deadline: 长期坚持}",
      "{id: 2, text: 二, lead: [甲], deadline: 6月底前}",
      "{id: 3, text: 三, responsible: [甲], deadline: 每年3月}",
      "{id: 4, text: 四, lead: [乙], clauses: [{text: 上, deadline: 9月底前}, {text: 下, deadline: "
      "2月底前}]}",
      "{id: 5, text: 五, lead: [甲], deadline: 6月底前}",
  });
  CHECK(sorted_ids(days, {.by = Order::date}) == "4 3 2 5 1");
  CHECK(sorted_ids(days, {.by = Order::date, .is_reversed = true}) == "2 5 3 4 1");
  CHECK(sorted_ids(days, {.by = Order::lead}) == "2 5 1 4 3");
  CHECK(sorted_ids(days, {.by = Order::lead, .role = Role::responsible}) == "3 1 2 4 5");

  const Table scores =
      test::table_from(test::read_file(test::tests_folder() / "cli/tables/responsible.yaml"));
  const xfz::Column* const score = find_column(scores, "score");
  REQUIRE(score != nullptr);
  CHECK(sorted_ids(scores, {.by = Order::column, .own = score}) == "3 2 1");
  CHECK(sorted_ids(scores, {.by = Order::column, .own = score, .is_reversed = true}) == "1 2 3");
}

}  // namespace xfz::query
