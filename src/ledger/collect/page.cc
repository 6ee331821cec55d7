// SPDX-License-Identifier: MIT
#include "ledger/collect/page.h"

#include <algorithm>
#include <tuple>

#include "ledger/collect/words.h"

namespace xfz::collect {

namespace {

/// Merged cells over more places than that are found at their first row and column alone.
constexpr std::size_t max_merged_places = 100'000;

bool is_covered_cell(const office::Document& document, const office::Aside& aside) {
  return aside.kind == office::AsideKind::hidden && aside.at.block < document.blocks.size() &&
         std::holds_alternative<office::Table>(document.blocks[aside.at.block]) && !is_blank(aside.text);
}

std::size_t count_in(const office::Table& table) {
  std::size_t count = 0;
  for (const office::Cell& cell : table.cells) {
    count += is_blank(cell.text) ? 0 : 1;
    for (const office::Table& inner : cell.tables) count += count_in(inner);
  }
  return count;
}

void add_within(const std::string& file, const std::string& tab, const office::Cell& around,
                const office::Table& table, Account& account, std::vector<SlotIndex>& to) {
  for (const office::Cell& cell : table.cells) {
    if (!is_blank(cell.text))
      to.push_back(account.add(
          {.file = file, .tab = tab, .row = around.row, .column = around.column, .text = cell.text}));
    for (const office::Table& inner : cell.tables) add_within(file, tab, around, inner, account, to);
  }
}

}  // namespace

Page::Page(const std::string& file, const office::Document& document, std::size_t block, Account& account) {
  const auto& table = std::get<office::Table>(document.blocks[block]);
  tab_ = table.name;
  add(file, table, account);
  for (const office::Aside& aside : document.asides) {
    if (aside.at.block == block && aside.kind == office::AsideKind::link) {
      const auto& [in, row, column] = aside.at;
      links_.push_back({row, column,
                        account.add({.file = file,
                                     .tab = tab_,
                                     .row = row,
                                     .column = column,
                                     .is_cell = false,
                                     .text = aside.text})});
    }
    if (aside.at.block != block || !is_covered_cell(document, aside)) continue;
    PageCell cell{.row = aside.at.row, .column = aside.at.column, .is_covered = true, .text = aside.text};
    cell.slot =
        account.add({.file = file, .tab = tab_, .row = cell.row, .column = cell.column, .text = cell.text});
    cells_.push_back(std::move(cell));
  }
  index();
}

void Page::add(const std::string& file, const office::Table& table, Account& account) {
  for (const office::Cell& each : table.cells) {
    for (const office::Table& inner : each.tables) add_within(file, tab_, each, inner, account, within_);
    if (is_blank(each.text)) continue;
    PageCell cell{0, each.row, each.column, each.rows, each.columns, false, each.text};
    cell.slot =
        account.add({.file = file, .tab = tab_, .row = cell.row, .column = cell.column, .text = cell.text});
    cells_.push_back(std::move(cell));
  }
}

void Page::index() {
  std::stable_sort(cells_.begin(), cells_.end(), [](const PageCell& a, const PageCell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  std::size_t places = 0;
  for (const bool is_covered : {false, true}) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (cells_[i].is_covered == is_covered) places_.try_emplace({cells_[i].row, cells_[i].column}, i);
    }
  }
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const PageCell& cell = cells_[i];
    const std::size_t size = std::size_t{cell.rows} * cell.columns;
    if (size <= 1 || (places += size) > max_merged_places) continue;
    for (std::uint32_t row = cell.row; row < cell.row + cell.rows; ++row) {
      for (std::uint32_t column = cell.column; column < cell.column + cell.columns; ++column)
        places_.try_emplace({row, column}, i);
    }
  }
}

std::vector<std::uint32_t> Page::rows() const {
  std::vector<std::uint32_t> out;
  for (const PageCell& cell : cells_) {
    if (out.empty() || out.back() != cell.row) out.push_back(cell.row);
  }
  return out;
}

std::vector<const PageCell*> Page::in_row(std::uint32_t row) const {
  std::vector<const PageCell*> out;
  const auto begin = std::lower_bound(cells_.begin(), cells_.end(), row,
                                      [](const PageCell& cell, std::uint32_t at) { return cell.row < at; });
  for (auto cell = begin; cell != cells_.end() && cell->row == row; ++cell) out.push_back(&*cell);
  return out;
}

const PageCell* Page::at(std::uint32_t row, std::uint32_t column) const {
  const auto found = places_.find({row, column});
  return found == places_.end() ? nullptr : &cells_[found->second];
}

std::size_t count_cells(const office::Document& document) {
  std::size_t count = 0;
  for (const office::Block& block : document.blocks) {
    if (const auto* const table = std::get_if<office::Table>(&block)) count += count_in(*table);
  }
  for (const office::Aside& aside : document.asides) count += is_covered_cell(document, aside) ? 1 : 0;
  return count;
}

}  // namespace xfz::collect
