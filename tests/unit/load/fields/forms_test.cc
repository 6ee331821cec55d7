// SPDX-License-Identifier: MIT
// What `check` accepts and what editors accept are the same.
#include "load/fields/forms.h"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <vector>

#include "load/fields/fields.h"

namespace xfz::load {

namespace {

/// Every text of up to `longest` of these parts, but the empty one.
std::vector<std::string> texts(const std::vector<std::string>& parts, int longest) {
  std::vector<std::string> all;
  std::vector<std::string> last = {""};
  for (int size = 1; size <= longest; ++size) {
    std::vector<std::string> next;
    for (const std::string& text : last) {
      for (const std::string& part : parts) next.push_back(text + part);
    }
    all.insert(all.end(), next.begin(), next.end());
    last = std::move(next);
  }
  return all;
}

/// How many of the texts the form accepts, if its pattern accepts the same.
int count_accepted(const Form& form, const std::vector<std::string>& of) {
  const std::regex pattern{std::string(form.pattern)};
  int accepted = 0;
  for (const std::string& text : of) {
    CAPTURE(text);
    CHECK(form.accepts(text) == std::regex_search(text, pattern));
    if (form.accepts(text)) ++accepted;
  }
  return accepted;
}

bool has_chinese(std::string_view text) {
  return text.find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9") != std::string_view::npos;
}

void check_words(const Level& level) {
  CAPTURE(level.name.en);
  CHECK(has_chinese(level.what.zh));
  for (const Field& field : level.fields) {
    CAPTURE(field.key);
    CHECK(has_chinese(field.what.zh));
    if (field.level != nullptr) check_words(*field.level);
  }
}

}  // namespace

TEST_CASE("forms: a pattern accepts what check accepts") {
  const std::vector<std::string> ids = texts({"0", "1", "9", "a", "z", "A", "Z", "-", "_", ".", "民"}, 4);
  CHECK(count_accepted(forms::unit_id, ids) == 2 + 2 * 6 + 2 * 6 * 6 + 2 * 6 * 6 * 6);
  CHECK(count_accepted(forms::measure_id, ids) == 6 + 6 * 8 + 6 * 9 * 8 + 6 * 9 * 9 * 8);
  CHECK(count_accepted(forms::year, texts({"0", "1", "9", "年", " "}, 5)) == 2 * 3 * 3 * 3);
  CHECK(count_accepted(forms::unit_name, texts({"局", "“", "”", "‘", "’", "\""}, 4)) > 500);
}

TEST_CASE("forms: a date's pattern knows all but the length of months") {
  const std::regex pattern{std::string(forms::date.pattern)};
  for (const std::string month : {"00", "01", "02", "06", "12", "13", "6"}) {
    for (const std::string day : {"00", "01", "29", "30", "31", "32", "1"}) {
      const std::string date = "2021-" + month + "-" + day;
      CAPTURE(date);
      const bool is_too_late =
          (month == "02" && (day == "29" || day == "30" || day == "31")) || (month == "06" && day == "31");
      CHECK((forms::date.accepts(date) || is_too_late) == std::regex_search(date, pattern));
    }
  }
}

TEST_CASE("fields: each says in Chinese too what it is") {
  check_words(table_level);
}

}  // namespace xfz::load
