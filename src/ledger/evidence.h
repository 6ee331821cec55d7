// SPDX-License-Identifier: MIT
// The papers that reports name, and what became of their files.
#pragma once

#include <vector>

#include "ledger/entries.h"

namespace xfz::ledger {

/// What was found where a paper's file should be.
enum class PaperFile {
  unnamed,  ///< the report names none
  present,  ///< a file; with the SHA-256 that the report gives, if it gives one
  missing,
  changed,     ///< it has another SHA-256
  outside,     ///< a link leads out of the folder of the table
  not_a_file,  ///< a folder or a device
  unreadable,
};

/// Whether somebody must look after it.
constexpr bool is_amiss(PaperFile file) {
  return file != PaperFile::unnamed && file != PaperFile::present;
}

/// A paper of a report. Refers to both.
struct Paper {
  Entry entry;  ///< the report
  const Evidence* evidence = nullptr;
  PaperFile file = PaperFile::unnamed;  ///< as far as somebody has looked
};

/// The papers of all reports among the entries, by duty in the table's order, unit and day.
std::vector<Paper> papers(const std::vector<Entry>& entries);

}  // namespace xfz::ledger
