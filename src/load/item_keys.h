// SPDX-License-Identifier: MIT
// What is said of the keys of an item: unknown ones, and those that are missing.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/draft.h"
#include "load/fields/keys.h"

namespace xfz::load {

/// The keys of an item, as far as it is read.
struct ItemKeys {
  /// Those that its level names, each where it stands first. They are few, so nothing is sorted.
  std::vector<std::pair<const Field*, Span>> fields;
  const Field* last = nullptr;                      ///< of `fields`, by their order in the level
  std::map<std::string, Span, std::less<>> others;  ///< the same of all others
  std::optional<Span> first;
  std::vector<std::string_view> meant;  ///< keys that are there, but misspelt

  /// Where a key stands first, `field` being that of the level that has its name, or null.
  std::optional<Span> find(const Field* field, std::string_view key) const;
  void add(const Field* field, std::string_view key, Span at);
  /// Most items have their keys in the order of the level, so that one which comes is behind all others.
  bool may_have(const Field* field) const { return last != nullptr && !std::less<>{}(last, field); }
  std::size_t count() const { return fields.size() + others.size(); }
  void clear();
  bool is_there(const Field& field) const;
  /// Whether it is there, or was meant.
  bool holds(const Field& field) const;
};

/// Reports a key that no item of its level has, and notes which it was meant to be. Returns that one's field
/// if it is a list of items and not there itself: they are read for what is wrong in them. Otherwise null.
const Field* report_unknown_key(const Level& level, const Keys& keys, const Scalar& key, ItemKeys& item,
                                Draft& draft);

/// Reports what an item that begins `at` lacks, and what excludes each other in it.
void report_missing_keys(const Level& level, const ItemKeys& item, Span at, Draft& draft);

}  // namespace xfz::load
