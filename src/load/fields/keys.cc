// SPDX-License-Identifier: MIT
#include "load/fields/keys.h"

#include <algorithm>

namespace xfz::load {

namespace {

bool has_key(const Level& level, std::string_view key) {
  return std::any_of(level.fields.begin(), level.fields.end(), [key](const Field& field) {
    return field.key == key || (field.level != nullptr && has_key(*field.level, key));
  });
}

bool is_in_separable(const Level& level, std::string_view key) {
  return std::any_of(level.fields.begin(), level.fields.end(), [key](const Field& field) {
    if (field.level == nullptr) return false;
    return field.separable ? has_key(*field.level, key) : is_in_separable(*field.level, key);
  });
}

const Field* find_outside_separable(const Level& level, std::string_view key) {
  if (const Field* const field = level.find(key)) return field;
  for (const Field& field : level.fields) {
    if (field.level == nullptr || field.separable) continue;
    if (const Field* const within = find_outside_separable(*field.level, key)) return within;
  }
  return nullptr;
}

}  // namespace

bool Keys::holds(std::string_view key) const {
  return has_key(*whole_, key);
}

const Field* Keys::heading(std::string_view key) const {
  return is_in_separable(*whole_, key) ? nullptr : find_outside_separable(*whole_, key);
}

}  // namespace xfz::load
