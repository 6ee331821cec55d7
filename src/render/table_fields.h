// SPDX-License-Identifier: MIT
// The fields that every document made of a table has.
#pragma once

#include <optional>
#include <string>

#include "render/template_level.h"
#include "render/words.h"

namespace xfz::render {

inline std::string text_or_none(const auto& text) {
  return text ? text->value : "";
}

/// A day as people write it, or the words that stand there; empty where nothing does.
inline std::string day_words(const std::optional<Located<std::string>>& text) {
  const std::string words = text_or_none(text);
  const auto day = parse_iso_date(words);
  return day ? date_text(*day, Language::chinese) : words;
}

inline constexpr FieldOf<Table> table_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}}, [](const Table& t) { return t.title.value; }},
    {{"year", {"the table's year", "表格的年度"}}, [](const Table& t) { return years_text(t); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const Table& t) { return t.jurisdiction.value; }},
    {{"issuer", {"who issued it, if the table says so", "印发单位（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.issuer); }},
    {{"document", {"its document number, if the table says so", "文号（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.document); }},
    {{"issued", {"when it was issued, if the table says so", "印发日期（表格写明时）"}},
     [](const Table& t) { return day_words(t.issued); }},
    {{"return_to",
      {"to whom answers are sent back, if the table says so", "填报内容报送到哪里（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.returns.to); }},
    {{"return_by",
      {"by when, if the table says so: `2020年6月25日`, or its words",
       "报送时限（表格写明时）：`2020年6月25日`，或者原话"}},
     [](const Table& t) { return day_words(t.returns.by); }},
    {{"return_contact", {"whom to ask, if the table says so", "联系人和联系方式（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.returns.contact); }},
};

}  // namespace xfz::render
