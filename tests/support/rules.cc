// SPDX-License-Identifier: MIT
#include "support/rules.h"

#include <algorithm>
#include <sstream>

#include "support/case_text.h"

namespace xfz::test {

namespace {

constexpr std::string_view head[] = {
    "format: 1\n",
    "title: 2020年西夏区任务分解表\n",
    "jurisdiction: 西夏区\n",
    "year: 2020\n",
    "units:\n  - {id: mzj, name: 民政局}\n  - {id: sfj, name: 司法局}\n",
    "groups:\n  - {id: ygbm, name: 各有关部门}\n",
};
constexpr std::string_view categories =
    "categories:\n  - number: 一\n    title: 政府职能\n    tasks:\n      - number: 1\n        title: "
    "审批改革\n"
    "        measures:\n";
constexpr std::string_view measures_of_all =
    "          - {id: S1, text: 全面落实。, lead: [民政局, 司法局], responsible: [各有关部门], "
    "deadline: 长期坚持}\n";

/// Whether a line of `yaml` begins with the key that `part` begins with.
bool has_key(std::string_view yaml, std::string_view part) {
  const std::string_view key = part.substr(0, part.find(':') + 1);
  return yaml.starts_with(key) || yaml.find("\n" + std::string(key)) != std::string_view::npos;
}

/// Whether a line is the path of a file of the ledger, which begins below it.
bool is_ledger_path(std::string_view line) {
  return line.starts_with("# progress/") || line.starts_with("# review/");
}

}  // namespace

std::string table_with(std::string_view sample) {
  // Behind it stand the files of the ledger.
  const std::size_t ledger = std::min(sample.find("# progress/"), sample.find("# review/"));
  const std::string_view yaml = sample.substr(0, ledger);
  std::string table;
  for (const std::string_view part : head) {
    // A sample with measures of its own need not name the group.
    const bool needless = part.starts_with("groups:") && has_key(yaml, categories);
    if (!needless && !has_key(yaml, part)) table += part;
  }
  if (!yaml.starts_with("- ")) {
    table += yaml;
    if (!has_key(yaml, categories)) table += std::string(categories) + std::string(measures_of_all);
    return unescaped(table);
  }
  table += categories;
  std::istringstream lines{std::string(yaml)};
  for (std::string line; std::getline(lines, line);) table += "          " + line + "\n";
  return unescaped(table + std::string(measures_of_all));
}

std::map<std::string, std::string> ledger_with(std::string_view sample) {
  std::map<std::string, std::string> files;
  std::string* file = nullptr;
  std::istringstream lines{std::string(sample)};
  for (std::string line; std::getline(lines, line);) {
    if (is_ledger_path(line)) {
      file = &files[line.substr(2)];
    } else if (file != nullptr) {
      *file += line + "\n";
    }
  }
  return files;
}

}  // namespace xfz::test
