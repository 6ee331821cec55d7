// SPDX-License-Identifier: MIT
// A file while it is being read, whatever kind it is.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/unit.h"
#include "text/diagnostic.h"

namespace xfz::load {

/// What the reader of every kind of file needs to know of it. The draft of a kind derives from this: its
/// levels (load/fields/fields.h) get this base and know which draft theirs is.
struct Draft {
  Draft() = default;
  Draft(const Draft&) = delete;
  Draft(Draft&&) = default;
  Draft& operator=(const Draft&) = delete;
  Draft& operator=(Draft&&) = default;
  virtual ~Draft() = default;

  /// Reading begins, or begins again: what was read is void.
  virtual void restart() = 0;

  Diagnostics diagnostics;
  const Located<std::string>* key = nullptr;  ///< the key whose value is read, while it is read
  std::vector<Allowance>* allow = nullptr;    ///< the `allow` that is read; valid while its item is open
  std::vector<Span> comments;                 ///< all that were read
  std::vector<std::string_view> lost;         ///< lists that lack an item, by their keys in the field table

  void report(const Rule& rule, Span span, Text message, Text hint = {}, std::vector<Related> related = {}) {
    diagnostics.push_back({&rule, span, std::move(message), std::move(hint), std::move(related)});
  }
  /// What is mended in one way only.
  void report(const Rule& rule, Span span, Text message, Text hint, Edits mend) {
    diagnostics.push_back({&rule, span, std::move(message), std::move(hint), {}, std::move(mend)});
  }

  /// A whole item of the list with this key could not be read. Empty where it may be of any list.
  void lose(std::string_view list) { lost.push_back(list); }
  /// Whether every item could be read.
  bool complete() const { return lost.empty(); }
  /// Whether every item of the list with this key could be read.
  bool complete(std::string_view list) const {
    return std::none_of(lost.begin(), lost.end(),
                        [list](std::string_view other) { return other.empty() || other == list; });
  }
};

}  // namespace xfz::load
