// SPDX-License-Identifier: MIT
// Reading what stands behind an option. Each throws Failure, naming the option, where the value does not fit.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "model/date.h"
#include "model/table.h"
#include "text/rule.h"

namespace xfz::cli {

/// A word that stands for one of the choices: 牵头 for lead.
struct Synonym {
  std::string_view word;
  std::string_view choice;
};

/// The place of `value` among `choices`, by its name or by another word for it. Throws Failure with all of
/// them where it is none.
std::size_t read_choice(std::string_view option, const std::string& value,
                        std::span<const std::string_view> choices, std::span<const Synonym> synonyms = {});
inline std::size_t read_choice(std::string_view option, const std::string& value,
                               std::initializer_list<std::string_view> choices) {
  return read_choice(option, value, std::span(choices.begin(), choices.size()));
}

/// The same where they are listed as an option lists them: `date|lead`.
std::size_t read_choice(std::string_view option, const std::string& value, std::string_view choices,
                        std::span<const Synonym> synonyms = {});

/// Of what an answer is grouped by.
inline constexpr Synonym group_words[] = {
    {"日期", "date"}, {"牵头", "lead"}, {"牵头单位", "lead"}, {"类别", "category"}};

/// The values of an option that may be given several times, each with commas (`,`, `，` or `、`) in it.
std::vector<std::string> listed_values(const std::vector<std::string>& given);

/// A whole number from `smallest` to `largest`.
int read_number(std::string_view option, const std::string& value, int smallest, int largest);

/// A whole number as people write it, with what stands behind it: 6, ６, 六, 6月, 30天. Nothing where it is
/// none.
std::optional<int> counted(const std::string& value, std::initializer_list<std::u32string_view> endings);

/// The same from `smallest` to `largest`, of an option.
int read_count(std::string_view option, const std::string& value, int smallest, int largest,
               std::initializer_list<std::u32string_view> endings);

/// A day: 2020-06-30, 2020年6月30日; nothing where it is none.
std::optional<Date> try_date(const std::string& value);
/// The same; throws Failure where it is none.
Date read_date(std::string_view option, const std::string& value);

/// The day that words of a deadline set in the years of a table: 6月30日, 6月底前; or such a day.
Date read_date(std::string_view option, const std::string& value, Years years);

/// Whether the words set one day in a year: 六月底前.
bool sets_a_day(const std::string& words);

/// A unit or group by name, alias or id; an unknown one gets the nearest suggested.
UnitIndex read_unit(const Table& table, const std::string& value);
/// The same, or by another name that can mean only one, which is said on standard error.
UnitIndex read_unit(Context& context, const Table& table, const std::string& value);

const Category& read_category(const Table& table, const std::string& value);

/// The column that only this table has, by its key or heading; null where there is none.
const Column* find_own_column(const Table& table, std::string_view name);
/// The keys of all such: leader、score.
std::string own_columns(const Table& table);

/// One of the rules by its id; an unknown one gets the nearest suggested.
const Rule& read_rule(std::span<const Rule* const> rules, const std::string& id);

/// Measures by their ids: 95, 第95项, 7-10, 1、2、3; of a range what the table has from the one to the other.
std::vector<Row> read_measures(const Table& table, const std::string& value);

}  // namespace xfz::cli
