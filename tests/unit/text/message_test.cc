// SPDX-License-Identifier: MIT
// Messages say the same in both languages. What must not compile (an argument dropped, a language missing)
// cannot be a test here; used_arguments, which decides it, can.
#include "text/message.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/rules.h"
#include "text/diagnostic.h"

namespace xfz {

namespace {

constexpr Message<std::string_view, int> swapped{"{} has {} measures", "共 {1} 条措施由{0}负责"};
constexpr Message<Text> nested{"this {} is wrong", "这一项{}有错"};
constexpr Message<std::string_view> braces{"`{{text: {}}}`", "写成 `{{text: {}}}`"};
constexpr Message<> plain{"nothing", "没有"};
constexpr Phrase task{"task", "任务"};

static_assert(detail::used_arguments("") == 0b0);
static_assert(detail::used_arguments("{}{}") == 0b11);
static_assert(detail::used_arguments("{1}") == 0b10);
static_assert(detail::used_arguments("{1}{0}") == 0b11);
static_assert(detail::used_arguments("{{}}{:04X}") == 0b1);
static_assert(detail::used_arguments("{{{}}}") == 0b1);
static_assert(detail::used_arguments("{0:>5}{0}") == 0b1);

}  // namespace

TEST_CASE("message: both languages") {
  CHECK(swapped(Language::english, "民政局", 3) == "民政局 has 3 measures");
  CHECK(swapped(Language::chinese, "民政局", 3) == "共 3 条措施由民政局负责");
  CHECK(swapped("民政局", 3).en == "民政局 has 3 measures");
  CHECK(swapped("民政局", 3).in(Language::chinese) == "共 3 条措施由民政局负责");
  CHECK(braces("x").en == "`{text: x}`");
  CHECK(plain().zh == "没有");
}

TEST_CASE("message: a Text within is rendered in the language around it") {
  CHECK(nested(task.text()).en == "this task is wrong");
  CHECK(nested(task.text()).zh == "这一项任务有错");
  CHECK(nested(Language::chinese, task.text()) == "这一项任务有错");
}

TEST_CASE("message: an argument is never read as a format") {
  CHECK(swapped("{}", 1).en == "{} has 1 measures");
}

TEST_CASE("phrase: both languages") {
  CHECK(task.in(Language::english) == "task");
  CHECK(task.in(Language::chinese) == "任务");
  CHECK(Text{}.empty());
  CHECK_FALSE(task.text().empty());
}

TEST_CASE("diagnostic: only an error is an error") {
  static constexpr Rule error = test::rule_called("e", Severity::error);
  static constexpr Rule warning = test::rule_called("w", Severity::warning);
  static constexpr Rule note = test::rule_called("n", Severity::note);
  const auto of = [](const Rule& rule) { return Diagnostic{&rule, {}, {}, {}, {}}; };
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({of(warning), of(note)}));
  CHECK(has_errors({of(note), of(error)}));
}

}  // namespace xfz
