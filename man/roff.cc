// SPDX-License-Identifier: MIT
#include "man/roff.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"
#include "text/width.h"

namespace xfz::man {

namespace {

enum class Signs {
  prose,  ///< a hyphen may become the typographer's
  code,   ///< every sign can be copied from the page and typed
};

/// One ASCII sign as roff wants it (groff_char(7)).
std::string_view escaped(char c, Signs signs) {
  switch (c) {
    case '\\':
      return "\\(rs";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    case '-':
      return signs == Signs::code ? "\\-" : "-";
    case '\'':
      return signs == Signs::code ? "\\(aq" : "'";
    case '"':
      return "\\(dq";
    default:
      return {};
  }
}

std::string words_of(std::string_view text, Signs signs) {
  std::string out;
  char32_t last = ' ';
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (last != ' ' && c.value != ' ' && may_break(last, c.value)) out += "\\:";
    // What is typed has no hyphen at the end of a line.
    if (signs == Signs::code && last == ' ' && c.value != ' ') out += "\\%";
    const std::string_view sign = c.value < 0x80 ? escaped(rest.front(), signs) : std::string_view();
    out += sign.empty() ? rest.substr(0, c.size) : sign;
    last = c.value;
    rest.remove_prefix(c.size);
  }
  return out;
}

}  // namespace

std::string plain(std::string_view text) {
  return words_of(text, Signs::prose);
}

std::string typed(std::string_view text) {
  return "\\fB" + words_of(text, Signs::code) + "\\fR";
}

std::string replaced(std::string_view text) {
  return "\\fI" + words_of(text, Signs::code) + "\\fR";
}

Page::Page(const PageTitle& title)
    : out_(fmt::format("'\\\" -*- coding: UTF-8 -*-\n.TH {} {} {} \"{}\" \"{}\"\n"
                       ".ad l\n",  // lines of Chinese that are spread to the margin have holes
                       title.name, title.section, title.date, title.source, title.manual)) {}

void Page::section(std::string_view heading) {
  out_ += ".SH " + plain(heading) + "\n";
  below_heading_ = true;
}

void Page::subsection(std::string_view heading) {
  out_ += ".SS " + plain(heading) + "\n";
  below_heading_ = true;
}

void Page::paragraph(std::string_view words) {
  begin_paragraph();
  line(words);
}

void Page::entry(std::string_view term, std::string_view words) {
  out_ += ".TP\n";
  line(term);
  line(words);
}

void Page::bullet(std::string_view words) {
  out_ += ".IP \\(bu 2\n";
  line(words);
}

void Page::next_line(std::string_view words) {
  out_ += ".br\n";
  line(words);
}

void Page::code(std::string_view text) {
  begin_paragraph();
  out_ += ".RS 4\n.EX\n";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string kept;
    for (const char c : text.substr(0, end)) {
      const std::string_view sign = escaped(c, Signs::code);
      if (sign.empty()) {
        kept += c;
      } else {
        kept += sign;
      }
    }
    line(kept);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out_ += ".EE\n.RE\n";
}

void Page::begin_paragraph() {
  if (!below_heading_) out_ += ".PP\n";
}

/// A dot or an apostrophe at the beginning would be a request.
void Page::line(std::string_view words) {
  if (words.starts_with('.') || words.starts_with('\'')) out_ += "\\&";
  out_ += words;
  out_ += "\n";
  below_heading_ = false;
}

}  // namespace xfz::man
