// SPDX-License-Identifier: MIT
// Templates: what they print, which of their names are unknown, and what is wrong with a broken one.
#include "render/template.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "render/builtin_templates.h"
#include "render/difference/difference.h"
#include "render/notice/fields.h"
#include "render/sheet/fields.h"
#include "render/sheet/whole.h"
#include "render/status/bulletin.h"
#include "render/status/letter.h"
#include "render/template_level.h"

namespace xfz::render {

namespace {

struct Duty {
  std::string id;
  std::string text;
};
constexpr FieldOf<Duty> duty_fields[] = {
    {{"id", {"a", "甲"}}, [](const Duty& d) { return d.id; }},
    {{"text", {"a", "甲"}}, [](const Duty& d) { return d.text; }},
};
constexpr LevelOf<Duty> duty_level{duty_fields};

struct Root {
  std::vector<Duty> duties;
};
constexpr FieldOf<Root> root_fields[] = {
    {{"unit", {"a", "甲"}}, [](const Root&) { return std::string("{{{unit}}}"); }},
    {{"empty", {"a", "甲"}}, [](const Root&) { return std::string(); }},
    {{"duties", {"a", "甲"}}, duty_level, [](const Root& r) { return std::span(r.duties); }},
    {{"none", {"a", "甲"}}, duty_level, [](const Root&) { return std::vector<Duty>(); }},
};
constexpr LevelOf<Root> root_level{root_fields};

/// `12 txet (text)` for each unknown field.
std::string unknown_in(const std::string& text) {
  std::string out;
  for (const UnknownField& field : Template(text, Escape::markdown).unknown_fields(root_level)) {
    out += fmt::format("{}{} {} ({})", out.empty() ? "" : "; ", field.offset, field.name,
                       field.nearest.value_or(""));
  }
  return out;
}

/// `12 what is wrong`; empty where nothing is.
std::string fault_in(const std::string& text, Language language = Language::english) {
  try {
    const Template parsed(text, Escape::markdown);
  } catch (const TemplateFault& fault) {
    return fmt::format("{} {}", fault.offset, fault.message.in(language));
  }
  return "";
}

}  // namespace

TEST_CASE("template: fields are filled in, and escaped as the format needs") {
  struct Example {
    std::string_view text;
    Escape escape;
    std::string_view expected;
  };
  const Example examples[] = {
      {"{{unit}}", Escape::printable, "{{{unit}}}"},  // a value is no template
      {"{{#duties}}\n- {{id}} {{text}}\n{{/duties}}\n", Escape::markdown, "- 1 &lt;甲&gt;\\|乙\n- 2 \n"},
      {"{{#duties}}{{text}};{{/duties}}", Escape::html, "&lt;甲&gt;|乙;;"},
      {"{{#duties}}{{{text}}};{{/duties}}", Escape::html, "<甲>|乙;;"},
      {"{{#duties}}{{#text}}[{{id}}]{{/text}}{{/duties}}", Escape::html, "[1]"},
      {"{{#duties}}{{^text}}[{{id}}]{{/text}}{{/duties}}", Escape::html, "[2]"},
      {"{{#none}}x{{/none}}{{^none}}y{{/none}}{{#empty}}x{{/empty}}{{^empty}}z{{/empty}}", Escape::html,
       "yz"},
      {"{{#duties}}{{unit}}{{/duties}}", Escape::printable, "{{{unit}}}{{{unit}}}"},
      {"a{{! a note }}b{{nothing}}c", Escape::html, "abc"},
      // A line that holds only such a tag is none, whether the section is there or not.
      {"a\n{{#none}}\nx\n{{/none}}\nb\n", Escape::html, "a\nb\n"},
      {"a\n  {{#duties}}\t\n\n{{id}}\n  {{/duties}}\n{{! a\nnote }}\nb", Escape::html, "a\n\n1\n\n2\nb"},
      {"{{! a note }}\na\n", Escape::html, "a\n"},
      {"{{^none}}\n{{/none}} c\n{{#none}}{{/none}}\n", Escape::html, " c\n\n"},
      {"{{{unit}}}\n{{unit}}\n", Escape::printable, "{{{unit}}}\n{{{unit}}}\n"},
      {"{ {x} }} {{", Escape::html, ""},
  };
  const Root sample{{{"1", "<甲>|乙"}, {"2", ""}}};
  for (const Example& example : examples) {
    CAPTURE(example.text);
    if (example.expected.empty()) {
      CHECK(fault_in(std::string(example.text)) != "");
      continue;
    }
    CHECK(Template(std::string(example.text), example.escape).render(root_level.fields_of(sample)) ==
          example.expected);
  }
}

TEST_CASE("template: unknown fields are found wherever they stand, with the nearest that there is") {
  CHECK(unknown_in("{{unit}} {{#duties}}{{id}}{{unit}}{{^text}}{{id}}{{/text}}{{/duties}}") == "");
  CHECK(unknown_in("{{unti}}") == "0 unti (unit)");
  CHECK(unknown_in("{{id}}") == "0 id ()");  // only in a list
  CHECK(unknown_in("{{#none}}{{txet}}{{/none}}") == "9 txet (text)");
  CHECK(unknown_in("{{^none}}{{id}}{{/none}}") == "9 id ()");
  CHECK(unknown_in("{{#dutis}}{{/dutis}}") == "0 dutis (duties)");
  CHECK(unknown_in("{{{unti}}} {{&unti}}") == "0 unti (unit); 11 unti (unit)");
  CHECK(unknown_in("{{.}} {{unit.id}}") == "0 . (); 6 unit.id ()");
}

TEST_CASE("template: a field of a list that stands outside is told with its list") {
  const Template parsed("{{text}} {{#none}}{{text}}{{/none}} {{unti}}", Escape::html);
  const auto unknown = parsed.unknown_fields(root_level);
  REQUIRE(unknown.size() == 2);
  CHECK(unknown[0].list == "duties");
  CHECK_FALSE(unknown[1].list);
}

TEST_CASE("template: a broken one says where and what") {
  CHECK(fault_in("ab {{#duties}} x") == "3 the section `duties` is never closed");
  CHECK(fault_in("ab {{/duties}} x") == "3 the section `duties` is closed but was never opened");
  CHECK(fault_in("{{#a}}{{#b}}{{/a}}{{/b}}", Language::chinese) == "0 段落 `a` 没有结束标签");
  CHECK(fault_in("一 {{unit") == "4 a tag is opened with {{ and never closed with }}");
  for (const std::string tag : {"{{unit} {{id}}", "{{unit\n}}", "{{#a} {{/a}}", "{{{unit}} {{id}}"})
    CHECK(fault_in(tag) == "0 a tag is opened with {{ and never closed with }}");
  CHECK(fault_in("{{! a {note} }}{{{unit}}} {{ unit }}") == "");
  CHECK(fault_in("{{=<% %>=}}") == "0 other delimiters than {{ and }} are not supported");
  CHECK(fault_in("{{> head }}") == "0 partials ({{> …}}) are not supported");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "{{#a}}";
  CHECK(fault_in(deep) == "300 sections are nested more than 50 deep");
  // What stands in a comment, or in three braces, opens and closes nothing.
  CHECK(fault_in("{{!{{/a}}{{!{{/a}}" + deep) == "318 sections are nested more than 50 deep");
  CHECK(fault_in("{{{/a}}}{{{/a}}}" + deep) == "316 sections are nested more than 50 deep");
  std::string raw;
  for (int i = 0; i < 100; ++i) raw += "{{{#a}}}";
  CHECK(fault_in(raw) == "");
}

const FieldLevel& level_of(std::string_view builtin) {
  if (builtin.starts_with("index")) return index_level();
  if (builtin.starts_with("change-notice-index")) return notice_index_level();
  if (builtin.starts_with("change-notice")) return notice_level();
  if (builtin.starts_with("difference")) return difference_level();
  if (builtin.starts_with("table")) return whole_level();
  if (builtin.starts_with("status")) return bulletin_level();
  if (builtin.starts_with("letter")) return letter_level();
  return sheet_level();
}

TEST_CASE("template: what is shipped parses and names only fields that there are") {
  REQUIRE(builtin_templates().size() >= 4);
  for (const BuiltinTemplate& builtin : builtin_templates()) {
    CAPTURE(builtin.name);
    if (builtin.name.starts_with("docx/")) continue;  // parts that all documents of Word have
    if (builtin.name.starts_with("new.")) continue;   // no sheet: tests/new_test.cc has it
    const auto kind = template_kind(builtin.name);
    REQUIRE(kind);
    const Template parsed(std::string(builtin.text), kind->escape);
    for (const UnknownField& field : parsed.unknown_fields(level_of(builtin.name))) FAIL_CHECK(field.name);
  }
}

TEST_CASE("template: the format is in the name") {
  CHECK(template_kind("notice.md.mustache")->extension == ".md");
  CHECK(template_kind("a/b.html.mustache")->escape == Escape::html);
  CHECK_FALSE(template_kind("notice.mustache"));
  CHECK_FALSE(template_kind("notice.md"));
}

}  // namespace xfz::render
