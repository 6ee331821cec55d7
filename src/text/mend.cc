// SPDX-License-Identifier: MIT
#include "text/mend.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace xfz {

namespace {

constexpr int max_rounds = 100;

/// The edits of all findings, in the order of the text. Where two findings touch each other, the first comes
/// first; the other may be another when it is looked for again.
class EditsApart {
 public:
  void add(const Edits& mend) {
    if (std::any_of(mend.begin(), mend.end(), [this](const Edit& edit) { return touches(edit.at); })) return;
    for (const Edit& edit : mend) by_place_.emplace(edit.at.begin, edit);
  }

  Edits take() const {
    Edits edits;
    for (const auto& [place, edit] : by_place_) edits.push_back(edit);
    return edits;
  }

 private:
  bool touches(Span at) const {
    const auto behind = by_place_.lower_bound(at.begin);
    if (behind != by_place_.end() && behind->first <= at.end) return true;
    return behind != by_place_.begin() && std::prev(behind)->second.at.end >= at.begin;
  }

  std::map<std::uint32_t, Edit> by_place_;
};

Edits edits_of(const Diagnostics& found) {
  EditsApart edits;
  for (const Diagnostic& diagnostic : found) edits.add(diagnostic.mend);
  return edits.take();
}

/// The bytes with the edits, whose places are in the Source of the bytes.
std::string edited(std::string_view bytes, const Edits& edits) {
  const bool has_mark = bytes.starts_with(byte_order_mark);
  const std::size_t first_end = bytes.find('\n');
  const bool is_crlf = first_end != std::string_view::npos && first_end > 0 && bytes[first_end - 1] == '\r';
  std::string out(has_mark ? byte_order_mark : std::string_view{});
  std::size_t place = 0;  // in the source
  auto next = edits.begin();
  std::size_t skip_to = 0;
  const auto insert = [&](const std::string& text) {
    for (const char c : text) {
      if (c == '\n' && is_crlf) out += '\r';
      out += c;
    }
  };
  for (std::size_t at = has_mark ? byte_order_mark.size() : 0; at <= bytes.size(); ++at) {
    const bool is_dropped = bytes.substr(at).starts_with("\r\n");
    if (next != edits.end() && next->at.begin == place) {
      insert(next->text);
      skip_to = next->at.end;
      ++next;
    }
    if (at == bytes.size()) break;
    if (place >= skip_to) out += bytes[at];
    if (!is_dropped) ++place;
  }
  return out;
}

/// What differs between a line before and after, with a few words on both sides.
MendedLine difference(std::uint32_t number, std::string_view before, std::string_view after) {
  const auto in_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  const auto shortest = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()));
  auto begin = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.begin() + shortest, after.begin()).first - before.begin());
  while (begin > 0 && begin < before.size() && in_character(before[begin])) --begin;
  const auto room = shortest - static_cast<std::ptrdiff_t>(begin);
  auto behind = static_cast<std::size_t>(
      std::mismatch(before.rbegin(), before.rbegin() + room, after.rbegin()).first - before.rbegin());
  while (behind > 0 && in_character(before[before.size() - behind])) --behind;

  constexpr std::size_t around = 12;  // characters
  std::size_t from = begin;
  for (std::size_t i = 0; i < around && from > 0; ++i) from -= last_code_point(before.substr(0, from)).size;
  // The indentation says nothing unless it is what changed.
  const std::size_t words = std::min(before.find_first_not_of(' '), begin);
  from = std::max(from, words);
  std::size_t to = before.size() - behind;
  for (std::size_t i = 0; i < around && to < before.size(); ++i)
    to += first_code_point(before.substr(to)).size;
  const std::size_t left = before.size() - to;
  const auto shown = [&](std::string_view line) {
    return (from > words ? "…" : "") + std::string(line.substr(from, line.size() - left - from)) +
           (left > 0 ? "…" : "");
  };
  return {number, shown(before), shown(after)};
}

/// Every line that became another; `added` are the numbers of those that were not there.
std::vector<MendedLine> differences(const Source& before, const Source& after,
                                    const std::vector<std::uint32_t>& added) {
  std::vector<MendedLine> lines;
  std::uint32_t old = 1;
  for (std::uint32_t number = 1; number <= after.line_count(); ++number) {
    if (std::find(added.begin(), added.end(), number) != added.end()) {
      lines.push_back({number, "", std::string(after.line(number))});
    } else if (before.line(old++) != after.line(number)) {
      lines.push_back(difference(number, before.line(old - 1), after.line(number)));
    }
  }
  return lines;
}

std::size_t count_errors(const Diagnostics& found) {
  return static_cast<std::size_t>(std::count_if(
      found.begin(), found.end(), [](const Diagnostic& d) { return d.severity() == Severity::error; }));
}

}  // namespace

Mended mend(const std::string& name, std::string bytes, const FindFaults& find) {
  const Source before(name, bytes);
  Mended result;
  std::vector<std::uint32_t> added;
  for (int round = 0;; ++round) {
    const Source source(name, bytes);
    const Diagnostics found = find(source);
    result.errors_after = count_errors(found);
    if (round == 0) result.errors_before = result.errors_after;
    const Edits edits = edits_of(found);
    if (edits.empty() || round == max_rounds) {
      result.lines = differences(before, source, added);
      break;
    }
    for (const Edit& edit : edits) {
      if (edit.text.ends_with('\n')) added.push_back(source.line_at(edit.at.begin));
    }
    bytes = edited(bytes, edits);
  }
  result.bytes = std::move(bytes);
  return result;
}

}  // namespace xfz
