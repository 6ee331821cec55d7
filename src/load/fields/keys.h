// SPDX-License-Identifier: MIT
// The keys of a file, for what looks at lines instead of YAML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/fields/fields.h"

namespace xfz::load {

class Keys {
 public:
  /// Of the kind of file whose whole item this is, and keys that only this file has.
  explicit Keys(const Level& whole, std::vector<std::string> own = {});

  const Level& whole() const { return *whole_; }
  const std::vector<std::string>& own() const { return own_; }

  /// The field of an item that has this key, or null.
  const Field* find(const Level& level, std::string_view key) const;
  /// All keys that an item can have.
  std::vector<std::string_view> of(const Level& level) const;

  /// Whether any item has such a key.
  bool holds(std::string_view key) const;

  /// The field of an item that no separable list holds, if nothing within such a list has this key too: a
  /// line that begins with it cannot belong to one of those. Otherwise null.
  const Field* heading(std::string_view key) const;
  /// Whether a heading has such a key, though items of a list that is read item by item may have it too.
  bool may_be_heading(std::string_view key) const;

 private:
  bool is_own(std::string_view key) const;

  void collect(const Level& level, bool in_separable);

  const Level* whole_;
  std::vector<std::string> own_;
  // Each once, though a level may lie in several others, in the order of their fields.
  std::vector<const Level*> separable_;  ///< levels of items of separable lists, and what lies in these
  std::vector<const Level*> headings_;   ///< that can be reached without such a list
};

}  // namespace xfz::load
