// SPDX-License-Identifier: MIT
// A template, filled in with the sheet of a small table.
#include "render/template.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/targets.h"
#include "load/load.h"
#include "render/sheet/fields.h"
#include "text/utf8.h"

namespace xfz::fuzz {

namespace {

constexpr std::string_view table_text =
    "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\n"
    "units:\n  - {id: a, name: '甲|{{b}}'}\n  - {id: b, name: 乙}\n"
    "groups:\n  - {id: g, name: 各, members: [a, b]}\n"
    "categories:\n  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 务\n"
    "        measures:\n          - {id: 1, text: '=<b>\"文\"', lead: [a], deadline: 6月底前}\n"
    "          - {id: 2, text: 二, lead: [b], responsible: [a, g], deadline: 每季度末}\n"
    "          - {id: 3, text: 三, clauses: [{text: 上, lead: [a]}, {text: 下, responsible: [g]}]}\n";

const render::Fields& sample() {
  const Source source("table.yaml", std::string(table_text));
  // Fields refer to all of them.
  static const load::Loaded loaded = load::load(source);
  require(loaded.diagnostics.empty(), "the sample is a right table");
  static const render::SheetBasis basis{loaded.table, {}, {}};
  static const query::Sheet sheet = query::sheet(loaded.table, 0, {});
  static const render::Fields fields = render::sheet_fields(basis, sheet);
  return fields;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (!c.valid) return false;
    text.remove_prefix(c.size);
  }
  return true;
}

void check_fault(const render::TemplateFault& fault, std::string_view text) {
  require(fault.offset <= text.size(), "a fault lies in the template");
  require(!fault.message.en.empty() && !fault.message.zh.empty(), "a fault says what is wrong");
}

void check_rendered(const render::Template& parsed, std::string_view text) {
  const render::Fields& fields = sample();
  const std::string out = parsed.render(fields);
  require(is_utf8(out), "what is made is UTF-8");
  if (text.find("{{") == std::string_view::npos) require(out == text, "text without tags stays as it is");
  require(out == parsed.render(fields), "rendering again makes the same");
}

void check_unknown(const render::Template& parsed, std::string_view text) {
  for (const render::UnknownField& field : parsed.unknown_fields(render::sheet_level())) {
    require(text.substr(std::min(field.offset, text.size())).starts_with("{{"),
            "an unknown field is at its tag");
  }
}

}  // namespace

void try_template(std::string_view bytes) {
  if (!is_utf8(bytes)) return;  // it is refused where the file is read
  // The size decides which of the five ways to escape is tried, so that an input is a template and no more.
  const auto escape = static_cast<render::Escape>(bytes.size() % 5);
  try {
    const render::Template parsed(std::string(bytes), escape);
    check_rendered(parsed, bytes);
    check_unknown(parsed, bytes);
  } catch (const render::TemplateFault& fault) {
    check_fault(fault, bytes);
  }
}

}  // namespace xfz::fuzz
