// SPDX-License-Identifier: MIT
// Tables to ask questions of.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "model/table.h"

namespace xfz::test {

/// The YAML of the 2020 table of Xixia District.
std::string text_2020();

/// The same, loaded once.
const Table& table_2020();

/// The table in `yaml`; fails the test where it has an error.
Table table_from(std::string yaml);

/// The YAML of a table of 2020 with units 甲 (a), 乙 (b, also 老乙) and 丙 (c), groups 两家 (ab: 甲、乙),
/// 三家 (abc) and 外人 (out: nobody known), and one task that holds the measures, each a flow map `{id: 1,
/// text: 一, lead: [甲]}`.
std::string small_yaml(std::initializer_list<std::string_view> measures);
inline Table small_table(std::initializer_list<std::string_view> measures) {
  return table_from(small_yaml(measures));
}

/// The unit or group of that name; fails the test where there is none.
UnitIndex unit_of(const Table& table, std::string_view name);

}  // namespace xfz::test
