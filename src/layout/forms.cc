// SPDX-License-Identifier: MIT
#include "layout/forms.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "load/fields/fields.h"
#include "text/width.h"

namespace xfz::layout {

namespace {

using load::Field;
using load::Level;
using load::Shape;

class FormGiver {
 public:
  FormGiver(Document& document, const Source& source) : document_(document), source_(source) {}

  void give(Node& root) {
    root.comes_in_brackets = root.in_brackets && !(root.kind == Kind::map && can_open(root));
    give_children(root, &load::table_level, nullptr, 0);
  }

 private:
  /// `column` is where the lines of `node` begin, if it is in lines.
  void give_children(Node& node, const Level* level, const Field* list, int column) {
    for (Node& child : node.children) child.comes_in_brackets = child.in_brackets;
    if (node.kind == Kind::map) {
      for (std::size_t i = 0; i + 1 < node.children.size(); i += 2)
        give_value(node, node.children[i], node.children[i + 1], level, column);
    } else if (node.kind == Kind::list) {
      for (Node& item : node.children) give_item(node, item, list, column);
    }
  }

  void give_value(const Node& map, Node& key, Node& value, const Level* level, int column) {
    const Field* const field = level != nullptr ? level->find(key.value) : nullptr;
    const int inner = column + indentation;
    if (field == nullptr) {
      give_children(value, nullptr, nullptr, inner);
      return;
    }
    if (level == &load::table_level)
      key.comes_apart = field->shape == Shape::items && &key != &map.children.front();
    if (field->shape == Shape::texts && value.kind == Kind::list && !value.in_brackets &&
        !document_.has_comment({key.span.end, value.span.end})) {
      const std::string line = in_brackets(value).value_or("");
      const int before = column + display_width(key.value) + static_cast<int>(std::string_view(": ").size());
      if (!line.empty() && before + display_width(line) <= widest_line) put_in_brackets(value, line);
    }
    if (field->shape == Shape::items && value.kind == Kind::list && can_open(value) && !map.comes_in_brackets)
      value.comes_in_brackets = false;
    give_children(value, value.kind == Kind::map ? field->level : nullptr, field, inner);
  }

  void give_item(const Node& list, Node& item, const Field* field, int column) {
    const bool in_lines = !list.comes_in_brackets;
    const Level* level = nullptr;
    if (field != nullptr && field->shape == Shape::items && item.kind == Kind::map) {
      level = field->level;
      if (field->items == load::Items::in_braces) {
        close_up(item, column);
      } else if (in_lines && can_open(item)) {
        item.comes_in_brackets = false;
      }
      item.comes_apart = in_lines && field->items == load::Items::apart && &item != &list.children.front();
    }
    give_children(item, level, nullptr, column + indentation);
  }

  void put_in_brackets(Node& node, std::string line) {
    node.comes_in_brackets = true;
    node.value = document_.made.emplace_back(std::move(line));
  }

  /// Puts an item that is in lines into brackets, if it fits.
  void close_up(Node& item, int column) {
    if (item.in_brackets || document_.has_comment(item.span)) return;
    const std::string line = in_brackets(item).value_or("");
    if (!line.empty() && column + indentation + display_width(line) <= widest_line)
      put_in_brackets(item, line);
  }

  /// Whether a value in brackets can be written in lines: comments within it would have no place there.
  bool can_open(const Node& node) const {
    return node.in_brackets && !node.children.empty() && !document_.has_comment(node.span);
  }

  /// A value on one line within brackets, if it can be written so.
  std::optional<std::string> in_brackets(const Node& node) const {
    switch (node.kind) {
      case Kind::null:
        return std::nullopt;
      case Kind::scalar: {
        if (node.style == load::Style::literal) return std::nullopt;
        if (node.style == load::Style::plain && !fits_in_brackets(node.value)) return std::nullopt;
        return written(node, source_, Around::brackets);
      }
      case Kind::list:
      case Kind::map:
        break;
    }
    // What the author broke over lines stays broken.
    if (node.in_brackets && source_.text(node.span).find('\n') != std::string_view::npos) return std::nullopt;
    if (node.children.empty()) return std::nullopt;
    std::string line(1, node.kind == Kind::list ? '[' : '{');
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const auto child = in_brackets(node.children[i]);
      if (!child) return std::nullopt;
      const bool is_value = node.kind == Kind::map && i % 2 == 1;
      if (i > 0) line += is_value ? ": " : ", ";
      line += *child;
    }
    return line + (node.kind == Kind::list ? ']' : '}');
  }

  Document& document_;
  const Source& source_;
};

}  // namespace

void decide_forms(Document& document, const Source& source) {
  if (document.root) FormGiver(document, source).give(*document.root);
}

namespace {

/// Whether a quoted value holds escapes other than for a quotation mark: the author wants those.
bool has_escapes(std::string_view quoted) {
  if (!quoted.starts_with('"')) return false;
  for (std::size_t at = quoted.find('\\'); at != std::string_view::npos; at = quoted.find('\\', at + 2)) {
    if (quoted[at + 1] != '"') return true;
  }
  return false;
}

}  // namespace

std::string written(const Node& scalar, const Source& source, Around around) {
  const std::string_view text = source.text(scalar.span);
  const bool is_bare =
      scalar.style == load::Style::quoted && !has_escapes(text) && needs_no_quotes(scalar.value, around);
  return std::string(is_bare ? scalar.value : text);
}

}  // namespace xfz::layout
