// SPDX-License-Identifier: MIT
#include "load/own_keys.h"

#include <algorithm>

#include "load/fields/fields.h"
#include "load/fields/forms.h"
#include "load/slips/key.h"

namespace xfz::load {

namespace {

void add(std::vector<std::string>& keys, std::string_view key) {
  if (!key.empty() && is_own_column(key) && std::find(keys.begin(), keys.end(), key) == keys.end())
    keys.emplace_back(key);
}

}  // namespace

std::vector<std::string> guess_own_keys(std::string_view text) {
  constexpr std::string_view columns = "\ncolumns:";
  std::vector<std::string> keys;
  const std::size_t begin = text.find(columns);
  if (begin == std::string_view::npos) return keys;
  std::string_view block = text.substr(begin + columns.size());
  // Up to the next key of the table.
  for (std::size_t line = block.find('\n'); line != std::string_view::npos;
       line = block.find('\n', line + 1)) {
    if (word_size(block.substr(line + 1)) == 0) continue;
    block = block.substr(0, line);
    break;
  }
  constexpr std::string_view label = "key:";
  for (std::size_t at = block.find(label); at != std::string_view::npos; at = block.find(label, at + 1)) {
    const std::size_t word = block.find_first_not_of(" \"'", at + label.size());
    if (word != std::string_view::npos) add(keys, block.substr(word, word_size(block.substr(word))));
  }
  return keys;
}

std::vector<std::string> own_keys(const Table& table) {
  std::vector<std::string> keys;
  for (const Column& column : table.columns) {
    if (column.is_own) add(keys, column.key.value);
  }
  return keys;
}

}  // namespace xfz::load
