// SPDX-License-Identifier: MIT
#include "layout/gaps.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/source.h"

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

class GapReader {
 public:
  explicit GapReader(std::string_view text) : text_(text) {}

  void read(Span gap) {
    for (std::size_t at = gap.begin; at < gap.end;) at = read_sign(at);
  }
  void pass(Span value) { after_ = value.end; }

  Gaps take() { return std::move(gaps_); }

 private:
  /// Returns the place behind what was read.
  std::size_t read_sign(std::size_t at) {
    constexpr std::string_view marker = "---";
    const char c = text_[at];
    if (c == '#') return read_comment(at);
    if (text_.substr(at).starts_with(marker) && (at == 0 || text_[at - 1] == '\n')) {
      gaps_.start = static_cast<std::uint32_t>(at);
      return at + marker.size();
    }
    if (c == '-') {
      gaps_.dashes.push_back(static_cast<std::uint32_t>(at));
      after_ = static_cast<std::uint32_t>(at) + 1;
    } else if (std::string_view(" \t\n:,[]{}").find(c) == std::string_view::npos && !gaps_.unknown) {
      gaps_.unknown = static_cast<std::uint32_t>(at);
    }
    return at + 1;
  }

  std::size_t read_comment(std::size_t at) {
    const std::size_t end = end_of_line(text_, at);
    const std::size_t last = text_.find_last_not_of(" \t", end - 1);
    Comment comment;
    comment.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last + 1)};
    comment.after = after_;
    comment.text = text_.substr(at, last + 1 - at);
    if (const auto column = column_of_first(text_, at)) {
      comment.own_line = true;
      comment.column = *column;
    }
    gaps_.comments.push_back(std::move(comment));
    return end;
  }

  std::string_view text_;
  Gaps gaps_;
  std::uint32_t after_ = 0;
};

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

Gaps read_gaps(std::string_view text, const std::vector<Span>& values) {
  GapReader reader(text);
  std::uint32_t at = 0;
  for (const Span value : values) {
    reader.read({at, value.begin});
    reader.pass(value);
    at = value.end;
  }
  reader.read({at, static_cast<std::uint32_t>(text.size())});
  Gaps gaps = reader.take();
  find_next_columns(text, gaps.comments);
  space_out(text, gaps.comments);
  return gaps;
}

std::size_t skip_gap(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    from = std::min(text.find_first_not_of(" \t\n,:", from), text.size());
    if (from == text.size() || text[from] != '#') break;
    from = end_of_line(text, from);
  }
  return from;
}

}  // namespace xfz::layout
