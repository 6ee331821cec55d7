// SPDX-License-Identifier: MIT
#include "ledger/collect/account.h"

#include <algorithm>

namespace xfz::collect {

namespace {

/// A, …, Z, AA, …
std::string column_letters(std::uint32_t column) {
  constexpr std::uint32_t letters = 26;
  std::string out;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % letters));
  return out;
}

}  // namespace

std::string Slot::place() const {
  return has_place ? column_letters(column) + std::to_string(row + 1) : std::string();
}

SlotIndex Account::add(Slot slot) {
  slots_.push_back(std::move(slot));
  fates_.push_back(Fate::unsettled);
  return slots_.size() - 1;
}

void Account::settle(SlotIndex slot, Fate fate) {
  if (fates_[slot] != Fate::unsettled && fates_[slot] != fate) is_contradicted_ = true;
  fates_[slot] = fate;
}

std::size_t Account::count(Fate fate) const {
  return static_cast<std::size_t>(std::count(fates_.begin(), fates_.end(), fate));
}

bool Account::closes() const {
  const auto cells =
      std::count_if(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.is_cell; });
  return !is_contradicted_ && static_cast<std::size_t>(cells) == expected_ && count(Fate::unsettled) == 0;
}

}  // namespace xfz::collect
