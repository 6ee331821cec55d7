// SPDX-License-Identifier: MIT
#include "cli/values.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "cli/catalogue.h"
#include "cli/failure.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view, std::string_view, std::string> bad_choice{
    "`{0}` cannot be `{1}`; choose one of {2}", "`{0}` 不能是 `{1}`；可选：{2}"};
constexpr Message<std::string_view, std::string_view, int, int> bad_number{
    "`{0}` cannot be `{1}`; it is a whole number from {2} to {3}",
    "`{0}` 不能是 `{1}`；请写 {2} 到 {3} 的整数"};
constexpr Message<std::string_view, std::string_view> bad_date{
    "`{0}` cannot be `{1}`; write a date such as 2020-06-30",
    "`{0}` 不能是 `{1}`；请写日期，例如 2020-06-30"};
constexpr Message<std::string_view> no_unit_called{"no unit or group is called “{}”",
                                                   "没有名为“{}”的单位或集体"};
constexpr Message<std::string_view> unit_meant{"did you mean “{}”?", "是不是“{}”？"};
constexpr Phrase list_units{"`xfz unit` lists them all", "`xfz unit` 列出全部单位"};
constexpr Message<std::string_view> no_category{"there is no category “{}”", "没有类别“{}”"};
constexpr Message<std::string> categories_are{"give the number of one of them:{}", "请写出类别的编号：{}"};
constexpr Message<std::string_view> no_measure{"there is no measure {}", "没有措施 {}"};
constexpr Message<std::string_view> measure_meant{"did you mean {}?", "是不是 {}？"};
constexpr Message<std::string_view> no_rule{"there is no rule `{}`", "没有 `{}` 这条规则"};
constexpr Message<std::string_view> rule_meant{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Phrase list_rules{"`xfz explain` lists them all", "`xfz explain` 列出全部规则"};
constexpr Phrase list_measures{"`xfz list --all` lists them all", "`xfz list --all` 列出全部措施"};

}  // namespace

std::size_t read_choice(std::string_view option, const std::string& value,
                        std::span<const std::string_view> choices) {
  const auto found = std::find(choices.begin(), choices.end(), value);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string listed;
  for (const std::string_view choice : choices) listed += (listed.empty() ? "" : ", ") + std::string(choice);
  throw Failure{bad_choice(option, value, listed)};
}

std::size_t read_choice(std::string_view option, const std::string& value, std::string_view choices) {
  std::vector<std::string_view> each;
  for (std::size_t begin = 0; begin <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', begin), choices.size());
    each.push_back(choices.substr(begin, end - begin));
    begin = end + 1;
  }
  return read_choice(option, value, each);
}

int read_number(std::string_view option, const std::string& value, int smallest, int largest) {
  int number = 0;
  const char* const end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc{} || rest != end || number < smallest || number > largest) {
    throw Failure{bad_number(option, value, smallest, largest)};
  }
  return number;
}

Date read_date(std::string_view option, const std::string& value) {
  const auto date = parse_iso_date(value);
  if (!date) throw Failure{bad_date(option, value)};
  return *date;
}

UnitIndex read_unit(const Table& table, const std::string& value) {
  UnitIndex unit = find_unit(table, value);
  if (unit == no_unit) unit = find_unit(table, lower_case(value));  // whoever writes MZJ means mzj
  if (unit != no_unit) return unit;
  std::vector<std::string_view> names;
  for (const Unit& each : table.units) {
    names.push_back(each.name.value);
    for (const auto& alias : each.aliases) names.push_back(alias.value);
    names.push_back(each.id.value);
  }
  const auto meant = nearest(value, names);
  throw Failure{no_unit_called(value), meant ? unit_meant(*meant) : list_units.text()};
}

const Category& read_category(const Table& table, const std::string& value) {
  if (const Category* const category = find_category(table, value)) return *category;
  std::string numbers;
  for (const Category& category : table.categories)
    numbers += "\n  " + category.number.value + "、" + category.title.value;
  throw Failure{no_category(value), categories_are(numbers)};
}

const Rule& read_rule(const std::string& id) {
  if (const Rule* const rule = find_rule(all_rules(), id)) return *rule;
  const auto meant = nearest_rule(all_rules(), id);
  throw Failure{no_rule(id), meant ? rule_meant(*meant) : list_rules.text()};
}

Row read_measure(const Table& table, const std::string& value) {
  const Row found = find_measure(table, value);
  if (found.measure != nullptr) return found;
  // Between numbers, near means nothing.
  std::vector<std::string_view> ids;
  for (const Row& row : rows(table)) {
    if (row.measure->id.value.find_first_not_of("0123456789") != std::string::npos)
      ids.push_back(row.measure->id.value);
  }
  const auto meant = nearest(value, ids);
  throw Failure{no_measure(value), meant ? measure_meant(*meant) : list_measures.text()};
}

}  // namespace xfz::cli
