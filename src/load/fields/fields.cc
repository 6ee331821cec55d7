// SPDX-License-Identifier: MIT
#include "load/fields/fields.h"

#include <algorithm>

#include "load/fields/parts.h"

namespace xfz::load {

namespace {

bool has_key(const Level& level, std::string_view key) {
  return level.find(key) != nullptr ||
         std::any_of(level.fields.begin(), level.fields.end(), [key](const Field& field) {
           return field.level != nullptr && has_key(*field.level, key);
         });
}

constexpr Message<Text, std::string> item_needs_keys{"a {} is written with its keys: `- {{{}}}`",
                                                     "{}要写出它的键：`- {{{}}}`"};

}  // namespace

const Field* Level::find(std::string_view key) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [key](const Field& f) { return f.key == key; });
  return found != fields.end() ? &*found : nullptr;
}

const Field* find_heading_field(std::string_view key) {
  for (const Level* level : {&unit_level, &group_level, &measure_level, &clause_level}) {
    if (level->find(key) != nullptr) return nullptr;
  }
  for (const Level* level : {&table_level, &category_level, &task_level}) {
    if (const Field* const field = level->find(key)) return field;
  }
  return nullptr;
}

Text item_hint(const Level& level) {
  std::string keys;
  for (const Field& field : level.fields) {
    if (field.required) keys += (keys.empty() ? "" : ", ") + std::string(field.key) + ": …";
  }
  return item_needs_keys(level.name.text(), keys);
}

bool is_known_key(std::string_view key) {
  return has_key(table_level, key);
}

}  // namespace xfz::load
