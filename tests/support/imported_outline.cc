// SPDX-License-Identifier: MIT
#include "support/imported_outline.h"

#include <algorithm>

#include "support/imported.h"

namespace xfz::test {

std::string outline(std::string_view text) {
  const ImportResult read = import_bytes(text, "t.txt");
  std::size_t begin = std::string::npos;
  for (const char* list : {"\ncategories:", "\ntasks:", "\nmeasures:"})
    begin = std::min(begin, read.yaml.find(list));
  return read.yaml.substr(begin + 1) + read.findings;
}

}  // namespace xfz::test
