// SPDX-License-Identifier: MIT
#include "load/fields/keys.h"

#include <algorithm>
#include <utility>

namespace xfz::load {

namespace {

const Field* find_in(const std::vector<const Level*>& levels, std::string_view key) {
  for (const Level* const level : levels) {
    if (const Field* const field = level->find(key)) return field;
  }
  return nullptr;
}

}  // namespace

Keys::Keys(const Level& whole, std::vector<std::string> own) : whole_(&whole), own_(std::move(own)) {
  collect(whole, false);
}

void Keys::collect(const Level& level, bool in_separable) {
  std::vector<const Level*>& known = in_separable ? separable_ : headings_;
  if (std::find(known.begin(), known.end(), &level) != known.end()) return;
  known.push_back(&level);
  for (const Field& field : level.fields) {
    if (field.level != nullptr) collect(*field.level, in_separable || field.separable);
  }
}

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
  return find_in(headings_, key) != nullptr || find_in(separable_, key) != nullptr || is_own(key);
}

const Field* Keys::heading(std::string_view key) const {
  return find_in(separable_, key) != nullptr ? nullptr : find_in(headings_, key);
}

bool Keys::may_be_heading(std::string_view key) const {
  return find_in(headings_, key) != nullptr;
}

}  // namespace xfz::load
