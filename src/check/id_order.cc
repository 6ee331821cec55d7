// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "check/rules.h"

namespace xfz::check {

const Rule rules::id_order{
    "id-order",
    Severity::warning,
    {"whole-number ids are not 1, 2, 3 … in this order", "数字 id 没有按 1、2、3……连续排列"}};

namespace {

constexpr Message<long, long> out_of_order{"{} stands behind {}", "{} 排在 {} 后面"};
constexpr Phrase put_in_order{"put the measures in the order of their ids, or accept it with `allow`",
                              "请按 id 的顺序排列措施，或者用 `allow` 注明"};
constexpr Message<long> one_missing{"the id {} is missing before this one", "这一条之前缺少 id {}"};
constexpr Message<long, long> some_missing{"the ids {} to {} are missing before this one",
                                           "这一条之前缺少 id {} 至 {}"};
constexpr Phrase lost_measure{"was a measure lost? If not, accept it with `allow`",
                              "是不是漏了措施？如果没有漏，请用 `allow` 注明"};

std::optional<long> whole_number(std::string_view id) {
  long number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (id.empty() || error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
  return number;
}

struct Numbered {
  long number;
  Span span;
};

void find_gaps(std::vector<Numbered> ids, Diagnostics& found) {
  std::sort(ids.begin(), ids.end(), [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
  const auto same = [](const Numbered& a, const Numbered& b) { return a.number == b.number; };
  // Of two equal ids one is most likely the missing one.
  if (std::adjacent_find(ids.begin(), ids.end(), same) != ids.end()) return;
  long previous = 0;
  for (const auto& [number, span] : ids) {
    const long missing = number - previous - 1;
    if (missing > 0) {
      const Text message = missing == 1 ? one_missing(number - 1) : some_missing(previous + 1, number - 1);
      found.push_back({&rules::id_order, span, message, lost_measure.text(), {}});
    }
    previous = number;
  }
}

}  // namespace

void find_ids_out_of_order(const Input& input, Diagnostics& found) {
  std::vector<Numbered> ids;
  bool all_known = input.complete;
  long largest = 0;
  for (const Row& row : rows(input.table)) {
    const auto& id = row.measure->id;
    if (id.value.empty()) all_known = false;
    const auto number = whole_number(id.value);
    if (!number) continue;
    ids.push_back({*number, id.span});
    if (*number < largest) {
      found.push_back({&rules::id_order, id.span, out_of_order(*number, largest), put_in_order.text(), {}});
    }
    largest = std::max(largest, *number);
  }
  if (all_known) find_gaps(std::move(ids), found);
}

}  // namespace xfz::check
