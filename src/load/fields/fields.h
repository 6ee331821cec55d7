// SPDX-License-Identifier: MIT
// The format as one table: which keys an item has, what they hold, and where their values go. Its parts are
// in load/fields/.
#pragma once

#include <span>
#include <string_view>

#include "load/draft.h"
#include "load/fields/forms.h"
#include "text/message.h"

namespace xfz::load {

enum class Shape {
  text,         ///< one value
  texts,        ///< a list of values
  items,        ///< a list of items
  map,          ///< one item
  text_or_map,  ///< one value, or one item
};

struct Level;

/// A key of an item.
struct Field {
  std::string_view key;
  Phrase what;  ///< what editors say of it
  Shape shape = Shape::text;
  bool required = false;
  const Form* form = nullptr;                     ///< of a value, where not every text will do
  void (*take)(Draft&, const Scalar&) = nullptr;  ///< a value, or each value of a list
  void (*open)(Draft&) = nullptr;                 ///< an item begins
  const Level* level = nullptr;                   ///< what the item holds
  bool prose = false;                             ///< a |- block of several lines makes sense
};

/// An item: the whole table, a unit, a measure …
struct Level {
  Phrase name;
  Phrase what;  ///< what editors say of it
  std::span<const Field> fields;
  const Field* any = nullptr;                   ///< what every other key is, where the keys are free
  void (*close)(Draft&, Span whole) = nullptr;  ///< the item is complete

  /// The field of this name, or null.
  const Field* find(std::string_view key) const;
};

extern const Level table_level;

/// How an item of a list is written, by its required keys.
Text item_hint(const Level& level);

/// Whether any item has such a key.
bool is_known_key(std::string_view key);

/// The field of the table, a category or a task that has this key, if no unit, group, measure or clause has
/// it too: such a key cannot stand within one of those. Otherwise null.
const Field* find_heading_field(std::string_view key);

}  // namespace xfz::load
