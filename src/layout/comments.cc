// SPDX-License-Identifier: MIT
#include "layout/comments.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"

namespace xfz::layout {

namespace {

constexpr std::string_view white = " \t\n";

/// The column, from 0, of a place with nothing but white space before it on its line; otherwise nothing.
std::optional<int> column_of_first(std::string_view text, std::size_t at) {
  const std::size_t before = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
  if (at == 0) return 0;
  if (before == std::string_view::npos) return static_cast<int>(at);
  if (text[before] != '\n') return std::nullopt;
  return static_cast<int>(at - before - 1);
}

void find_own_column(std::string_view text, Comment& comment) {
  const auto column = column_of_first(text, comment.span.begin);
  comment.own_line = column.has_value();
  comment.column = column.value_or(0);
  comment.text = text.substr(comment.span.begin, comment.span.end - comment.span.begin);
}

void find_next_columns(std::string_view text, std::vector<Comment>& comments) {
  int next_column = -1;
  for (std::size_t i = comments.size(); i-- > 0;) {
    Comment& comment = comments[i];
    const std::size_t next = text.find_first_not_of(white, comment.span.end);
    if (next == std::string_view::npos) {
      next_column = -1;
    } else if (text[next] != '#') {
      next_column = column_of_first(text, next).value_or(0);
    }
    comment.next_column = next_column;
  }
}

bool is_indented_inside(const Comment& comment) {
  return comment.text.starts_with("#  ") || comment.text.starts_with("#\t");
}

/// Whether a space is missing behind the #: `#!`, `#---` and `####` are meant to be so.
bool lacks_space(const Comment& comment) {
  if (comment.text.size() < 2) return false;
  const char c = comment.text[1];
  return static_cast<unsigned char>(c) >= 0x80 || is_alphanumeric(c);
}

/// Puts a space behind the # of comments on lines of their own, but not in a run of them that has inner
/// indentation, such as commented-out YAML. Behind a value it means something: `甲 #2号` may be a text cut
/// off, and `check` says so.
void space_out(std::string_view text, std::vector<Comment>& comments) {
  for (auto first = comments.begin(); first != comments.end();) {
    auto end = first + 1;
    const auto continues = [&](const Comment& before, const Comment& next) {
      const auto lines = text.substr(before.span.end, next.span.begin - before.span.end);
      return before.own_line && next.own_line && before.column == next.column &&
             std::count(lines.begin(), lines.end(), '\n') == 1 &&
             lines.find_first_not_of(white) == std::string_view::npos;
    };
    while (end != comments.end() && continues(*(end - 1), *end)) ++end;
    if (first->own_line && std::none_of(first, end, is_indented_inside)) {
      std::for_each(first, end, [](Comment& comment) {
        if (lacks_space(comment)) comment.text.insert(1, " ");
      });
    }
    first = end;
  }
}

}  // namespace

void complete(std::string_view text, std::vector<Comment>& comments) {
  for (Comment& comment : comments) find_own_column(text, comment);
  find_next_columns(text, comments);
  space_out(text, comments);
}

}  // namespace xfz::layout
