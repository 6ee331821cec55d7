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

bool Keys::is_own(std::string_view key) const {
  return std::find(own_.begin(), own_.end(), key) != own_.end();
}

const Field* Keys::find(const Level& level, std::string_view key) const {
  if (const Field* const field = level.find(key)) return field;
  return level.own != nullptr && is_own(key) ? level.own : level.any;
}

std::vector<std::string_view> Keys::of(const Level& level) const {
  std::vector<std::string_view> keys;
  for (const Field& field : level.fields) keys.push_back(field.key);
  if (level.own != nullptr) keys.insert(keys.end(), own_.begin(), own_.end());
  return keys;
}

bool Keys::holds(std::string_view key) const {
  return has_key(*whole_, key) || is_own(key);
}

const Field* Keys::heading(std::string_view key) const {
  return is_in_separable(*whole_, key) ? nullptr : find_outside_separable(*whole_, key);
}

bool Keys::may_be_heading(std::string_view key) const {
  return find_outside_separable(*whole_, key) != nullptr;
}

}  // namespace xfz::load
