// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule id_order_rule{
    .id = "id-order",
    .severity = Severity::warning,
    .summary = {"whole-number ids are not 1, 2, 3 … in this order", "数字 id 没有按 1、2、3……连续排列"},
    .explanation = {"The official rows are numbered without a gap, so a gap means most likely that a row was "
                    "lost, and a number out of order that it is under the wrong task. Look it up in the "
                    "official table. If a row was withdrawn there, accept the gap with `allow`.",
                    "官方表格的序号是连续的，缺号多半是漏了一行，次序不对多半是放错了任务。请与原表核对。如果"
                    "原表本来就删去了一行，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
- id: 3
  text: 清理证明。
  lead: [司法局]
)",
    .mended = {{"id: 3", "id: 2"}},
};

constexpr Message<long> out_of_order{"the id {} is out of order", "id {} 不在应有的位置"};
constexpr Phrase put_in_order{"correct it, or put the measure where it belongs, or accept it with `allow`",
                              "请更正 id，或者把这条措施移到应在的位置，或者用 `allow` 注明"};
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

/// The number that the ids of parts begin with: 2 of 2-1 and 2.1.
std::optional<long> number_of_parts(std::string_view id) {
  const std::size_t end = std::min(id.find_first_not_of("0123456789"), id.size());
  const std::string_view part = id.substr(end);
  const bool is_part =
      part.size() > 1 && (part[0] == '-' || part[0] == '.') && part[1] >= '1' && part[1] <= '9';
  return is_part ? whole_number(id.substr(0, end)) : std::nullopt;
}

struct Numbered {
  long number;
  Span span;
};

/// `parts` are the numbers whose place ids of parts take.
void find_gaps(std::vector<Numbered> ids, const std::set<long>& parts, Found& found) {
  std::sort(ids.begin(), ids.end(), [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
  const auto same = [](const Numbered& a, const Numbered& b) { return a.number == b.number; };
  // Of two equal ids one is most likely the missing one.
  if (std::adjacent_find(ids.begin(), ids.end(), same) != ids.end()) return;
  long previous = 0;
  for (const auto& [number, span] : ids) {
    long first = previous + 1;
    while (first < number && parts.contains(first)) ++first;
    long last = number - 1;
    while (last >= first && parts.contains(last)) --last;
    if (first <= last) {
      const Text message = first == last ? one_missing(first) : some_missing(first, last);
      found.add(span, message, lost_measure);
    }
    previous = number;
  }
}

/// Those that stand out of order: what is left beside the longest run of rising ids, so that one wrong id
/// does not blame all that follow it.
std::vector<Numbered> outliers(const std::vector<Numbered>& ids) {
  const auto is_before = [](const Numbered& a, const Numbered& b) { return a.number < b.number; };
  if (std::is_sorted(ids.begin(), ids.end(), is_before)) return {};
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends;  // of the best run of each length: the place of its last id
  std::vector<std::size_t> before(ids.size(), none);  // in a run: the place of the id before
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto longer =
        std::upper_bound(ends.begin(), ends.end(), ids[i].number,
                         [&ids](long number, std::size_t end) { return number < ids[end].number; });
    if (longer != ends.begin()) before[i] = *(longer - 1);
    if (longer == ends.end()) {
      ends.push_back(i);
    } else {
      *longer = i;
    }
  }
  std::vector<bool> in_run(ids.size(), false);
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) in_run[i] = true;
  std::vector<Numbered> result;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!in_run[i]) result.push_back(ids[i]);
  }
  return result;
}

void report_out_of_order(const std::vector<Numbered>& wrong, const std::vector<Numbered>& ids, Found& found) {
  std::unordered_map<long, int> uses;
  for (const auto& [number, span] : ids) ++uses[number];
  for (const auto& [number, span] : wrong) {
    if (uses[number] > 1) continue;  // one of the two is wrong, and that is a finding already
    found.add(span, out_of_order(number), put_in_order);
  }
}

}  // namespace

const Check rules::id_order(id_order_rule, [](const Input& input, Found& found) {
  std::vector<Numbered> ids;
  std::set<long> parts;
  bool all_known = input.complete;
  for (const Row& row : input.rows) {
    const auto& id = row.measure->id;
    if (id.value.empty()) all_known = false;
    if (const auto number = whole_number(id.value)) ids.push_back({*number, id.span});
    if (const auto number = number_of_parts(id.value)) parts.insert(*number);
  }
  const std::vector<Numbered> wrong = outliers(ids);
  if (!wrong.empty()) report_out_of_order(wrong, ids, found);
  // A gap that a wrong id left is no finding of its own.
  if (all_known && wrong.empty()) find_gaps(std::move(ids), parts, found);
});

}  // namespace xfz::check
