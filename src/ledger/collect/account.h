// SPDX-License-Identifier: MIT
// Every cell of returned files that holds something, and what became of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace xfz::collect {

enum class Fate {
  unsettled,
  printed,    ///< as it was sent
  signature,  ///< who filled the sheet in, and when
  taken,      ///< into the ledger
  known,      ///< the ledger has it already, or another file says the same
  listed,     ///< a person must look at it
};

/// A cell, or what stands beside the cells: a comment, a paragraph. Rows and columns are from 0.
struct Slot {
  std::string file;
  std::string tab;  ///< empty where a file has none
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool is_cell = true;
  bool has_place = true;  ///< it is, or stands beside, a cell
  std::string heading{};  ///< of its column, where that has one
  std::string text;

  /// `I7`; empty of what stands beside no cell.
  std::string place() const;
};

/// A slot's place in an account.
using SlotIndex = std::size_t;

class Account {
 public:
  SlotIndex add(Slot slot);
  const Slot& operator[](SlotIndex slot) const { return slots_[slot]; }
  Slot& operator[](SlotIndex slot) { return slots_[slot]; }
  std::size_t size() const { return slots_.size(); }

  /// One fate each: a second that differs is remembered, and the account does not close.
  void settle(SlotIndex slot, Fate fate);
  /// What was to go into the ledger is to be looked at after all.
  void list(SlotIndex slot) { fates_[slot] = Fate::listed; }
  Fate fate(SlotIndex slot) const { return fates_[slot]; }
  std::size_t count(Fate fate) const;
  /// How many cells there must be, counted from the documents and not from what was made of them.
  void expect(std::size_t cells) { expected_ += cells; }

  /// Every cell is there, and each slot has one fate.
  bool closes() const;

 private:
  std::vector<Slot> slots_;
  std::vector<Fate> fates_;
  std::size_t expected_ = 0;
  bool is_contradicted_ = false;
};

}  // namespace xfz::collect
