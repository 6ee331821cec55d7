// SPDX-License-Identifier: MIT
// The indicator table while it is being read: where the next value belongs.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "load/draft.h"
#include "model/table.h"

namespace xfz::load {

class TableDraft final : public Draft {
 public:
  Table table;
  Deadline* deadline = nullptr;  ///< the one whose words are read; valid while it is open
  bool units_sound = true;       ///< no unit or group has a fault, which may be in its name

  void restart() override { *this = TableDraft(); }

  /// A name; the same one is stored once.
  SharedText shared(std::string_view name) {
    const auto found = names_.find(name);
    if (found != names_.end()) return found->second;
    const SharedText text{std::string(name)};
    return names_.emplace(text, text).first->second;
  }

 private:
  std::unordered_map<std::string_view, SharedText> names_;  ///< by themselves
};

}  // namespace xfz::load
