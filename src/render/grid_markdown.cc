// SPDX-License-Identifier: MIT
#include "render/grid.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

/// Text that Markdown and HTML leave alone (GitHub Flavored Markdown 0.29, sections 2.4 and 4.10).
std::string escaped(std::string_view text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    const std::string_view bytes = rest.substr(0, c.size);
    rest.remove_prefix(c.size);
    if (c.value == '\n') {
      out += "<br>";
    } else if (c.value == '<') {
      out += "&lt;";
    } else if (c.value == '>') {
      out += "&gt;";
    } else if (c.value == '&') {
      out += "&amp;";
    } else if (c.value < 0x80 &&
               std::string_view("\\`*_[]|#~").find(static_cast<char>(c.value)) != std::string_view::npos) {
      out += '\\';
      out += bytes;
    } else {
      out += printable(bytes);
    }
  }
  return out;
}

/// The same at the beginning of a paragraph, where a few more signs begin a block.
std::string escaped_paragraph(std::string_view text) {
  const bool begins_block =
      !text.empty() && std::string_view("+-=").find(text.front()) != std::string_view::npos;
  return (begins_block ? "\\" : "") + escaped(text);
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
