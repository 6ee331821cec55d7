// SPDX-License-Identifier: MIT
// A table of a returned file as a grid of cells that hold something.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ledger/collect/account.h"
#include "office/document.h"

namespace xfz::collect {

struct PageCell {
  SlotIndex slot = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t rows = 1;  ///< how many it takes, where cells are merged
  std::uint32_t columns = 1;
  bool is_covered = false;  ///< by a merged cell, so that nobody sees it
  std::string text;
};

/// Where a cell leads to.
struct PageLink {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  SlotIndex slot = 0;
};

class Page {
 public:
  /// Adds the cells to the account: those of the block, what merged ones cover, and those of tables within.
  Page(const std::string& file, const office::Document& document, std::size_t block, Account& account);

  const std::string& tab() const { return tab_; }
  const std::vector<PageCell>& cells() const { return cells_; }
  /// The rows that hold something, in order.
  std::vector<std::uint32_t> rows() const;
  /// What stands in a row, by column.
  std::vector<const PageCell*> in_row(std::uint32_t row) const;
  /// The cell at a place or merged over it; null where there is none.
  const PageCell* at(std::uint32_t row, std::uint32_t column) const;
  const std::vector<PageLink>& links() const { return links_; }
  /// The tables within cells, whose words stand in no cell of this page.
  const std::vector<SlotIndex>& within() const { return within_; }

 private:
  void add(const std::string& file, const office::Table& table, Account& account);
  void index();

  std::string tab_;
  std::vector<PageCell> cells_;  ///< by row and column
  std::vector<SlotIndex> within_;
  std::vector<PageLink> links_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> places_;
};

/// How many cells of a document hold something, with those within cells and those that merged ones cover.
std::size_t count_cells(const office::Document& document);

}  // namespace xfz::collect
