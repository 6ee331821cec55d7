// SPDX-License-Identifier: MIT
// A kind of file as one table: which keys an item has, what they hold, and where their values go. The keys of
// the indicator table are in load/fields/.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "load/draft.h"
#include "load/fields/forms.h"
#include "load/yaml/events.h"
#include "text/message.h"

namespace xfz::load {

/// What a Field::shared may have at most, in bytes.
inline constexpr std::size_t max_shared_size = 4U << 10U;
/// The clauses that a measure may have at most: with each of them its whole text is printed.
inline constexpr std::size_t max_clauses = 100;

enum class Shape {
  text,            ///< one value
  texts,           ///< a list of values
  items,           ///< a list of items
  map,             ///< one item
  text_or_map,     ///< one value, or one item
  text_or_texts,   ///< one value, or a list of values
  texts_or_items,  ///< a list in which each is a value or an item
};

/// How the items of a list stand in the canonical layout.
enum class Items {
  plain,
  apart,      ///< a blank line between them
  in_braces,  ///< a line each, where they fit
};

struct Level;

/// A key of an item. What is read goes to the draft of its kind of file: `take` and `open` know which.
struct Field {
  std::string_view key;
  Phrase what;  ///< what editors say of it
  Shape shape = Shape::text;
  bool required = false;
  const Form* form = nullptr;                     ///< of a value, where not every text will do
  const Form* item_form = nullptr;                ///< of text_or_texts: of a value in the list
  void (*take)(Draft&, const Scalar&) = nullptr;  ///< a value, or each value of a list
  void (*open)(Draft&) = nullptr;                 ///< an item begins
  const Level* level = nullptr;                   ///< what the item holds
  bool prose = false;                             ///< a |- block of several lines makes sense
  bool shared = false;  ///< a heading or name, which is printed beside many rows and so is held short
  Items items = Items::plain;
  bool separable = false;  ///< of a list: an item that cannot be parsed is left out, and the others are read

  /// Whether a single value may stand behind the key, or in the list that stands there.
  bool takes_value(bool in_list) const {
    if (shape == Shape::text_or_texts) return true;
    return in_list ? shape == Shape::texts || shape == Shape::texts_or_items
                   : shape == Shape::text || shape == Shape::text_or_map;
  }
};

/// Keys of which an item must have one.
struct OneOf {
  std::span<const std::string_view> keys;
  bool only_one = false;  ///< and not more
};

/// An item: the whole file, a unit, a measure …
struct Level {
  Phrase name;
  Phrase what;  ///< what editors say of it
  std::span<const Field> fields;
  const Field* any = nullptr;  ///< what every other key is, where the keys are free
  const Field* own = nullptr;  ///< what the keys are that only this file has (Keys::own)
  std::span<const OneOf> one_of = {};
  /// The item is complete; `damaged`: something in it could not be read.
  void (*close)(Draft&, Span whole, bool damaged) = nullptr;

  /// The field of this name, or null. It is looked for behind `last`, one of this level, first: most items
  /// have their keys in the order of the fields.
  const Field* find(std::string_view key, const Field* last = nullptr) const;
};

/// The whole table.
extern const Level table_level;

/// Whether a key of `columns` is one that only this table has.
bool is_own_column(std::string_view key);

/// How a key is written with its value: `format: 1`, `title: …`.
std::string written(const Field& field);

/// How an item of a list is written, by its required keys.
Text item_hint(const Level& level);

}  // namespace xfz::load
