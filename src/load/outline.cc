// SPDX-License-Identifier: MIT
#include "load/outline.h"

#include <algorithm>
#include <string_view>

namespace xfz::load {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// The column, from 0, of the first character that is neither space nor part of a comment.
std::size_t indentation(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == none || line[first] == '#' ? none : first;
}

/// The column of a key that opens a list of items on this line (`measures:`, also `- measures:`).
std::size_t list_key(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" -");
  if (first == none) return none;
  const std::string_view rest = line.substr(first);
  for (const std::string_view key : {"measures:", "units:", "groups:"}) {
    if (!rest.starts_with(key)) continue;
    const std::size_t behind = rest.find_first_not_of(' ', key.size());
    if (behind == none || rest[behind] == '#') return first;
  }
  return none;
}

bool begins_item(std::string_view line, std::size_t column) {
  return line.size() > column && line[column] == '-' &&
         (line.size() == column + 1 || line[column + 1] == ' ');
}

/// Reads the items below the list key in `line`, and returns the line behind them.
std::uint32_t read_items(const Source& source, std::uint32_t line, std::size_t key_column,
                         std::vector<Lines>& items) {
  std::size_t dash = none;
  for (++line; line <= source.line_count(); ++line) {
    const std::string_view text = source.line(line);
    const std::size_t column = indentation(text);
    if (column == none) continue;
    if (dash == none) {
      if (column < key_column || !begins_item(text, column)) return line;
      dash = column;
    }
    if (column == dash && begins_item(text, column)) {
      items.push_back({line, line});
    } else if (column <= key_column) {
      return line;
    } else {
      items.back().last = line;
    }
  }
  return line;
}

}  // namespace

std::vector<Lines> outline(const Source& source) {
  std::vector<Lines> items;
  for (std::uint32_t line = 1; line <= source.line_count();) {
    const std::size_t column = list_key(source.line(line));
    line = column == none ? line + 1 : read_items(source, line, column, items);
  }
  return items;
}

std::optional<Lines> item_at(const std::vector<Lines>& items, std::uint32_t line) {
  const auto next =
      std::upper_bound(items.begin(), items.end(), line,
                       [](std::uint32_t wanted, const Lines& item) { return wanted < item.first; });
  if (next == items.begin() || line > (next - 1)->last) return std::nullopt;
  return *(next - 1);
}

Span span_of(const Source& source, Lines lines) {
  return {source.line_span(lines.first).begin, source.line_span(lines.last).end};
}

void blank_out(std::string& text, const Source& source, Lines lines) {
  const Span span = span_of(source, lines);
  const std::string_view first = source.line(lines.first);
  const std::size_t content = first.find_first_not_of(" -");
  std::replace_if(
      text.begin() + span.begin, text.begin() + span.end, [](char c) { return c != '\n'; }, ' ');
  const std::size_t dash = first.find('-');
  if (dash == none || content == none || dash > content || first.size() < dash + 3) return;
  for (std::size_t at = dash; at < content; ++at) text[span.begin + at] = first[at];
  text[span.begin + content] = '~';
}

}  // namespace xfz::load
