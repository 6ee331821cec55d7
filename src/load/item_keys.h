// SPDX-License-Identifier: MIT
// What is said of the keys of an item: unknown ones, and those that are missing.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "load/draft.h"
#include "load/fields/keys.h"

namespace xfz::load {

/// The keys of an item, as far as it is read.
struct ItemKeys {
  std::map<std::string, Span, std::less<>> seen;  ///< each where it stands first
  Located<std::string> first;
  std::vector<std::string_view> meant;  ///< keys that are there, but misspelt

  bool holds(std::string_view key) const;
};

/// Reports a key that no item of its level has, and notes which it was meant to be.
void report_unknown_key(const Level& level, const Keys& keys, const Scalar& key, ItemKeys& item,
                        Draft& draft);

/// Reports what an item that begins `at` lacks, and what excludes each other in it.
void report_missing_keys(const Level& level, const ItemKeys& item, Span at, Draft& draft);

}  // namespace xfz::load
