// SPDX-License-Identifier: MIT
#include "load/slips/indentation.h"

#include <algorithm>
#include <optional>
#include <string>

#include "load/slips/key.h"
#include "text/blanks.h"

namespace xfz::load {

namespace {

/// How a line begins: with dashes, and a key.
struct Opening {
  std::size_t indentation = 0;  ///< in bytes
  std::size_t content = 0;      ///< where it stands behind the dashes
  std::string_view key;
  bool is_clean = false;  ///< spaces alone
  bool has_value = false;

  bool is_item() const { return content > indentation; }
};

Opening opening_of(std::string_view line) {
  Opening result;
  result.indentation = leading_blanks(line);
  result.content = result.indentation;
  while (line.substr(result.content).starts_with("- "))
    result.content = std::min(line.find_first_not_of(' ', result.content + 1), line.size());
  const std::string_view content = line.substr(result.content);
  result.key = content.substr(0, word_size(content));
  const std::string_view behind = content.substr(result.key.size());
  if (!behind.starts_with(':')) result.key = {};
  result.is_clean = line.substr(0, result.indentation).find_first_not_of(' ') == std::string_view::npos;
  result.has_value = behind.find_first_not_of(' ', 1) != std::string_view::npos;
  return result;
}

class Neighbours {
 public:
  Neighbours(const Source& source, std::string_view text) : source_(source), text_(text) {}

  Opening opening(std::uint32_t line) const {
    const Span span = source_.line_span(line);
    return opening_of(text_.substr(span.begin, span.end - span.begin));
  }

  /// The column of all other keys of the item, unless it holds items of its own.
  std::optional<std::size_t> shared_column(std::uint32_t line, const std::vector<std::uint32_t>& item,
                                           const Keys& keys) const {
    std::optional<std::size_t> shared;
    for (const std::uint32_t number : item) {
      const Opening other = opening(number);
      if (number == line || !other.is_clean || !keys.holds(other.key)) continue;
      if (!other.has_value || (shared && *shared != other.content)) return std::nullopt;
      shared = other.content;
    }
    return shared;
  }

  /// The indentation of the next line in one direction that begins like this one.
  std::optional<std::size_t> next_like(const Opening& opened, std::uint32_t line, int step) const {
    constexpr int most_lines = 2'000;  // one fault must not read a large file through
    const auto count = static_cast<std::int64_t>(source_.line_count());
    std::int64_t at = line;
    for (int looked = 0; looked < most_lines; ++looked) {
      at += step;
      if (at < 1 || at > count) return std::nullopt;
      const Opening other = opening(static_cast<std::uint32_t>(at));
      if (other.is_clean && other.key == opened.key && other.is_item() == opened.is_item())
        return other.indentation;
    }
    return std::nullopt;
  }

  /// Two spaces for each tab, where nothing else indents a line.
  Edits instead_of_tabs() const {
    Edits edits;
    for (std::uint32_t line = 1; line <= source_.line_count(); ++line) {
      const Span span = source_.line_span(line);
      const std::string_view words = text_.substr(span.begin, span.end - span.begin);
      const std::size_t size = leading_blanks(words);
      if (size == 0 || size == words.size()) continue;
      if (words.substr(0, size).find_first_not_of('\t') != std::string_view::npos) return {};
      edits.push_back(
          {{span.begin, span.begin + static_cast<std::uint32_t>(size)}, std::string(2 * size, ' ')});
    }
    return edits;
  }

 private:
  const Source& source_;
  std::string_view text_;
};

}  // namespace

Edits mend_indentation(const Source& source, std::string_view text, std::uint32_t line,
                       const std::vector<std::uint32_t>& item, const Keys& keys) {
  const Neighbours neighbours(source, text);
  if (Edits all = neighbours.instead_of_tabs(); !all.empty()) return all;
  const Opening opened = neighbours.opening(line);
  if (!keys.holds(opened.key)) return {};
  std::optional<std::size_t> column;
  if (!item.empty() && line != item.front() && !opened.is_item()) {
    column = neighbours.shared_column(line, item, keys);
  } else if (opened.is_item() || keys.heading(opened.key) != nullptr) {
    const auto above = neighbours.next_like(opened, line, -1);
    const auto below = neighbours.next_like(opened, line, 1);
    if (!above || !below || *above == *below) column = above ? above : below;
  }
  if (!column) return {};
  const std::uint32_t begin = source.line_span(line).begin;
  return {{{begin, begin + static_cast<std::uint32_t>(opened.indentation)}, std::string(*column, ' ')}};
}

}  // namespace xfz::load
