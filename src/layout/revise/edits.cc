// SPDX-License-Identifier: MIT
#include "layout/revise/edits.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xfz::layout {

void Edits::replace(Span span, std::string words) {
  all_.insert_or_assign(span.begin, Edit{span.end, std::move(words)});
}

std::string Edits::applied(std::string_view text) const {
  std::string out;
  std::uint32_t at = 0;
  for (const auto& [begin, edit] : all_) {
    out += text.substr(at, begin - at);
    out += edit.words;
    at = edit.end;
  }
  return out += text.substr(at);
}

std::uint32_t Edits::after(std::uint32_t before) const {
  std::int64_t shift = 0;
  for (const auto& [begin, edit] : all_) {
    if (begin >= before) break;
    if (before < edit.end) return static_cast<std::uint32_t>(begin + shift);
    shift += static_cast<std::int64_t>(edit.words.size()) - (edit.end - begin);
  }
  return static_cast<std::uint32_t>(before + shift);
}

bool Edits::replaces(std::uint32_t before) const {
  const auto next = all_.upper_bound(before);
  return next != all_.begin() && before < std::prev(next)->second.end;
}

Edits Edits::closing_gaps(std::string_view applied) const {
  Edits gaps;
  for (const auto& [begin, edit] : all_) {
    const std::uint32_t at = after(begin);
    const bool is_behind_blank = edit.words.empty() && applied.substr(0, at).ends_with("\n\n");
    if (is_behind_blank && at == applied.size()) gaps.replace({at - 1, at}, "");
    if (is_behind_blank && applied.substr(at).starts_with('\n')) gaps.replace({at, at + 1}, "");
  }
  return gaps;
}

namespace {

bool is_blank(std::string_view words) {
  return words.find_first_not_of(' ') == std::string_view::npos;
}

/// The lines of a key that begins its line.
Span lines_of(const Source& source, Span entry) {
  const std::uint32_t first = source.line_at(entry.begin);
  const std::uint32_t last = source.line_at(std::max(entry.begin, entry.end - 1));
  const auto size = static_cast<std::uint32_t>(source.text().size());
  return {source.line_span(first).begin, std::min(source.line_span(last).end + 1, size)};
}

}  // namespace

std::optional<Span> room_of(const Source& source, const Document& document, const Node& map,
                            std::size_t place) {
  const std::vector<Node>& all = map.children;
  const Span entry{all[place].span.begin, std::max(all[place].span.end, all[place + 1].span.end)};
  const bool is_last = place + 2 == all.size();
  if (all.size() == 2) return std::nullopt;
  const std::uint32_t line = source.line_span(source.line_at(entry.begin)).begin;
  const bool begins_line = is_blank(source.text({line, entry.begin}));
  Span room = entry;
  if (!map.in_brackets && begins_line) {
    room = lines_of(source, entry);
  } else if (!is_last) {
    room.end = all[place + 2].span.begin;
  } else {
    room.begin = all[place - 1].span.end;
  }
  const bool holds_comment =
      std::any_of(document.comments.begin(), document.comments.end(),
                  [room](const Comment& comment) { return comment.own_line && room.contains(comment.span); });
  return holds_comment ? std::nullopt : std::optional(room);
}

namespace {

void find_allows(const Node& node, std::vector<Allow>& to) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (node.kind == Kind::map && i % 2 == 0) {
      if (node.children[i].value == "allow") to.push_back({&node, i});
    } else {
      find_allows(node.children[i], to);
    }
  }
}

}  // namespace

std::vector<Allow> allows_in(const Node& node) {
  std::vector<Allow> all;
  find_allows(node, all);
  return all;
}

}  // namespace xfz::layout
