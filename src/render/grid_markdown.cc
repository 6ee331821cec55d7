// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/grid.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

/// A sign as Markdown and HTML leave it alone.
std::string escaped(char sign) {
  switch (sign) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    default:
      break;
  }
  const bool is_markup = std::string_view("\\`*_[]|#~").find(sign) != std::string_view::npos;
  return (is_markup ? "\\" : "") + std::string(1, sign);
}

/// Text that Markdown and HTML leave alone (GitHub Flavored Markdown 0.29, sections 2.4 and 4.10).
std::string escaped(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t newline = text.find('\n');
    for (const char c : printable(text.substr(0, newline))) out += escaped(c);
    if (newline == std::string_view::npos) return out;
    out += "<br>";
    text.remove_prefix(newline + 1);
  }
}

/// The same at the beginning of a paragraph, where a few more signs begin a block.
std::string escaped_paragraph(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view sign = text.substr(digits, 1);
  const bool begins_list = digits > 0 && (sign == "." || sign == ")");
  const bool begins_block = digits == 0 && (sign == "+" || sign == "-" || sign == "=");
  if (!begins_list && !begins_block) return escaped(text);
  return std::string(text.substr(0, digits)) + "\\" + escaped(text.substr(digits));
}

void write_table(std::string& out, const Grid& grid, const Section& section, Language language) {
  out += "|";
  for (const Column& column : grid.columns) out += " " + escaped(column.title.in(language)) + " |";
  out += "\n|";
  for (const Column& column : grid.columns) out += column.fit == Fit::number ? " ---: |" : " --- |";
  out += "\n";
  for (const auto& row : section.rows) {
    out += "|";
    for (const Cell& cell : row) out += " " + escaped(cell.text) + " |";
    out += "\n";
  }
}

}  // namespace

std::string to_markdown(const Grid& grid, Language language) {
  std::string out;
  if (!grid.title.empty()) out += "# " + escaped(grid.title) + "\n\n";
  if (!grid.subtitle.empty()) out += escaped_paragraph(grid.subtitle) + "\n\n";
  for (const Section& section : grid.sections) {
    if (!section.heading.empty()) {
      out += "## " + escaped(section.heading) +
             (section.aside.empty() ? "" : " (" + escaped(section.aside) + ")") + "\n\n";
    }
    if (!section.text.empty()) out += escaped_paragraph(section.text) + "\n\n";
    if (section.rows.empty()) continue;
    write_table(out, grid, section, language);
    out += "\n";
  }
  for (const std::string& line : grid.closing) out += escaped_paragraph(line) + "\n\n";
  if (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace xfz::render
