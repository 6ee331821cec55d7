// SPDX-License-Identifier: MIT
// The history of one measure, commit by commit, as people and programs read it.
#pragma once

#include <string>
#include <vector>

#include "render/difference/change_items.h"
#include "render/difference/comparison.h"
#include "render/json.h"

namespace xfz::render {

/// What a commit did to the measure.
struct HistoryEntry {
  std::string commit;  ///< all its digits; empty: not committed yet
  std::string author;
  std::string date;     ///< 2020-05-12
  std::string subject;  ///< of the commit's message
  std::vector<ChangeGroup> groups;
  Json change;  ///< docs/json.md
  bool is_beginning =
      false;  ///< the first commit that is known: the table was there, or came, with the measure
};

struct History {
  std::string measure;  ///< its id now
  std::string text;
  std::string table;                     ///< as people call it
  std::vector<HistoryEntry> entries;     ///< the newest first
  std::vector<std::string> passed_over;  ///< commits in which the table had errors
  bool is_shallow = false;               ///< what was before the last entry is not in this clone
  std::string earlier_name;              ///< the table's, before the last entry; empty where it had none
};

/// An entry for one change, which refers to nothing. `elided` as change_groups() has it.
HistoryEntry history_entry(const Comparison& comparison, const compare::MeasureChange& change, bool elided,
                           Language language);

std::string history_text(const History& history, const Screen& screen);
/// docs/json.md describes it.
std::string history_json(const History& history);

}  // namespace xfz::render
