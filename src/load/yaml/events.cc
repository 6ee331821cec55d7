// SPDX-License-Identifier: MIT
// The only file that knows yaml-cpp.
#include "load/yaml/events.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "load/yaml/gaps.h"
#include "load/yaml/quotes.h"
#include "load/yaml/reader.h"
#include "load/yaml/signs.h"
#include "text/source.h"

namespace xfz::load {

namespace {

constexpr std::string_view white = " \t\n";

struct TooDeep {
  std::uint32_t offset;
};

/// The end of the block scalar whose header stands at `begin` and whose value has `lines` newlines.
std::size_t end_of_block(std::string_view text, std::size_t begin, std::ptrdiff_t lines) {
  std::size_t end = end_of_line(text, begin);
  for (; lines >= 0 && end < text.size(); --lines) end = end_of_line(text, end + 1);
  return end;
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

bool is_block(char c) {
  return c == '|' || c == '>';
}

/// The end of a value that was joined of several lines from `begin` on.
std::size_t end_of_lines(std::string_view text, std::size_t begin, std::string_view value) {
  if (is_quote(text[begin])) return std::min(end_of_quoted(text, begin), text.size());
  std::size_t end = is_block(text[begin]) ? end_of_line(text, begin) : begin;
  for (const char c : value) {  // but for white space it is what stands there
    if (white.find(c) != std::string_view::npos) continue;
    const std::size_t next = text.find_first_not_of(white, end);
    if (next == std::string_view::npos || text[next] != c) break;
    end = next + 1;
  }
  return end;
}

/// Whether the whole word that begins there is this one. `null ,a: 1` in a block begins a longer one.
bool is_word_at(std::string_view text, std::size_t begin, std::string_view word, bool in_brackets) {
  const std::size_t end = begin + word.size();
  if (!text.substr(begin).starts_with(word)) return false;
  const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
  if (next == text.size() || text[next] == '\n') return true;
  if (in_brackets && std::string_view(",]}").find(text[next]) != std::string_view::npos) return true;
  return next > end && (text[next] == '#' || (text[next] == ':' && is_blank_at(text, next + 1)));
}

class Adapter final : public YAML::EventHandler {
 public:
  Adapter(std::string_view text, Sink& sink) : text_(text), sink_(sink), gaps_(text, sink) {}

  /// Where the document began.
  int start() const { return start_; }
  /// Sends what stands behind the last value.
  void finish() { gaps_.read_to(static_cast<std::uint32_t>(text_.size())); }

  void OnDocumentStart(const YAML::Mark& mark) override { start_ = mark.pos; }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    read_to(mark);
    const Span place = written_null(mark);
    begin_node(mark, place.begin < place.end);
    gaps_.skip_to(place.end);
    sink_.null(place);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    read_to(mark);
    begin_node(mark, true);
    sink_.unsupported(Feature::alias, word(mark));
    sink_.null(point(mark));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    read_to(mark);
    sink_.unsupported(Feature::anchor, word(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    read_to(mark);
    begin_node(mark, true);
    refuse_tag(mark, tag);
    const std::uint32_t begin = behind_properties(offset(mark));
    const Scalar scalar = begin < text_.size() ? located(begin, value) : Scalar{value, {begin, begin}};
    gaps_.skip_to(scalar.style == Style::multi_line
                      ? static_cast<std::uint32_t>(end_of_lines(text_, begin, value))
                      : scalar.span.end);
    sink_.scalar(begin == offset(mark) ? scalar : Scalar{value, word(mark), Style::plain});
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    sink_.begin_list(enter(mark, tag, '['));
  }
  void OnSequenceEnd() override { leave(false); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    sink_.begin_map(enter(mark, tag, '{'));
  }
  void OnMapEnd() override { leave(true); }

 private:
  /// A map or list that is open.
  struct Open {
    bool in_brackets = false;
    bool is_map = false;
    std::uint32_t column = 0;  ///< of a block
    bool has_key = false;      ///< of a map: its value comes next
  };

  std::uint32_t offset(const YAML::Mark& mark) const {
    const auto last = static_cast<int>(text_.size()) - 1;
    return static_cast<std::uint32_t>(std::clamp(mark.pos, 0, std::max(last, 0)));
  }

  Span point(const YAML::Mark& mark) const { return {offset(mark), offset(mark)}; }

  /// From a mark to the next white space.
  Span word(const YAML::Mark& mark) const {
    const std::uint32_t begin = offset(mark);
    return {begin, static_cast<std::uint32_t>(std::min(text_.find_first_of(" \n", begin), text_.size()))};
  }

  Span written_null(const YAML::Mark& mark) const {
    const std::uint32_t begin = offset(mark);
    const bool in_brackets = !open_.empty() && open_.back().in_brackets;
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (begin >= gaps_.at() && is_word_at(text_, begin, word, in_brackets))
        return {begin, begin + static_cast<std::uint32_t>(word.size())};
    }
    return {begin, begin};
  }

  /// Where a value begins behind its anchor and tag.
  std::uint32_t behind_properties(std::uint32_t begin) const {
    std::size_t at = begin;
    while (at < text_.size() && (text_[at] == '&' || text_[at] == '!'))
      at = text_.find_first_not_of(white, std::min(text_.find_first_of(white, at), text_.size()));
    return static_cast<std::uint32_t>(std::min(at, text_.size()));
  }

  void read_to(const YAML::Mark& mark) {
    gaps_.read_to(static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), std::max(mark.pos, 0))));
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    // "?" and "!" stand for "no tag" on plain and on quoted scalars (YAML 1.2, 10.1.2).
    const bool bare = tag.empty() || tag == "?" || tag == "!";
    if (!bare || text_[offset(mark)] == '!') sink_.unsupported(Feature::tag, word(mark));
  }

  /// Comes before each node. A value that yaml-cpp takes though it stands in the column of its key, or before
  /// it, is reported; the list of a key may.
  void begin_node(const YAML::Mark& mark, bool has_place) {
    if (open_.empty() || !open_.back().is_map) return;
    Open& map = open_.back();
    if (map.has_key && has_place && !map.in_brackets) gaps_.check_line(offset(mark), map.column + 1);
    map.has_key = !map.has_key;
  }

  /// The place of the bracket, empty where there is none.
  Span enter(const YAML::Mark& mark, const std::string& tag, char bracket) {
    read_to(mark);
    if (open_.size() == max_depth) throw TooDeep{offset(mark)};
    const std::uint32_t begin = behind_properties(offset(mark));
    const bool in_brackets = begin < text_.size() && text_[begin] == bracket;
    begin_node(mark, in_brackets);
    refuse_tag(mark, tag);
    // Most readers of YAML take lines that are indented at all.
    const std::uint32_t least_column = open_.empty() ? 0 : 1;
    open_.push_back({in_brackets, bracket == '{', static_cast<std::uint32_t>(std::max(mark.column, 0))});
    if (!in_brackets) return point(mark);
    gaps_.open_bracket(begin, least_column);
    return {offset(mark), offset(mark) + 1};
  }

  void leave(bool is_map) {
    gaps_.end(is_map, open_.back().in_brackets);
    open_.pop_back();
  }

  Scalar located(std::uint32_t begin, std::string_view value) const {
    const auto until = [begin](std::size_t end) { return Span{begin, static_cast<std::uint32_t>(end)}; };
    const std::size_t line = end_of_line(text_, begin);
    if (is_quote(text_[begin])) {
      const std::size_t end = end_of_quoted(text_, begin);
      if (end <= line) return {value, until(end), Style::quoted};
    } else if (text_.substr(begin, line - begin) == "|-") {
      const auto lines = std::count(value.begin(), value.end(), '\n');
      const std::size_t end = value.empty() ? line : end_of_block(text_, begin, lines);
      return {value, until(end), Style::literal};
    } else if (!is_block(text_[begin]) && text_.substr(begin).starts_with(value)) {
      return {value, until(begin + value.size()), Style::plain};
    }
    return {value, until(line), Style::multi_line};
  }

  std::string_view text_;
  Sink& sink_;
  Gaps gaps_;
  int start_ = 0;
  std::vector<Open> open_;
};

}  // namespace

std::optional<SyntaxFault> parse(std::string_view text, Sink& sink) {
  if (read_strictly(text, sink)) return std::nullopt;
  return parse_as_is(text, sink);
}

std::optional<SyntaxFault> parse_as_is(std::string_view text, Sink& sink) {
  // The closing marker makes yaml-cpp notice a quotation mark that is still open at the end of the file.
  std::istringstream stream(std::string(text) + "\n...\n");
  const auto fault = [&text](int position, std::string reason, bool too_deep) {
    const auto offset = static_cast<std::uint32_t>(std::clamp(position, 0, static_cast<int>(text.size())));
    return SyntaxFault{offset, std::move(reason), too_deep};
  };
  sink.begin();
  try {
    YAML::Parser parser(stream);
    Adapter adapter(text, sink);
    if (!parser.HandleNextDocument(adapter)) return std::nullopt;

    // Where a document ends before the text does, yaml-cpp would drop the rest without a word.
    NullSink nobody;
    Adapter rest(text, nobody);
    bool has_rest = true;
    try {
      has_rest = parser.HandleNextDocument(rest);
    } catch (const YAML::ParserException&) {  // what is wrong first is that it stands there at all
    } catch (const TooDeep&) {
    }
    if (has_rest) return fault(rest.start(), YAML::ErrorMsg::END_OF_MAP, false);
    adapter.finish();
  } catch (const YAML::ParserException& error) {
    return fault(error.mark.pos, error.msg, false);
  } catch (const TooDeep& error) {
    return fault(static_cast<int>(error.offset), "", true);
  }
  return std::nullopt;
}

}  // namespace xfz::load
