// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
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

}  // namespace

void find_ids_out_of_order(const Input& input, Diagnostics& found) {
  std::vector<long> all;
  bool all_known = input.complete;
  for (const Row& row : rows(input.table)) {
    if (row.measure->id.value.empty()) all_known = false;
    if (const auto number = whole_number(row.measure->id.value)) all.push_back(*number);
  }
  std::sort(all.begin(), all.end());
  // Of two equal ids one is most likely the missing one.
  if (std::adjacent_find(all.begin(), all.end()) != all.end()) all_known = false;
  const auto exists = [&all](long number) { return std::binary_search(all.begin(), all.end(), number); };

  long largest = 0;
  for (const Row& row : rows(input.table)) {
    const auto number = whole_number(row.measure->id.value);
    if (!number) continue;
    const Span span = row.measure->id.span;
    if (*number < largest) {
      found.push_back({&rules::id_order, span, out_of_order(*number, largest), put_in_order.text(), {}});
    } else if (all_known && *number > largest + 1) {
      long first = largest + 1;
      while (first < *number && exists(first)) ++first;
      long last = *number - 1;
      while (last > first && exists(last)) --last;
      if (first < *number) {
        const Text message = first == last ? one_missing(first) : some_missing(first, last);
        found.push_back({&rules::id_order, span, message, lost_measure.text(), {}});
      }
    }
    largest = std::max(largest, *number);
  }
}

}  // namespace xfz::check
