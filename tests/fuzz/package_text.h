// SPDX-License-Identifier: MIT
// A package of Word or Excel written as text, which people can read and libFuzzer can change: each part
// behind a line of `@` and its name.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "office/package.h"

namespace xfz::fuzz {

/// The archive. What leads to the first part is put in where it is not there.
inline std::string packed_text(std::string_view text) {
  std::vector<office::PackagePart> parts;
  bool has_root = false;
  while (text.starts_with('@')) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::size_t begin = std::min(end + 1, text.size());
    const std::size_t next = std::min(text.find("\n@", end), text.size());
    const std::string name(text.substr(1, end - 1));
    has_root = has_root || name == "_rels/.rels";
    parts.push_back({name, std::string(text.substr(begin, std::max(begin, next) - begin))});
    text.remove_prefix(std::min(next + 1, text.size()));
  }
  if (!has_root && !parts.empty()) {
    parts.push_back(
        {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"" +
                            parts.front().name + "\"/></Relationships>"});
  }
  return office::packed(parts);
}

}  // namespace xfz::fuzz
