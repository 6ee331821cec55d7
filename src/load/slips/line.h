// SPDX-License-Identifier: MIT
// Slips that show within one line.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "load/fields/keys.h"
#include "text/diagnostic.h"

namespace xfz::load {

/// What makes a text readable again at the cost of nothing.
struct Repair {
  Span at;
  std::string text;  ///< no longer than what stands there
};

/// What is wrong with a line, unless it goes on with the line before or behind it.
struct Slip {
  Diagnostic finding;
  bool may_go_on = false;
  std::optional<Repair> repair{};  ///< where the finding's mend is none
  bool is_indentation = false;     ///< what it should be shows in other lines
};

/// One line taken apart: `  - key: value`.
class Line {
 public:
  Line(std::string_view text, Span line)
      : begin_(line.begin), text_(text.substr(line.begin, line.end - line.begin)) {
    const std::size_t first = text_.find_first_not_of(" \t");
    if (first == std::string_view::npos || text_[first] == '#') return;
    std::size_t at = first;
    while (text_.substr(at).starts_with("- "))
      at = std::min(text_.find_first_not_of(' ', at + 1), text_.size());
    content_ = at;
  }

  bool empty() const { return content_ >= text_.size(); }
  std::string_view indentation() const { return text_.substr(0, text_.find_first_not_of(" \t")); }
  std::string_view content() const { return text_.substr(content_); }
  Span span(std::size_t from, std::size_t size) const {
    return {begin_ + static_cast<std::uint32_t>(content_ + from),
            begin_ + static_cast<std::uint32_t>(content_ + from + size)};
  }
  Span indentation_span(std::size_t at) const {
    return {begin_ + static_cast<std::uint32_t>(at), begin_ + static_cast<std::uint32_t>(at) + 1};
  }
  Span whole() const { return span(0, content().size()); }

 private:
  std::uint32_t begin_;
  std::string_view text_;
  std::size_t content_ = std::string_view::npos;
};

inline Diagnostic finding(const Rule& rule, Span span, Text message, Text hint) {
  return {&rule, span, std::move(message), std::move(hint), {}};
}

inline constexpr Message<std::string_view> bad_start{"a value cannot begin with “{}” unless it is in quotes",
                                                     "值不加引号时不能以“{}”开头"};

/// The first slip in a line that is not empty, of a file with these keys.
std::optional<Slip> find_slip(const Line& line, const Keys& keys);

}  // namespace xfz::load
