// SPDX-License-Identifier: MIT
#include <algorithm>

#include "man/markdown.h"
#include "man/pages.h"
#include "man/roff.h"
#include "text/utf8.h"

namespace xfz::man {

namespace {

constexpr Phrase manual{"File Formats", "文件格式"};
constexpr Phrase name_heading{"NAME", "名称"};
constexpr Phrase name_line{"the file format of a table of indicators and assignments",
                           "指标及任务分解表的文件格式"};
constexpr Phrase description_heading{"DESCRIPTION", "说明"};
constexpr Phrase see_also_heading{"SEE ALSO", "参见"};
constexpr Message<std::string, std::string> labelled{"{}: {}", "{}：{}"};
/// The heading of a column that needs none; and how the table of contents begins.
constexpr Phrase what{"what", "内容"};
constexpr Phrase contents{"Contents", "目录"};

/// Inline nodes as words of a page.
std::string words_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::text:
      return plain(node.text);
    case NodeKind::code:
      return typed(node.text);
    case NodeKind::line_break:
      return " ";
    default:
      break;
  }
  std::string out;
  for (const Node& child : node.children) out += words_of(child);
  if (node.kind == NodeKind::emphasis) return "\\fI" + out + "\\fR";
  if (node.kind == NodeKind::link && node.text.starts_with("http"))
    return out + " <" + plain(node.text) + ">";
  return out;
}

/// The words alone.
std::string text_of(const Node& node) {
  std::string out = node.kind == NodeKind::link ? "" : node.text;
  for (const Node& child : node.children) out += text_of(child);
  return out;
}

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

/// Writes the blocks of a document.
class Writer {
 public:
  Writer(Page& page, Language language) : page_(page), language_(language) {}

  void block(const Node& node) {
    switch (node.kind) {
      case NodeKind::heading:
        return heading(node);
      case NodeKind::paragraph:
        if (!is_navigation(node)) page_.paragraph(words_of(node));
        return;
      case NodeKind::list:
        for (const Node& item : node.children) bullet(item);
        return;
      case NodeKind::table:
        return table(node);
      case NodeKind::code_block:
        return page_.code(node.text);
      default:
        for (const Node& child : node.children) block(child);
    }
  }

 private:
  /// The title is said already.
  void heading(const Node& node) {
    if (node.level == 2) page_.section(upper_case(text_of(node)));
    if (node.level > 2) page_.subsection(text_of(node));
  }

  /// A link to the other language alone, or the table of contents.
  bool is_navigation(const Node& paragraph) const {
    const bool is_link = paragraph.children.size() == 1 && paragraph.children.front().kind == NodeKind::link;
    return is_link || text_of(paragraph).starts_with(contents.in(language_));
  }

  void bullet(const Node& item) {
    for (const Node& part : item.children) {
      if (&part == &item.children.front()) {
        page_.bullet(words_of(part));
      } else {
        block(part);
      }
    }
  }

  /// A row is an entry: its first cell, and below it the others with the headings of their columns.
  void table(const Node& node) {
    const std::vector<Node>& headings = node.children.front().children;
    for (std::size_t row = 1; row < node.children.size(); ++row) {
      const std::vector<Node>& cells = node.children[row].children;
      bool is_first = true;
      for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].children.empty()) continue;
        const std::string words = cell(headings[i], cells[i], cells.size() > 2);
        if (is_first) {
          page_.entry(words_of(cells.front()), words);
        } else {
          page_.next_line(words);
        }
        is_first = false;
      }
    }
  }

  std::string cell(const Node& heading, const Node& cell, bool needs_label) const {
    if (!needs_label || text_of(heading) == what.in(language_)) return words_of(cell);
    return labelled(language_, words_of(heading), words_of(cell));
  }

  Page& page_;
  Language language_;
};

}  // namespace

std::string format_page(const std::string& markdown, const Edition& edition, Language language) {
  const std::string source = "xfz " + std::string(edition.version);
  Page page({"XFZ-INDICATORS", 5, edition.date, source, manual.in(language)});
  page.section(name_heading.in(language));
  page.paragraph("xfz-indicators \\- " + plain(name_line.in(language)));
  page.section(description_heading.in(language));
  Writer(page, language).block(parsed_markdown(markdown));
  page.section(see_also_heading.in(language));
  page.paragraph(typed("xfz") + "(1)");
  return page.take();
}

}  // namespace xfz::man
