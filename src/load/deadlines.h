// SPDX-License-Identifier: MIT
// What the deadlines of a table mean: by their words, by what the table says once of such words, or by what
// stands beside them.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "load/fields/table_draft.h"

namespace xfz::load {

/// Reads the deadlines of one draft, and reports what cannot be read.
class DeadlineReader {
 public:
  /// Looks at what the table says once, too.
  explicit DeadlineReader(TableDraft& draft);

  /// To be called in the table's order: 同上 means the one before.
  void read(std::optional<Deadline>& deadline);

 private:
  void take_meaning(Deadline& deadline);
  void take_words_above(Deadline& deadline);
  std::optional<DeadlineReading> meaning(const Located<std::string>& words, const GivenReading& given);
  void report_unreadable(const Located<std::string>& words, DeadlineFault fault);
  void report_contradiction(const Located<std::string>& words, const GivenReading& given, const Text& said);

  TableDraft& draft_;
  Years years_;
  const Deadline* above_ = nullptr;  ///< the last that has words of its own
  /// By the words, which stand in the draft: what the table says once, and what was read before.
  std::unordered_map<std::string_view, DeadlineReading> known_;
};

}  // namespace xfz::load
