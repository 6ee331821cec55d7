// SPDX-License-Identifier: MIT
// Reading what stands behind an option. Each throws Failure, naming the option, where the value does not fit.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/date.h"
#include "model/table.h"
#include "text/rule.h"

namespace xfz::cli {

/// The place of `value` among `choices`.
std::size_t read_choice(std::string_view option, const std::string& value,
                        std::span<const std::string_view> choices);
inline std::size_t read_choice(std::string_view option, const std::string& value,
                               std::initializer_list<std::string_view> choices) {
  return read_choice(option, value, std::span(choices.begin(), choices.size()));
}

/// The same where they are listed as an option lists them: `date|lead`.
std::size_t read_choice(std::string_view option, const std::string& value, std::string_view choices);

/// A whole number from `smallest` to `largest`.
int read_number(std::string_view option, const std::string& value, int smallest, int largest);

Date read_date(std::string_view option, const std::string& value);

/// A unit or group by name, alias or id; an unknown one gets the nearest suggested.
UnitIndex read_unit(const Table& table, const std::string& value);

const Category& read_category(const Table& table, const std::string& value);

/// A rule of `check` by its id; an unknown one gets the nearest suggested.
const Rule& read_rule(const std::string& id);

/// A measure by its id.
Row read_measure(const Table& table, const std::string& value);

}  // namespace xfz::cli
