// SPDX-License-Identifier: MIT
#include "man/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <map>
#include <memory>

namespace xfz::man {

namespace {

/// The names that cmark gives to its nodes, the extension's among them.
NodeKind kind_of(cmark_node* node) {
  static const std::map<std::string_view, NodeKind> kinds = {
      {"document", NodeKind::document},
      {"heading", NodeKind::heading},
      {"paragraph", NodeKind::paragraph},
      {"list", NodeKind::list},
      {"item", NodeKind::item},
      {"table", NodeKind::table},
      {"table_row", NodeKind::row},
      {"table_header", NodeKind::row},
      {"table_cell", NodeKind::cell},
      {"code_block", NodeKind::code_block},
      {"text", NodeKind::text},
      {"code", NodeKind::code},
      {"softbreak", NodeKind::line_break},
      {"linebreak", NodeKind::line_break},
      {"link", NodeKind::link},
      {"emph", NodeKind::emphasis},
      {"strong", NodeKind::emphasis},
  };
  const auto found = kinds.find(cmark_node_get_type_string(node));
  return found == kinds.end() ? NodeKind::other : found->second;
}

std::string text_of(cmark_node* node, NodeKind kind) {
  const char* const text = kind == NodeKind::link ? cmark_node_get_url(node) : cmark_node_get_literal(node);
  return text == nullptr ? "" : text;
}

Node tree_of(cmark_node* node) {
  Node tree;
  tree.kind = kind_of(node);
  tree.level = tree.kind == NodeKind::heading ? cmark_node_get_heading_level(node) : 0;
  tree.text = text_of(node, tree.kind);
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child))
    tree.children.push_back(tree_of(child));
  return tree;
}

}  // namespace

Node parsed_markdown(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT), cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(cmark_parser_finish(parser.get()),
                                                                         cmark_node_free);
  return tree_of(document.get());
}

}  // namespace xfz::man
