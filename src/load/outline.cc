// SPDX-License-Identifier: MIT
#include "load/outline.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "text/ascii.h"

namespace xfz::load {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view key_letters = "abcdefghijklmnopqrstuvwxyz_";

/// The column, from 0, of the first character that is neither space nor part of a comment.
std::size_t indentation(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first == none || line[first] == '#' ? none : first;
}

/// The word at a place in a line that may be a key.
std::string_view word_at(std::string_view line, std::size_t first) {
  if (first == none) return {};
  const std::size_t end = line.find_first_not_of(key_letters, first);
  return line.substr(first, end == none ? none : end - first);
}

/// The heading key at a place in a line, if one stands there.
const Field* heading_field(std::string_view line, std::size_t first, const Keys& keys) {
  return keys.heading(word_at(line, first));
}

/// The heading key that a line begins with behind its dashes, if it does.
const Field* heading_field(std::string_view line, const Keys& keys) {
  return heading_field(line, line.find_first_not_of(" -"), keys);
}

/// The field of the separable list whose items stand below this line (`measures:`, also `- measures:`); its
/// column in `column`.
const Field* list_of_items(std::string_view line, std::size_t& column, const Keys& keys) {
  const Field* const field = heading_field(line, keys);
  if (field == nullptr || !field->separable) return nullptr;
  column = line.find_first_not_of(" -");
  return field;
}

bool begins_item(std::string_view line, std::size_t column) {
  if (line.size() <= column || line[column] != '-') return false;
  return line.size() == column + 1 || std::string_view(" \t").find(line[column + 1]) != none;
}

/// Whether a line begins an item, or would but for a slip at its dash (`-id: 1`, `－ id: 1`, `2. id: 1`): a
/// key stands behind a few signs.
bool may_begin_item(std::string_view line, std::size_t column, const Keys& keys) {
  if (begins_item(line, column)) return true;
  if (line.size() <= column) return false;
  constexpr std::string_view bullets[] = {"-", "－", "—", "–", "*", "+", "•", "·", "●", "○", "■", "◆"};
  const auto begins = [&](std::string_view bullet) { return line.substr(column).starts_with(bullet); };
  const bool is_number = is_digit(line[column]);
  if (!is_number && std::none_of(std::begin(bullets), std::end(bullets), begins)) return false;
  constexpr std::size_t few = 8;
  const std::size_t word = line.find_first_of(key_letters, column);
  return word != none && word - column <= few && keys.holds(word_at(line, word));
}

/// Whether a line is a damaged key of the file itself: one word that no item has.
bool is_broken_heading(std::string_view line, const Keys& keys) {
  const std::string_view word = word_at(line, 0);
  const std::string_view behind = line.substr(word.size());
  return !word.empty() && !keys.holds(word) && (behind.empty() || behind == ":");
}

/// Whether a line can end a list of items: it has a key that no such item has, or begins an item that has
/// none of its keys. Any other line that begins too far to the left is a damaged one of the item before it.
bool ends_list(std::string_view line, std::size_t column, const Keys& keys) {
  if (keys.may_be_heading(word_at(line, line.find_first_of(key_letters)))) return true;
  return begins_item(line, column) && !keys.holds(word_at(line, line.find_first_not_of(" -")));
}

void blank(std::string& text, Span span) {
  std::replace_if(
      text.begin() + span.begin, text.begin() + span.end, [](char c) { return c != '\n'; }, ' ');
}

/// Whether a line begins an item of a list whatever column it stands in: with the first key of one, as `id`.
bool has_first_key(std::string_view line, std::size_t column, const Field& list, const Keys& keys) {
  return may_begin_item(line, column, keys) &&
         word_at(line, line.find_first_of(key_letters, column)) == list.level->fields.front().key;
}

using Uses = std::map<std::uint32_t, std::size_t>;

/// Gives each of a list's items the column that most of them begin in, of equals the one most used elsewhere:
/// that is the list's, and the others slipped out of it.
void agree_on_column(std::vector<Item>::iterator first, std::vector<Item>::iterator last,
                     const Uses& elsewhere) {
  Uses uses;
  for (auto item = first; item != last; ++item) ++uses[item->column];
  const auto weight = [&](std::uint32_t column) { return std::pair(uses.at(column), elsewhere.at(column)); };
  std::uint32_t best = first->column;
  for (const auto& [column, count] : uses) best = weight(column) > weight(best) ? column : best;
  for (auto item = first; item != last; ++item) item->column = best;
}

/// The items below each list's line.
class ItemReader {
 public:
  ItemReader(const Source& source, const Keys& keys, std::vector<Item>& items)
      : source_(source), keys_(keys), items_(items) {}

  /// Reads the items below a list's line, and returns the line behind them.
  std::uint32_t read(std::uint32_t line, const Field& list, std::size_t list_column) {
    const bool is_nested = list_column > 0;
    const std::size_t before = items_.size();
    for (++line; line <= source_.line_count(); ++line) {
      const std::string_view text = source_.line(line);
      const std::size_t column = indentation(text);
      if (column == none) continue;
      const bool is_first = items_.size() == before;
      if (is_first && (column < list_column || !may_begin_item(text, column, keys_))) return line;
      const bool in_column =
          is_first || (column == items_.back().column && may_begin_item(text, column, keys_));
      // The heading of its own list was lost.
      if (in_column && heading_field(text, keys_) != nullptr) return line;
      if (in_column || has_first_key(text, column, list, keys_)) {
        items_.push_back({{line, line}, &list, static_cast<std::uint32_t>(column)});
      } else if ((!is_nested && column == 0 && is_broken_heading(text, keys_)) ||
                 (column <= list_column && ends_list(text, column, keys_))) {
        return line;
      } else {
        items_.back().lines.last = line;
      }
    }
    return line;
  }

 private:
  const Source& source_;
  const Keys& keys_;
  std::vector<Item>& items_;
};

}  // namespace

std::vector<Item> outline(const Source& source, const Keys& keys) {
  std::vector<Item> items;
  ItemReader reader(source, keys, items);
  std::vector<std::size_t> lists{0};  // where each begins, and the end
  for (std::uint32_t line = 1; line <= source.line_count();) {
    std::size_t column = 0;
    const Field* const list = list_of_items(source.line(line), column, keys);
    line = list == nullptr ? line + 1 : reader.read(line, *list, column);
    if (items.size() > lists.back()) lists.push_back(items.size());
  }
  Uses uses;
  for (const Item& item : items) ++uses[item.column];
  const auto at = [&items](std::size_t place) { return items.begin() + static_cast<std::ptrdiff_t>(place); };
  for (std::size_t i = 1; i < lists.size(); ++i) agree_on_column(at(lists[i - 1]), at(lists[i]), uses);
  return items;
}

const Item* item_at(const std::vector<Item>& items, std::uint32_t line) {
  const auto next =
      std::upper_bound(items.begin(), items.end(), line,
                       [](std::uint32_t wanted, const Item& item) { return wanted < item.lines.first; });
  if (next == items.begin() || line > (next - 1)->lines.last) return nullptr;
  return &*(next - 1);
}

Span span_of(const Source& source, Lines lines) {
  return {source.line_span(lines.first).begin, source.line_span(lines.last).end};
}

void blank_out_item(std::string& text, const Source& source, const Item& item) {
  const Span span = span_of(source, item.lines);
  const Span first = source.line_span(item.lines.first);
  blank(text, span);
  const std::size_t dash = first.begin + item.column;
  if (dash >= first.end) return;
  text[dash] = '-';
  if (dash + 2 < first.end) text[dash + 2] = '~';
}

void blank_out_heading(std::string& text, const Source& source, std::uint32_t line) {
  const Span span = source.line_span(line);
  const std::string_view words = source.text(span);
  std::size_t kept = words.find_first_not_of(' ');
  while (kept != none && words.substr(kept).starts_with("- ")) kept = words.find_first_not_of(' ', kept + 1);
  if (kept != none) blank(text, {span.begin + static_cast<std::uint32_t>(kept), span.end});
}

const Field* heading_at(const Source& source, std::uint32_t line, const Keys& keys) {
  const std::string_view words = source.line(line);
  // What made the line unreadable may stand before its key.
  return heading_field(words, words.find_first_of(key_letters), keys);
}

bool opens_list(const Source& source, std::uint32_t line, const Keys& keys) {
  const Field* const field = heading_at(source, line, keys);
  return field != nullptr && field->shape == Shape::items;
}

}  // namespace xfz::load
