// SPDX-License-Identifier: MIT
// The words of a deadline: by themselves, and in a table.
#include "model/deadline.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "fuzz/targets.h"
#include "load/load.h"
#include "text/utf8.h"

namespace xfz::fuzz {

namespace {

constexpr int years[] = {1000, 1999, 2020, 2100, 9999};

void check_reading(const DeadlineReading& reading, int year) {
  require(std::all_of(reading.dates.begin(), reading.dates.end(), [](Date date) { return date.ok(); }),
          "a date is on no day of the calendar");
  const auto is_earlier = [](Date a, Date b) { return a < b; };
  require(std::adjacent_find(reading.dates.begin(), reading.dates.end(), std::not_fn(is_earlier)) ==
              reading.dates.end(),
          "days are in order, each once");
  switch (reading.kind) {
    case DeadlineKind::dated:
      require(!reading.dates.empty(), "a dated deadline has a day");
      require(year_of(reading.dates.front()) >= 999 && year_of(reading.dates.back()) <= 10001,
              "a year has four digits");
      for (const DeadlineStage& stage : reading.each_stage()) {
        require(std::count(reading.dates.begin(), reading.dates.end(), stage.date) == 1, "a stage has a day");
        require(!stage.text.empty(), "a stage has words");
      }
      break;
    case DeadlineKind::recurring:
      require(std::all_of(reading.dates.begin(), reading.dates.end(),
                          [year](Date date) { return year_of(date) == year; }),
              "occurrences are in the table's year");
      break;
    case DeadlineKind::standing:
    case DeadlineKind::undated:
      require(reading.dates.empty(), "words without a day have none");
      break;
    case DeadlineKind::none:
      require(false, "words that could be read are a deadline");
  }
}

std::string with_full_width_digits(std::string_view words) {
  std::string wide;
  for (const char c : words) {
    if (c < '0' || c > '9') {
      wide += c;
    } else {
      wide += "\xEF\xBC";
      wide += static_cast<char>(0x90 + (c - '0'));
    }
  }
  return wide;
}

void check_full_width(std::string_view words, int year, const DeadlineReading& reading) {
  const auto wide = read_deadline(with_full_width_digits(words), {year, year}).reading;
  require(wide && wide->kind == reading.kind && wide->dates == reading.dates,
          "full-width digits are read like 0-9");
}

bool is_plain_text(std::string_view words) {
  for (; !words.empty();) {
    const CodePoint c = first_code_point(words);
    if (!c.valid || is_forbidden(c.value) || c.value == '\n' || c.value == '\t' || c.value == '\r')
      return false;
    words.remove_prefix(c.size);
  }
  return true;
}

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string table_with(std::string_view words) {
  return "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\nunits:\n  - {id: a, name: 甲}\n"
         "categories:\n  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 务\n"
         "        measures:\n          - {id: 1, text: 文, lead: [甲], deadline: " +
         quoted(words) + "}\n";
}

/// A table takes exactly those words that can be read, and keeps them.
void check_in_table(std::string_view words) {
  const Source source("table.yaml", table_with(words));
  const load::Loaded loaded = load::load(source);
  const auto reading = read_deadline(words, {2020, 2020}).reading;
  require(has_errors(loaded.diagnostics) == !reading, "a table takes the words that can be read");
  if (!reading) return;
  const auto& deadline = rows(loaded.table).front().measure->deadline;
  require(deadline && deadline->text.value == words, "the words are kept");
  require(deadline->reading.kind == reading->kind && deadline->reading.dates == reading->dates,
          "the table has the same reading");
}

}  // namespace

void try_deadline(std::string_view bytes) {
  for (const int year : years) {
    const auto reading = read_deadline(bytes, {year, year}).reading;
    if (!reading) continue;
    check_reading(*reading, year);
    check_full_width(bytes, year, *reading);
  }
  if (is_plain_text(bytes)) check_in_table(bytes);
}

}  // namespace xfz::fuzz
