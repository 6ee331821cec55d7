// SPDX-License-Identifier: MIT
// The values that several JSON documents share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/table.h"
#include "query/sheet.h"
#include "render/json.h"

namespace xfz::render {

/// A whole document, as it is printed.
std::string dumped(const Json& json);

/// An array of what `make` makes of each item.
template <class Items, class Make>
Json listed(const Items& items, Make make) {
  Json json = Json::array();
  for (const auto& item : items) json.push_back(make(item));
  return json;
}

template <class Texts>
Json strings(const Texts& texts) {
  return listed(texts, [](const auto& text) { return Json(text); });
}

/// Null where it is empty.
Json text_or_null(const std::string& text);

/// Null where there is none.
template <class Value>
Json value_or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}
Json date_or_null(const std::optional<Date>& date);

/// What a file says of a key; null where it does not have it.
Json said_or_null(const auto& text) {
  return text ? text_or_null(text->value) : Json();
}
Json said_date_or_null(const auto& date) {
  return date ? Json(iso_date(date->value)) : Json();
}

/// Of a unit or group; null where it has none.
Json id_json(const Unit& unit);
Json names(const Table& table, const std::vector<UnitIndex>& units);
Json names(const Table& table, const std::vector<Mention>& mentions);

/// `dated`, `standing`, `recurring`, `undated` or `none`.
std::string_view kind_id(DeadlineKind kind);

/// `lead`, `responsible` or `support`.
std::string_view role_id(Role role);

/// `bonus`, `deduction` or null.
Json effect_json(const std::optional<Effect>& effect);

/// `occurrence` is the day that a recurring deadline is listed for.
Json deadline_json(const Deadline* deadline, std::optional<Date> occurrence = std::nullopt);

Json category_json(const Category& category);
Json task_json(const Task& task);
/// With its own deadline.
Json measure_json(const Table& table, const Row& row);

/// Its title, year and jurisdiction, and the code of that where it has one.
Json table_json(const Table& table);

/// A duty of a unit or group of the table.
Json duty_json(const Table& table, UnitIndex unit, const query::Duty& duty);

}  // namespace xfz::render
