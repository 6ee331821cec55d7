// SPDX-License-Identifier: MIT
// The keys of a file, for what looks at lines instead of YAML.
#pragma once

#include <string_view>

#include "load/fields/fields.h"

namespace xfz::load {

class Keys {
 public:
  /// Of the kind of file whose whole item this is.
  explicit Keys(const Level& whole) : whole_(&whole) {}

  const Level& whole() const { return *whole_; }

  /// Whether any item has such a key.
  bool holds(std::string_view key) const;

  /// The field of an item that no separable list holds, if nothing within such a list has this key too: a
  /// line that begins with it cannot belong to one of those. Otherwise null.
  const Field* heading(std::string_view key) const;

 private:
  const Level* whole_;
};

}  // namespace xfz::load
