// SPDX-License-Identifier: MIT
// Putting items into lists, and taking them out.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace xfz::test {

/// At the end where the list is shorter.
template <class T>
void insert_at(std::vector<T>& items, std::size_t at, T item) {
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(std::min(at, items.size())), std::move(item));
}

template <class T>
T take_from(std::vector<T>& items, std::size_t at) {
  T item = std::move(items[at]);
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
  return item;
}

}  // namespace xfz::test
