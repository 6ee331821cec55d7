// SPDX-License-Identifier: MIT
// Which items of an old list are which of a new one, by their places.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace xfz::compare {

inline constexpr std::size_t unpaired = static_cast<std::size_t>(-1);

/// An item by its place in both lists; `unpaired` where it is in one alone.
struct Pair {
  std::size_t before = unpaired;
  std::size_t after = unpaired;

  bool is_added() const { return before == unpaired; }
  bool is_removed() const { return after == unpaired; }
};

/// Pairs of items, none of which is in two.
class Pairs {
 public:
  Pairs(std::size_t before_count, std::size_t after_count)
      : after_(before_count, unpaired), before_(after_count, unpaired) {}

  std::size_t before_count() const { return after_.size(); }
  std::size_t after_count() const { return before_.size(); }
  /// The new item that an old one is, and the other way round; `unpaired` where there is none.
  std::size_t after(std::size_t before) const { return after_[before]; }
  std::size_t before(std::size_t after) const { return before_[after]; }
  bool is_free(Pair pair) const { return after_[pair.before] == unpaired && before_[pair.after] == unpaired; }

  void join(Pair pair) {
    after_[pair.before] = pair.after;
    before_[pair.after] = pair.before;
  }

 private:
  std::vector<std::size_t> after_;
  std::vector<std::size_t> before_;
};

/// Joins the free items with the same key; where several have it, the first with the first and so on.
void join_equal(Pairs& pairs, const std::vector<std::string_view>& before,
                const std::vector<std::string_view>& after);

/// Two items that may be the same, and how much speaks for it.
struct Candidate {
  Pair pair;
  double score = 0;
};

/// Joins the free ones, those with the highest score first.
void join_best(Pairs& pairs, std::vector<Candidate> candidates);

/// All items in the new order, each removed one behind the one that it stood behind.
std::vector<Pair> in_new_order(const Pairs& pairs);

/// An item that both lists have.
struct Placed {
  std::size_t before = 0;  ///< its place in the old list
  std::size_t weight = 0;  ///< the heavier of two that changed places is the one that stayed
};

/// Whether each of these items, given in the new order, stayed where it was among the others: as many as
/// possible did, a longest increasing subsequence.
std::vector<bool> stayed(const std::vector<Placed>& items);

}  // namespace xfz::compare
