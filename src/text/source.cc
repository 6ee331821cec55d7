// SPDX-License-Identifier: MIT
#include "text/source.h"

#include <algorithm>

#include "text/utf8.h"

namespace xfz {

namespace {

constexpr std::uint32_t between_milestones = 1024;  // bytes, about

void drop_carriage_returns(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  auto to = text.begin();
  for (auto from = text.begin(); from != text.end(); ++from) {
    if (*from == '\r' && from + 1 != text.end() && from[1] == '\n') continue;
    *to++ = *from;
  }
  text.erase(to, text.end());
}

void drop_byte_order_mark(std::string& text) {
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), text_(std::move(bytes)), line_starts_{0} {
  drop_byte_order_mark(text_);
  drop_carriage_returns(text_);
  for (std::size_t begin = 0; begin < text_.size();) {
    const std::size_t end = end_of_line(text_, begin);
    if (begin > 0) line_starts_.push_back(static_cast<std::uint32_t>(begin));
    if (end - begin > between_milestones)
      set_milestones({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  line_starts_.shrink_to_fit();
}

void Source::set_milestones(Span line) {
  std::uint32_t column = 1;
  std::uint32_t next = line.begin + between_milestones;
  for (std::uint32_t at = line.begin; at < line.end; ++column) {
    if (at >= next) {
      milestones_.push_back({at, column});
      next = at + between_milestones;
    }
    at += static_cast<std::uint32_t>(first_code_point(text({at, line.end})).size);
  }
}

std::uint32_t Source::line_at(std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(next - line_starts_.begin());
}

Position Source::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::uint32_t line = line_at(offset);
  Milestone from{line_starts_[line - 1], 1};
  const auto next =
      std::upper_bound(milestones_.begin(), milestones_.end(), offset,
                       [](std::uint32_t wanted, const Milestone& each) { return wanted < each.offset; });
  if (next != milestones_.begin() && (next - 1)->offset > from.offset) from = *(next - 1);
  return {line, from.column + static_cast<std::uint32_t>(count_code_points(text({from.offset, offset})))};
}

Span Source::line_span(std::uint32_t line) const {
  const std::uint32_t begin = line_starts_[line - 1];
  std::uint32_t end = line < line_count() ? line_starts_[line] - 1 : static_cast<std::uint32_t>(text_.size());
  if (line == line_count() && end > begin && text_[end - 1] == '\n') --end;
  return {begin, end};
}

std::size_t end_of_line(std::string_view text, std::size_t from) {
  return std::min(text.find('\n', from), text.size());
}

}  // namespace xfz
