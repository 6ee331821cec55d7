// SPDX-License-Identifier: MIT
// A Markdown document as the tree that cmark-gfm makes of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xfz::man {

enum class NodeKind {
  document,
  heading,
  paragraph,
  list,
  item,
  table,
  row,
  cell,
  code_block,
  text,
  code,
  line_break,  ///< of the source; a space where words have spaces
  link,
  emphasis,
  other,
};

struct Node {
  NodeKind kind = NodeKind::other;
  int level = 0;     ///< of a heading
  std::string text;  ///< of text, code and code blocks; of a link where it leads
  std::vector<Node> children;
};

Node parsed_markdown(const std::string& text);

}  // namespace xfz::man
