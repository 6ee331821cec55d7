// SPDX-License-Identifier: MIT
#include "support/tables.h"

#include <filesystem>
#include <stdexcept>

#include "load/load.h"
#include "support/case_text.h"
#include "support/files.h"

namespace xfz::test {

std::string text_2020() {
  return read_file(source_folder() / "indicators.yaml");
}

const Table& table_2020() {
  static const Table table = table_from(text_2020());
  return table;
}

Table table_from(std::string yaml) {
  const Source source("table.yaml", std::move(yaml));
  const Checked found = checked(source);
  if (has_errors(found.diagnostics)) throw std::runtime_error(described(source, found));
  return load::load(source).table;
}

std::string small_yaml(std::initializer_list<std::string_view> measures) {
  std::string yaml =
      "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\n"
      "units:\n  - {id: a, name: 甲}\n  - {id: b, name: 乙, aliases: [老乙]}\n  - {id: c, name: 丙}\n"
      "groups:\n  - {id: ab, name: 两家, members: [甲, 乙]}\n  - {id: abc, name: 三家, members: [甲, 乙, "
      "丙]}\n"
      "  - {id: out, name: 外人}\n"
      "categories:\n  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 务\n"
      "        measures:\n";
  for (const std::string_view measure : measures) yaml += "          - " + std::string(measure) + "\n";
  return yaml;
}

UnitIndex unit_of(const Table& table, std::string_view name) {
  const UnitIndex unit = find_unit(table, name);
  if (unit == no_unit) throw std::runtime_error("no unit " + std::string(name));
  return unit;
}

}  // namespace xfz::test
