// SPDX-License-Identifier: MIT
// The formats of queries and how each prints an answer. No command and no view knows them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/grid.h"
#include "render/rows.h"
#include "render/template.h"

namespace xfz::render {

/// An answer as documents that templates make.
struct DocumentForm {
  std::string_view name;              ///< of the built-in templates: `status` of status.docx.mustache
  std::string title;                  ///< in the properties of a Word document
  const FieldLevel* level = nullptr;  ///< what a template may name
  std::function<Fields()> fields;
  bool is_markdown_too = true;  ///< else Markdown has the grids, as other answers
};

/// Which columns a sheet has.
enum class SheetColumns {
  own,     ///< those of its table
  common,  ///< those that any table may have, so that what several tables answer can stand in one sheet
};

/// An answer in the forms that formats are made of. Each is made when it is asked for, and may refer to what
/// the answer is about.
struct Forms {
  std::function<std::vector<Grid>(const Screen&)> grids;  ///< for people, one behind the other
  std::function<Grid(Language, SheetColumns)> sheet;      ///< every column there is, for a spreadsheet
  std::function<std::string()> json;                      ///< for programs
  std::function<std::string(const Screen&)> text{};       ///< for a terminal, where that is more than grids
  std::function<std::string(Language)> calendar{};        ///< where there are days: iCalendar
  std::function<std::string(const RowOrigin&)> rows{};    ///< where it is a list: NDJSON
  std::function<std::vector<Grid>(Language)> tabs{};  ///< of a workbook, where there are more than `sheet`
  std::optional<DocumentForm> document{};
};

/// The answer in a format that is text: table, json, ndjson, csv, md or ics. `origin` is said in rows.
std::string printed(const Forms& forms, std::string_view format, const Screen& screen,
                    const RowOrigin& origin = {});

}  // namespace xfz::render
