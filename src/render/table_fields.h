// SPDX-License-Identifier: MIT
// The fields that every document made of a table has.
#pragma once

#include <optional>
#include <string>

#include "render/text_fields.h"
#include "render/words.h"

namespace xfz::render {

inline std::string text_or_none(const std::optional<Located<std::string>>& text) {
  return text ? text->value : "";
}

inline constexpr TextField<Table> table_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}}, [](const Table& t) { return t.title.value; }},
    {{"year", {"the table's year", "表格的年度"}}, [](const Table& t) { return years_text(t); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const Table& t) { return t.jurisdiction.value; }},
    {{"issuer", {"who issued it, if the table says so", "印发单位（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.issuer); }},
    {{"document", {"its document number, if the table says so", "文号（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.document); }},
    {{"issued", {"when it was issued, if the table says so", "印发日期（表格写明时）"}},
     [](const Table& t) { return text_or_none(t.issued); }},
};

}  // namespace xfz::render
