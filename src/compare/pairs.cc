// SPDX-License-Identifier: MIT
#include "compare/pairs.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace xfz::compare {

void join_equal(Pairs& pairs, const std::vector<std::string_view>& before,
                const std::vector<std::string_view>& after) {
  struct Places {
    std::vector<std::size_t> all;
    std::size_t used = 0;
  };
  std::unordered_map<std::string_view, Places> places;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (pairs.after(i) == unpaired) places[before[i]].all.push_back(i);
  }
  if (places.empty()) return;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (pairs.before(i) != unpaired) continue;
    const auto found = places.find(after[i]);
    if (found == places.end() || found->second.used == found->second.all.size()) continue;
    pairs.join({found->second.all[found->second.used++], i});
  }
}

void join_best(Pairs& pairs, std::vector<Candidate> candidates) {
  // Among equals the order is the same whichever table is the old one.
  const auto key = [](const Candidate& c) {
    const auto [first, last] = std::minmax(c.pair.before, c.pair.after);
    return std::tuple(-c.score, last - first, first);
  };
  std::sort(candidates.begin(), candidates.end(),
            [&key](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
  for (const Candidate& candidate : candidates) {
    if (pairs.is_free(candidate.pair)) pairs.join(candidate.pair);
  }
}

std::vector<Pair> in_new_order(const Pairs& pairs) {
  std::vector<std::vector<std::size_t>> removed_behind(pairs.after_count() + 1);
  std::size_t behind = 0;
  for (std::size_t i = 0; i < pairs.before_count(); ++i) {
    if (pairs.after(i) == unpaired) {
      removed_behind[behind].push_back(i);
    } else {
      behind = pairs.after(i) + 1;
    }
  }
  std::vector<Pair> result;
  for (const std::size_t removed : removed_behind[0]) result.push_back({removed, unpaired});
  for (std::size_t i = 0; i < pairs.after_count(); ++i) {
    result.push_back({pairs.before(i), i});
    for (const std::size_t removed : removed_behind[i + 1]) result.push_back({removed, unpaired});
  }
  return result;
}

namespace {

/// The best chain that ends with an item: how many, then how heavy.
struct Chain {
  std::size_t length = 0;
  std::size_t weight = 0;
  std::size_t last = unpaired;

  bool operator<(const Chain& other) const {
    return std::pair(length, weight) < std::pair(other.length, other.weight);
  }
};

/// The best chain among the first places (a Fenwick tree).
class BestChains {
 public:
  explicit BestChains(std::size_t count) : tree_(count + 1) {}

  /// Of those that end before `place`.
  Chain best_before(std::size_t place) const {
    Chain best;
    for (std::size_t i = place; i > 0; i -= i & (~i + 1)) best = std::max(best, tree_[i]);
    return best;
  }
  void add(std::size_t place, const Chain& chain) {
    for (std::size_t i = place + 1; i < tree_.size(); i += i & (~i + 1)) tree_[i] = std::max(tree_[i], chain);
  }

 private:
  std::vector<Chain> tree_;
};

bool is_in_order(const std::vector<Placed>& items) {
  return std::is_sorted(items.begin(), items.end(),
                        [](const Placed& a, const Placed& b) { return a.before < b.before; });
}

/// The rank of each item by its old place.
std::vector<std::size_t> ranks(const std::vector<Placed>& items) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&items](std::size_t a, std::size_t b) { return items[a].before < items[b].before; });
  std::vector<std::size_t> rank(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  return rank;
}

}  // namespace

std::vector<bool> stayed(const std::vector<Placed>& items) {
  std::vector<bool> result(items.size(), is_in_order(items));
  if (is_in_order(items)) return result;
  const std::vector<std::size_t> rank = ranks(items);
  BestChains chains(items.size());
  std::vector<std::size_t> previous(items.size(), unpaired);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Chain best = chains.best_before(rank[i]);
    previous[i] = best.last;
    chains.add(rank[i], {best.length + 1, best.weight + items[i].weight, i});
  }
  for (std::size_t i = chains.best_before(items.size()).last; i != unpaired; i = previous[i])
    result[i] = true;
  return result;
}

}  // namespace xfz::compare
