// SPDX-License-Identifier: MIT
// The indicator table while it is being read: where the next value belongs.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "load/draft.h"
#include "model/table.h"

namespace xfz::load {

struct TableDraft final : Draft {
  Table table;
  Deadline* deadline = nullptr;  ///< the one whose words are read; valid while it is open
  bool units_sound = true;       ///< no unit or group has a fault, which may be in its name
  std::unordered_map<std::string_view, SharedText> names;  ///< by themselves; see shared()

  void restart() override { *this = TableDraft(); }

  /// A name; the same one is stored once.
  SharedText shared(std::string_view name) {
    const auto found = names.find(name);
    if (found != names.end()) return found->second;
    const SharedText text{std::string(name)};
    return names.emplace(text, text).first->second;
  }
};

}  // namespace xfz::load
