// SPDX-License-Identifier: MIT
#include "render/grid.h"

namespace xfz::render {

namespace {

/// RFC 4180 quoting. A leading sign that begins a formula in a spreadsheet is defused with an apostrophe
/// (OWASP, CSV Injection).
std::string field(std::string_view text) {
  std::string value(text);
  if (!value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos) {
    value.insert(value.begin(), '\'');
  }
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::string to_csv(const Grid& grid, Language language) {
  std::string out;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    out += (i > 0 ? "," : "") + field(grid.columns[i].title.in(language));
  }
  out += "\n";
  for (const Section& section : grid.sections) {
    for (const auto& row : section.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + field(row[i].text);
      out += "\n";
    }
  }
  return out;
}

}  // namespace xfz::render
