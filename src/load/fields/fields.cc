// SPDX-License-Identifier: MIT
#include "load/fields/fields.h"

#include <algorithm>

namespace xfz::load {

namespace {

constexpr Message<Text, std::string> item_needs_keys{"a {} is written with its keys: `- {{{}}}`",
                                                     "{}要写出它的键：`- {{{}}}`"};

}  // namespace

const Field* Level::find(std::string_view key, const Field* last) const {
  if (key.empty()) return nullptr;
  const auto find_among = [key](std::span<const Field> some) -> const Field* {
    for (const Field& field : some) {  // few begin with the same letter, and every key of a file is looked up
      if (field.key.front() == key.front() && field.key == key) return &field;
    }
    return nullptr;
  };
  const std::size_t next = last == nullptr ? 0 : static_cast<std::size_t>(last - fields.data()) + 1;
  const Field* const found = find_among(fields.subspan(next));
  return found != nullptr ? found : find_among(fields.first(next));
}

std::string written(const Field& field) {
  const bool is_certain = field.form != nullptr && field.form->choices.size() == 1;
  return std::string(field.key) + ": " + std::string(is_certain ? field.form->choices.front().value : "…");
}

Text item_hint(const Level& level) {
  std::string keys;
  for (const Field& field : level.fields) {
    if (field.required) keys += (keys.empty() ? "" : ", ") + written(field);
  }
  return item_needs_keys(level.name.text(), keys);
}

}  // namespace xfz::load
