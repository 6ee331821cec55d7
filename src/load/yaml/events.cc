// SPDX-License-Identifier: MIT
#include "load/yaml/events.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "load/yaml/shadow.h"
#include "text/source.h"

namespace xfz::load {

namespace {

struct TooDeep {
  std::uint32_t offset;
};

/// The offset behind the closing quote of the quoted scalar at `begin`, or nothing where that is not on the
/// same line.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size() && text[at] != '\n'; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool escaped = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!escaped) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

/// The end of the block scalar whose header stands at `begin` and whose value has `lines` newlines.
std::size_t end_of_block(std::string_view text, std::size_t begin, std::ptrdiff_t lines) {
  std::size_t end = end_of_line(text, begin);
  for (; lines >= 0 && end < text.size(); --lines) end = end_of_line(text, end + 1);
  return end;
}

class Adapter final : public YAML::EventHandler {
 public:
  Adapter(std::string_view text, Sink& sink) : text_(text), sink_(sink) {}

  /// Where the document began.
  int start() const { return start_; }

  void OnDocumentStart(const YAML::Mark& mark) override { start_ = mark.pos; }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { sink_.null(point(mark)); }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    sink_.unsupported(Feature::alias, word(mark));
    sink_.null(point(mark));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    sink_.unsupported(Feature::anchor, word(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(mark, tag);
    const bool has_properties = anchor != 0 || text_[offset(mark)] == '!';
    sink_.scalar(has_properties ? Scalar{value, word(mark), Style::plain} : located(offset(mark), value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    enter(mark, tag);
    sink_.begin_list(point(mark));
  }
  void OnSequenceEnd() override {
    --depth_;
    sink_.end_list();
  }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    enter(mark, tag);
    sink_.begin_map(point(mark));
  }
  void OnMapEnd() override {
    --depth_;
    sink_.end_map();
  }

 private:
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

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    // "?" and "!" stand for "no tag" on plain and on quoted scalars (YAML 1.2, 10.1.2).
    const bool bare = tag.empty() || tag == "?" || tag == "!";
    if (!bare || text_[offset(mark)] == '!') sink_.unsupported(Feature::tag, word(mark));
  }

  void enter(const YAML::Mark& mark, const std::string& tag) {
    if (++depth_ > max_depth) throw TooDeep{offset(mark)};
    refuse_tag(mark, tag);
  }

  Scalar located(std::uint32_t begin, std::string_view value) const {
    const auto until = [begin](std::size_t end) { return Span{begin, static_cast<std::uint32_t>(end)}; };
    switch (text_[begin]) {
      case '"':
      case '\'':
        if (const auto end = end_of_quoted(text_, begin)) return {value, until(*end), Style::quoted};
        break;
      case '|': {
        const std::string_view header = text_.substr(begin, end_of_line(text_, begin) - begin);
        const auto lines = std::count(value.begin(), value.end(), '\n');
        if (header == "|-") return {value, until(end_of_block(text_, begin, lines)), Style::literal};
        break;
      }
      default:
        if (text_.substr(begin).starts_with(value)) return {value, until(begin + value.size()), Style::plain};
    }
    return {value, until(end_of_line(text_, begin)), Style::multi_line};
  }

  std::string_view text_;
  Sink& sink_;
  int start_ = 0;
  int depth_ = 0;
};

/// Puts what yaml-cpp found in a shadow in the words and places of the text, which is all that an adapter
/// knows.
class Expander final : public YAML::EventHandler {
 public:
  /// What may mean something else in the text, or shows better in it.
  struct Unusual {};

  Expander(Shadow& shadow, Adapter& adapter) : shadow_(shadow), adapter_(adapter) {}

  /// How many scalars were found between quotation marks that only the shadow has.
  std::size_t quoted() const { return quoted_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    adapter_.OnNull(true_mark(mark), anchor);
  }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { throw Unusual{}; }
  void OnAnchor(const YAML::Mark&, const std::string&) override { throw Unusual{}; }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const YAML::Mark begin = true_mark(mark);
    count_quotes(mark, value);
    value_.clear();
    shadow_.expand(value, begin_of_value(mark, value), value_);
    adapter_.OnScalar(begin, tag, anchor, value_);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    enter(style);
    adapter_.OnSequenceStart(true_mark(mark), tag, anchor, style);
  }
  void OnSequenceEnd() override {
    leave();
    adapter_.OnSequenceEnd();
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    enter(style);
    adapter_.OnMapStart(true_mark(mark), tag, anchor, style);
  }
  void OnMapEnd() override {
    leave();
    adapter_.OnMapEnd();
  }

 private:
  void enter(YAML::EmitterStyle::value style) {
    if (brackets_ > 0 || style == YAML::EmitterStyle::Flow) ++brackets_;
  }
  void leave() {
    if (brackets_ > 0) --brackets_;
  }

  void count_quotes(const YAML::Mark& mark, std::string_view value) {
    if (!shadow_.adds_quote(static_cast<std::size_t>(mark.pos))) return;
    ++quoted_;
    if (brackets_ > 0 && value.find(',') != std::string_view::npos) throw Unusual{};
  }

  YAML::Mark true_mark(YAML::Mark mark) {
    const auto offset = static_cast<std::size_t>(mark.pos);
    if (offset < shadow_.text().size() && shadow_.text()[offset] == '!') throw Unusual{};
    mark.pos = static_cast<int>(shadow_.true_offset(offset));
    return mark;
  }

  /// Where the words of a value begin that is written in one of the usual ways.
  std::size_t begin_of_value(const YAML::Mark& mark, const std::string& value) const {
    const std::string_view text = shadow_.text();
    const auto begin = static_cast<std::size_t>(mark.pos);
    switch (text[begin]) {
      case '"':
      case '\'':
        if (end_of_quoted(text, begin)) return begin + 1;
        break;
      case '|': {
        const std::size_t end = end_of_line(text, begin);
        if (text.substr(begin, end - begin) == "|-") return end;
        break;
      }
      default:
        if (text.substr(begin).starts_with(value)) return begin;
    }
    throw Unusual{};
  }

  Shadow& shadow_;
  Adapter& adapter_;
  std::string value_;
  int brackets_ = 0;
  std::size_t quoted_ = 0;
};

/// The closing marker makes yaml-cpp notice a quotation mark that is still open at the end of the file.
std::istringstream closed(std::string text) {
  text += "\n...\n";
  return std::istringstream(std::move(text));
}

/// Sends the document by way of its shadow; false where only the text itself says for certain what it holds.
bool parse_shadow(std::string_view text, Sink& sink) {
  ShadowText shadow_text = shadow_of(text);
  std::istringstream stream = closed(std::move(shadow_text.bytes));
  Shadow shadow(text, stream.view());
  Adapter adapter(text, sink);
  Expander expander(shadow, adapter);
  sink.begin();
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(expander);
    const bool is_at_end = !parser;
    return is_at_end && expander.quoted() == shadow_text.quoted;
  } catch (const YAML::ParserException&) {
  } catch (const TooDeep&) {
  } catch (const Expander::Unusual&) {
  }
  return false;
}

}  // namespace

std::optional<SyntaxFault> parse(std::string_view text, Sink& sink) {
  if (parse_shadow(text, sink)) return std::nullopt;
  return parse_as_is(text, sink);
}

std::optional<SyntaxFault> parse_as_is(std::string_view text, Sink& sink) {
  std::istringstream stream = closed(std::string(text));
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
    try {
      if (!parser.HandleNextDocument(rest)) return std::nullopt;
    } catch (const YAML::ParserException&) {  // what is wrong first is that it stands there at all
    } catch (const TooDeep&) {
    }
    return fault(rest.start(), YAML::ErrorMsg::END_OF_MAP, false);
  } catch (const YAML::ParserException& error) {
    return fault(error.mark.pos, error.msg, false);
  } catch (const TooDeep& error) {
    return fault(static_cast<int>(error.offset), "", true);
  }
  return std::nullopt;
}

}  // namespace xfz::load
