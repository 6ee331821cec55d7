// SPDX-License-Identifier: MIT
// Which item of a table a place lies in.
#pragma once

#include <string>
#include <vector>

#include "model/table.h"
#include "text/message.h"
#include "text/span.h"

namespace xfz::render {

/// The items of a table by their place. Refers to the table and lives no longer.
class Items {
 public:
  explicit Items(const Table& table);

  /// What names the innermost item around a span, whatever the line it stands on: `measure 19`. Empty where
  /// there is none.
  std::string key(Span span) const;
  /// The innermost item for people, with its words. Empty where there is none.
  std::string name(Span span, Language language) const;

 private:
  /// A measure with its headings, a task with its category, a category, or a unit.
  struct Item {
    Span span;
    Row row;
    const Unit* unit = nullptr;
  };
  /// Items that do not overlap, in the order of the text.
  using Level = std::vector<Item>;

  const Item* find(Span span) const;

  std::vector<Level> levels_;  ///< the inner kinds first
};

}  // namespace xfz::render
