// SPDX-License-Identifier: MIT
// The table while it is being read: where the next value belongs, and which values it cannot have.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "load/yaml/events.h"
#include "load/yaml/span_set.h"
#include "model/table.h"
#include "text/diagnostic.h"

namespace xfz::load {

/// What the setters of the field table write to. The cursors are valid while the item they name is open.
class Draft {
 public:
  Table table;
  Diagnostics diagnostics;
  /// False where a whole item could not be read.
  bool complete = true;
  /// False where a unit or group could not be read, so that names may be unknown for that.
  bool units_complete = true;

  Category& category() { return table.categories.back(); }
  Task& task() { return category().tasks.back(); }
  Measure& measure() { return task().measures.back(); }
  Clause& clause() { return measure().clauses.back(); }
  Unit& unit() { return table.units.back(); }

  /// A name; the same one is stored once.
  SharedText shared(std::string_view name) {
    const auto found = names.find(name);
    if (found != names.end()) return found->second;
    const SharedText text{std::string(name)};
    return names.emplace(text, text).first->second;
  }

  Deadline* deadline = nullptr;             ///< the one whose words are read
  std::vector<Allowance>* allow = nullptr;  ///< the `allow` that is read
  SpanSet values_with_hash;                 ///< values that hold a #, which begins no comment there
  Located<std::string> key;                 ///< the key whose value is read
  std::unordered_map<std::string_view, SharedText> names;  ///< by themselves; see shared()
  std::size_t diagnostics_before_item = 0;  ///< how many there were when the unit or measure began

  void report(const Rule& rule, Span span, Text message, Text hint = {}, std::vector<Related> related = {}) {
    diagnostics.push_back({&rule, span, std::move(message), std::move(hint), std::move(related)});
  }
};

}  // namespace xfz::load
