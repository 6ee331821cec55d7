// SPDX-License-Identifier: MIT
#include "render/escape.h"
#include "render/grid.h"

namespace xfz::render {

namespace {

void write_table(std::string& out, const Grid& grid, const Section& section, Language language) {
  out += "|";
  for (const Column& column : grid.columns) out += " " + markdown_text(column.title.in(language)) + " |";
  out += "\n|";
  for (const Column& column : grid.columns) out += column.fit == Fit::number ? " ---: |" : " --- |";
  out += "\n";
  for (const auto& row : section.rows) {
    out += "|";
    for (const Cell& cell : row) out += " " + markdown_text(cell.text) + " |";
    out += "\n";
  }
}

}  // namespace

std::string to_markdown(const Grid& grid, Language language) {
  std::string out;
  if (!grid.title.empty()) out += "# " + markdown_text(grid.title) + "\n\n";
  if (!grid.subtitle.empty()) out += markdown_text(grid.subtitle) + "\n\n";
  for (const Section& section : grid.sections) {
    if (!section.heading.empty()) {
      out += "## " + markdown_text(section.heading) +
             (section.aside.empty() ? "" : " (" + markdown_text(section.aside) + ")") + "\n\n";
    }
    if (!section.text.empty()) out += markdown_text(section.text) + "\n\n";
    if (section.rows.empty()) continue;
    write_table(out, grid, section, language);
    out += "\n";
  }
  for (const std::string& line : grid.closing) out += markdown_text(line) + "\n\n";
  if (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace xfz::render
