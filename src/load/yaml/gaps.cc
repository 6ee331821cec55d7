// SPDX-License-Identifier: MIT
#include "load/yaml/gaps.h"

#include <algorithm>

#include "load/yaml/signs.h"
#include "text/source.h"

namespace xfz::load {

namespace {

std::uint32_t offset(std::size_t at) {
  return static_cast<std::uint32_t>(at);
}

}  // namespace

void Gaps::read_to(std::uint32_t end) {
  // An absent value may be told with the place of what it belongs to, before a bracket that closed.
  while (at_ < text_.size() && (at_ < end || first_open() != ends_.end())) read_sign();
  send_ends(ends_.end());
  if (open_brackets_ > 0 && end == at_) check_line(end, least_column_);
}

void Gaps::skip_to(std::uint32_t end) {
  at_ = std::max(at_, end);
}

void Gaps::open_bracket(std::uint32_t sign, std::uint32_t least_column) {
  if (open_brackets_++ == 0) least_column_ = least_column;
  skip_to(sign + 1);
}

void Gaps::check_line(std::uint32_t begin, std::uint32_t least_column) {
  const std::size_t line = text_.substr(0, begin).rfind('\n') + 1;  // npos + 1 is 0
  const bool begins_line = text_.find_first_not_of(' ', line) == begin;
  if (!begins_line || begin - line >= least_column || begin == low_line_) return;
  low_line_ = begin;
  sink_.unsupported(Feature::low_line, {begin, offset(end_of_line(text_, begin))});
}

void Gaps::read_sign() {
  const std::uint32_t begin = at_++;
  const bool is_apart = begin == 0 || is_blank_at(text_, begin - 1);
  switch (text_[begin]) {
    case '#':
      if (!is_apart) sink_.unsupported(Feature::tight_comment, {begin, at_});
      at_ = offset(end_of_line(text_, begin));
      sink_.comment(comment_at(text_, begin));
      break;
    case '-':
      if (is_apart && is_blank_at(text_, at_)) {
        send_ends(ends_.end());
        sink_.dash(begin);
      }
      break;
    case '?':
      if (is_apart && is_blank_at(text_, at_)) {
        send_ends(ends_.end());
        sink_.unsupported(Feature::question_mark, {begin, at_});
      }
      break;
    case '&':
    case '*':
    case '!':
      at_ =
          offset(std::min(text_.find_first_of(open_brackets_ > 0 ? " \t\n,]}" : " \t\n", at_), text_.size()));
      break;
    case ',':
      send_ends(first_open());
      if (open_brackets_ > 0) check_line(begin, least_column_);
      break;
    case ']':
    case '}':
      send_ends(first_open());
      if (ends_.empty()) break;
      ends_.front().sign = {begin, at_};
      check_line(begin, least_column_);
      --open_brackets_;
      break;
    default:
      break;
  }
}

/// The innermost of those whose bracket is still to come.
Gaps::Ends::iterator Gaps::first_open() {
  return std::find_if(ends_.begin(), ends_.end(),
                      [](const End& each) { return each.in_brackets && each.sign == Span{}; });
}

void Gaps::send_ends(Ends::iterator until) {
  for (auto each = ends_.begin(); each != until; ++each)
    each->is_map ? sink_.end_map(each->sign) : sink_.end_list(each->sign);
  ends_.erase(ends_.begin(), until);
}

}  // namespace xfz::load
