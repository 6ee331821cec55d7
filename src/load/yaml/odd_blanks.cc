// SPDX-License-Identifier: MIT
#include "load/yaml/odd_blanks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/blanks.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

bool holds_sign(std::string_view signs, char c) {
  return c != '\0' && signs.find(c) != std::string_view::npos;
}

std::size_t columns_of(std::string_view blanks_and_dashes) {
  const std::vector<char32_t> signs = code_points(blanks_and_dashes);
  return static_cast<std::size_t>(
      std::count_if(signs.begin(), signs.end(), [](char32_t c) { return !is_without_width(c); }));
}

/// Goes through a line from its indentation to its end.
class BlankMender {
 public:
  BlankMender(std::string_view line, std::uint32_t begin) : line_(line), begin_(begin) {}

  Edits mend(std::span<const std::size_t> columns) {
    mend_indentation(columns);
    while (next() == '-' && leading_blanks(line_.substr(at_ + 1)) > 0) {
      ++at_;
      replace_blanks(" ");
    }
    const std::string_view rest = line_.substr(at_);
    const std::size_t key = std::min(rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-"), rest.size());
    const bool has_key = key > 0 && rest.substr(key).starts_with(':');
    if (!has_key && !holds_sign("[{", next())) return {};
    if (has_key) {
      at_ += key + 1;
      replace_blanks(" ");
    }
    read_value();
    return std::move(edits_);
  }

 private:
  char next() const { return at_ < line_.size() ? line_[at_] : '\0'; }

  /// A blank that is none may stand for a space, or have come in addition to all of them: the lines around
  /// tell.
  void mend_indentation(std::span<const std::size_t> columns) {
    const std::size_t size = leading_blanks(line_);
    std::string in_place;
    std::string without;
    for (std::string_view rest = line_.substr(0, size); !rest.empty();
         rest.remove_prefix(first_code_point(rest).size)) {
      const CodePoint c = first_code_point(rest);
      const bool is_odd = is_forbidden(c.value);
      if (!is_odd) without += rest.substr(0, c.size);
      if (!is_without_width(c.value)) in_place += is_odd ? " " : rest.substr(0, c.size);
    }
    const std::size_t dashes = content_column(line_) - columns_of(line_.substr(0, size));
    const auto fits = [&](const std::string& indentation) {
      return std::find(columns.begin(), columns.end(), indentation.size() + dashes) != columns.end();
    };
    const bool is_certain = in_place == without || fits(in_place) != fits(without);
    if (is_certain) {
      replace(size, fits(in_place) ? in_place : without);
    } else {
      at_ += size;
    }
  }

  /// The blanks that come next become one, or nothing at the end of the line.
  void replace_blanks(std::string_view by) {
    const std::size_t size = leading_blanks(line_.substr(at_));
    replace(size, at_ + size == line_.size() ? "" : std::string(by));
  }

  /// Passes over blanks; those that YAML takes for such stay.
  void replace(std::size_t size, std::string by) {
    const std::string_view blanks = line_.substr(at_, size);
    const auto place = begin_ + static_cast<std::uint32_t>(at_);
    at_ += size;
    for (std::string_view rest = blanks; !rest.empty(); rest.remove_prefix(first_code_point(rest).size)) {
      if (!is_forbidden(first_code_point(rest).value)) continue;
      edits_.push_back({{place, place + static_cast<std::uint32_t>(size)}, std::move(by)});
      return;
    }
  }

  void read_value() {
    if (holds_sign("\"'", next())) {
      pass_quoted();
      replace_blanks(" ");
    } else if (holds_sign("[{", next())) {
      read_brackets();
    } else {
      const std::size_t words = line_.size() - trailing_blanks(line_);
      if (words < at_) return;
      at_ = words;
      replace_blanks("");
    }
  }

  void pass_quoted() {
    const char quote = next();
    for (++at_; at_ < line_.size() && line_[at_] != quote; ++at_) {
      if (quote == '"' && line_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, line_.size());
  }

  void read_brackets() {
    char before = '\0';  // the last sign
    int depth = 0;
    while (at_ < line_.size()) {
      const std::size_t blanks = leading_blanks(line_.substr(at_));
      if (blanks > 0) {
        pass_blanks(before, blanks, depth);
        continue;
      }
      if (next() == '#' && depth == 0) return;
      if (holds_sign("\"'", next()) && holds_sign("[{,:", before)) {
        pass_quoted();
        before = '"';
        continue;
      }
      before = next();
      if (holds_sign("[{", before)) ++depth;
      if (holds_sign("]}", before)) --depth;
      ++at_;
    }
  }

  void pass_blanks(char before, std::size_t size, int depth) {
    const char behind = at_ + size < line_.size() ? line_[at_ + size] : '\0';
    if (behind == '\0' || holds_sign("]},", behind) || holds_sign("[{", before)) {
      replace(size, "");
    } else if (holds_sign(",:", before) || (behind == '#' && depth == 0)) {
      replace(size, " ");
    } else {
      at_ += size;
    }
  }

  std::string_view line_;
  std::uint32_t begin_;
  std::size_t at_ = 0;
  Edits edits_;
};

}  // namespace

std::size_t content_column(std::string_view line) {
  std::size_t at = leading_blanks(line);
  while (line.substr(at).starts_with('-') && leading_blanks(line.substr(at + 1)) > 0)
    at += 1 + leading_blanks(line.substr(at + 1));
  return columns_of(line.substr(0, at));
}

Edits mend_blanks(std::string_view line, std::uint32_t begin, std::span<const std::size_t> columns) {
  return BlankMender(line, begin).mend(columns);
}

}  // namespace xfz::load
