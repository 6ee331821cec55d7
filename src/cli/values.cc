// SPDX-License-Identifier: MIT
#include "cli/values.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <vector>

#include "cli/catalogue.h"
#include "cli/failure.h"
#include "model/deadline/words.h"
#include "query/names.h"
#include "render/words.h"
#include "text/lines.h"
#include "text/nearest.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view, std::string_view, Text> bad_choice{
    "`{0}` cannot be `{1}`; choose one of {2}", "`{0}` 不能是 `{1}`；可选：{2}"};
constexpr Message<std::string_view, std::string_view, int, int> bad_number{
    "`{0}` cannot be `{1}`; it is a whole number from {2} to {3}",
    "`{0}` 不能是 `{1}`；请写 {2} 到 {3} 的整数"};
constexpr Message<std::string_view, std::string_view> bad_date{
    "`{0}` cannot be `{1}`; write a date such as 2020-06-30",
    "`{0}` 不能是 `{1}`；请写日期，例如 2020-06-30"};
constexpr Message<int, int> name_year{"name the year: the table has those from {} to {}",
                                      "请写明哪一年：表格是 {} 年至 {} 年的"};
constexpr Message<std::string_view> no_unit_called{"no unit or group is called “{}”",
                                                   "没有名为“{}”的单位或集体"};
constexpr Message<std::string_view> several_called{"“{}” can mean several units", "“{}”可以指几个单位"};
constexpr Message<std::string> choose_unit{"write one of them: {}", "请写其中一个：{}"};
constexpr Message<std::string_view, std::string_view> took_unit{"“{}” is taken for {}", "“{}”按{}作答"};
constexpr Message<std::string_view, std::string_view> no_range{
    "there are no measures from {} to {}, in this order", "没有从 {} 到 {} 的措施"};
constexpr Message<std::string_view> unit_meant{"did you mean “{}”?", "是不是“{}”？"};
constexpr Phrase list_units{"`xfz unit` lists them all", "`xfz unit` 列出全部单位"};
constexpr Message<std::string> may_be_one_of{
    "`xfz unit` lists them all; the table does not list the members of {}, one of whom it may be",
    "`xfz unit` 列出全部单位；表中没有列出成员、可能包括它的集体：{}"};
constexpr Message<std::string_view> no_category{"there is no category “{}”", "没有类别“{}”"};
constexpr Message<std::string> categories_are{"give the number of one of them:{}", "请写出类别的编号：{}"};
constexpr Message<std::string_view> no_measure{"there is no measure {}", "没有措施 {}"};
constexpr Message<std::string_view> measure_meant{"did you mean {}?", "是不是 {}？"};
constexpr Message<std::string_view> no_rule{"there is no rule `{}`", "没有 `{}` 这条规则"};
constexpr Message<std::string_view> rule_meant{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Phrase list_rules{"`xfz explain` lists them all", "`xfz explain` 列出全部规则"};
constexpr Phrase list_measures{"`xfz list --not-applicable` lists them all",
                               "`xfz list --not-applicable` 列出全部措施"};

}  // namespace

namespace {

/// `lead (牵头, 主办), responsible (负责, 责任)`: the choices, with the Chinese words for them.
Text choices_text(std::span<const std::string_view> choices, std::span<const Synonym> synonyms) {
  Text listed;
  for (const std::string_view choice : choices) {
    Text words;
    for (const Synonym& synonym : synonyms) {
      if (synonym.choice != choice || static_cast<unsigned char>(synonym.word.front()) < 0x80) continue;
      words.en += (words.en.empty() ? " (" : ", ") + std::string(synonym.word);
      words.zh += (words.zh.empty() ? "（" : "、") + std::string(synonym.word);
    }
    if (!words.empty()) words = {words.en + ")", words.zh + "）"};
    listed.en += (listed.en.empty() ? "" : ", ") + std::string(choice) + words.en;
    listed.zh += (listed.zh.empty() ? "" : "、") + std::string(choice) + words.zh;
  }
  return listed;
}

}  // namespace

std::size_t read_choice(std::string_view option, const std::string& value,
                        std::span<const std::string_view> choices, std::span<const Synonym> synonyms) {
  const auto synonym = std::find_if(synonyms.begin(), synonyms.end(),
                                    [&value](const Synonym& each) { return each.word == value; });
  const std::string_view meant = synonym == synonyms.end() ? std::string_view(value) : synonym->choice;
  const auto found = std::find(choices.begin(), choices.end(), meant);
  if (found == choices.end()) throw Failure{bad_choice(option, value, choices_text(choices, synonyms))};
  return static_cast<std::size_t>(found - choices.begin());
}

std::size_t read_choice(std::string_view option, const std::string& value, std::string_view choices,
                        std::span<const Synonym> synonyms) {
  return read_choice(option, value, split(choices, "|"), synonyms);
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

std::vector<std::string> listed_values(const std::vector<std::string>& given) {
  std::vector<std::string> values;
  for (std::string_view list : given) {
    for (;;) {
      const std::size_t end = std::min({list.find(','), list.find("，"), list.find("、"), list.size()});
      const std::string_view value = list.substr(0, end);
      const std::size_t first = std::min(value.find_first_not_of(' '), value.size());
      values.emplace_back(value.substr(first, value.find_last_not_of(' ') + 1 - first));
      if (end == list.size()) break;
      list.remove_prefix(end + first_code_point(list.substr(end)).size);
    }
  }
  // 四、 as it is printed
  const auto is_empty = [](const std::string& value) { return value.empty(); };
  if (!std::all_of(values.begin(), values.end(), is_empty)) std::erase_if(values, is_empty);
  return values;
}

std::optional<int> counted(const std::string& value, std::initializer_list<std::u32string_view> endings) {
  grammar::Words words(value);
  const auto number = grammar::try_number(words);
  words.try_any(endings);
  return number && words.at_end() ? std::optional(number->value) : std::nullopt;
}

int read_count(std::string_view option, const std::string& value, int smallest, int largest,
               std::initializer_list<std::u32string_view> endings) {
  const auto number = counted(value, endings);
  if (!number || *number < smallest || *number > largest)
    throw Failure{bad_number(option, value, smallest, largest)};
  return *number;
}

namespace {

/// The one day that the words set, if they do.
std::optional<Date> day_in(const std::string& words, Years years) {
  const DeadlineResult result = read_deadline(words, years);
  if (!result.reading || result.reading->kind != DeadlineKind::dated || result.reading->dates.size() != 1)
    return std::nullopt;
  return result.reading->dates.front();
}

}  // namespace

bool sets_a_day(const std::string& words) {
  constexpr Years any_one{2000, 2000};
  return day_in(words, any_one).has_value();
}

std::optional<Date> try_date(const std::string& value) {
  constexpr Years any{1000, 9999};  // of several years, so that words without one are refused
  auto date = parse_iso_date(value);
  const bool names_day = value.ends_with("日") || value.ends_with("号");
  return !date && names_day ? day_in(value, any) : date;
}

Date read_date(std::string_view option, const std::string& value) {
  const auto date = try_date(value);
  if (!date) throw Failure{bad_date(option, value)};
  return *date;
}

Date read_date(std::string_view option, const std::string& value, Years years) {
  auto date = parse_iso_date(value);
  if (!date) date = day_in(value, years);
  if (date) return *date;
  const bool lacks_year = years.first != years.last && day_in(value, {years.first, years.first});
  throw Failure{bad_date(option, value), lacks_year ? name_year(years.first, years.last) : Text()};
}

namespace {

UnitIndex registered_unit(const Table& table, const std::string& value) {
  const UnitIndex unit = find_unit(table, value);
  return unit != no_unit ? unit : find_unit(table, lower_case(value));  // whoever writes MZJ means mzj
}

/// What to do about a name that the table does not have.
UnknownName unknown_unit(const Table& table, const std::string& value) {
  std::vector<std::string_view> names;
  for (const Unit& each : table.units) {
    names.push_back(each.name.value);
    for (const auto& alias : each.aliases) names.push_back(alias.value);
    names.push_back(each.id.value);
  }
  if (const auto meant = nearest(value, names)) return {{no_unit_called(value), unit_meant(*meant)}};
  std::vector<UnitIndex> open;
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    if (table.unit(unit).is_group && table.unit(unit).members.empty()) open.push_back(unit);
  }
  return {{no_unit_called(value), value.empty() || open.empty()
                                      ? list_units.text()
                                      : may_be_one_of(render::unit_names(table, open))}};
}

}  // namespace

UnitIndex read_unit(const Table& table, const std::string& value) {
  const UnitIndex unit = registered_unit(table, value);
  if (unit == no_unit) throw unknown_unit(table, value);
  return unit;
}

UnitIndex read_unit(Context& context, const Table& table, const std::string& value) {
  if (const UnitIndex unit = registered_unit(table, value); unit != no_unit) return unit;
  const std::vector<UnitIndex> meant = query::meant(table, value);
  if (meant.empty()) throw unknown_unit(table, value);
  if (meant.size() > 1) throw Failure{several_called(value), choose_unit(render::unit_names(table, meant))};
  const std::string note =
      took_unit(context.language(), printable(value), printable(table.unit(meant.front()).name.value));
  context.tell_once(note);
  return meant.front();
}

const Column* find_own_column(const Table& table, std::string_view name) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(), [name](const Column& column) {
    return column.is_own && (column.key.value == name || column.heading.value == name);
  });
  return found != table.columns.end() ? &*found : nullptr;
}

std::string own_columns(const Table& table) {
  std::string keys;
  for (const Column& column : table.columns) {
    if (column.is_own) keys += (keys.empty() ? "" : "、") + column.key.value;
  }
  return keys;
}

namespace {

/// Called by its number in any form, 第四类, ４, or by words that stand in the title of no other.
const Category* category_meant(const Table& table, const std::string& value) {
  std::string plain = encoded(normalised(value, NormalForm::compatible_caseless));
  if (plain.starts_with("第")) plain.erase(0, std::string_view("第").size());
  for (const std::string_view ending : {"类", "部分", "章"}) {
    if (plain.size() > ending.size() && plain.ends_with(ending)) plain.resize(plain.size() - ending.size());
  }
  if (const Category* const category = find_category(table, plain)) return category;
  const Category* found = nullptr;
  for (const Category& category : table.categories) {
    if (value.empty() || category.title.value.find(value) == std::string::npos) continue;
    if (found != nullptr) return nullptr;
    found = &category;
  }
  return found;
}

}  // namespace

const Category& read_category(const Table& table, const std::string& value) {
  if (const Category* const category = find_category(table, value)) return *category;
  if (const Category* const category = category_meant(table, value)) return *category;
  std::string numbers;
  for (const Category& category : table.categories)
    numbers += "\n  " + category.number.value + "、" + category.title.value;
  throw UnknownName{{no_category(value), categories_are(numbers)}};
}

const Rule& read_rule(std::span<const Rule* const> rules, const std::string& id) {
  if (const Rule* const rule = find_rule(rules, id)) return *rule;
  const auto meant = nearest_rule(rules, id);
  throw Failure{no_rule(id), meant ? rule_meant(*meant) : list_rules.text()};
}

namespace {

/// `7` of `第7项`, `第七条`; signs half-width, letters small.
std::string plain_id(std::string_view value) {
  std::string id = encoded(normalised(value, NormalForm::compatible_caseless));
  if (id.starts_with("第")) id.erase(0, std::string_view("第").size());
  for (const std::string_view ending : {"项", "条", "号"}) {
    if (id.size() > ending.size() && id.ends_with(ending)) id.resize(id.size() - ending.size());
  }
  grammar::Words words(id);
  const auto number = grammar::try_number(words);
  return number && number->is_chinese && words.at_end() ? std::to_string(number->value) : id;
}

/// Of the measure with this id, else of the one that has it but for its form; rows.size() where there is
/// none.
std::size_t place_of(const std::vector<Row>& rows, std::string_view id) {
  const auto place = [&rows](const auto& is_meant) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return is_meant(row.measure->id.value); });
    return static_cast<std::size_t>(found - rows.begin());
  };
  const std::size_t same = place([id](const std::string& each) { return each == id; });
  if (same < rows.size()) return same;
  return place([plain = plain_id(id)](const std::string& each) { return plain_id(each) == plain; });
}

/// Of the measure, or of the one whose clause it is, as papers and ledgers name them: `7/1`, `第7项第1分项`.
std::size_t place_of_duty(const std::vector<Row>& rows, std::string_view name) {
  const std::size_t place = place_of(rows, name);
  if (place < rows.size()) return place;
  constexpr std::string_view clause_ending = "分项";
  std::string_view clause = name;
  if (clause.ends_with(clause_ending)) clause.remove_suffix(clause_ending.size());
  for (const std::string_view sign : {"/", "第"}) {
    const std::size_t at = clause.rfind(sign);
    if (at == std::string_view::npos || at == 0) continue;
    const std::size_t measure = place_of(rows, clause.substr(0, at));
    if (measure == rows.size()) continue;
    const std::vector<Clause>& clauses = rows[measure].measure->clauses;
    for (std::size_t i = 1; i <= clauses.size(); ++i) {
      if (clause.substr(at + sign.size()) == std::to_string(i)) return measure;
    }
  }
  return rows.size();
}

Failure unknown_measure(const std::vector<Row>& rows, const std::string& value) {
  // Between numbers, near means nothing.
  std::vector<std::string_view> ids;
  for (const Row& row : rows) {
    if (row.measure->id.value.find_first_not_of("0123456789") != std::string::npos)
      ids.push_back(row.measure->id.value);
  }
  const auto meant = nearest(value, ids);
  return {no_measure(value), meant ? measure_meant(*meant) : list_measures.text()};
}

/// `7-10`, `7—10`, `7至10`: a range, where no measure is called so.
std::vector<Row> read_range(const std::vector<Row>& rows, const std::string& value) {
  for (const std::string_view dash : {"-", "—", "–", "－", "~", "～", "至", "到"}) {
    const std::size_t at = value.find(dash);
    if (at == std::string::npos || at == 0) continue;
    const std::string first = value.substr(0, at);
    const std::string last = value.substr(at + dash.size());
    const std::size_t begin = place_of(rows, first);
    const std::size_t end = place_of(rows, last);
    if (begin == rows.size()) throw unknown_measure(rows, first);
    if (end == rows.size()) throw unknown_measure(rows, last);
    if (begin > end) throw Failure{no_range(first, last)};
    return {rows.begin() + static_cast<std::ptrdiff_t>(begin),
            rows.begin() + static_cast<std::ptrdiff_t>(end) + 1};
  }
  throw unknown_measure(rows, value);
}

}  // namespace

std::vector<Row> read_measures(const Table& table, const std::string& value) {
  std::vector<Row> found;
  const std::vector<Row> all = rows(table);
  for (const std::string& each : listed_values({value})) {
    const std::size_t at = place_of_duty(all, each);
    const std::vector<Row> named = at < all.size() ? std::vector{all[at]} : read_range(all, each);
    found.insert(found.end(), named.begin(), named.end());
  }
  return found;
}

}  // namespace xfz::cli
