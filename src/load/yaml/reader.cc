// SPDX-License-Identifier: MIT
#include "load/yaml/reader.h"

#include <algorithm>
#include <array>
#include <string>

#include "load/yaml/quotes.h"
#include "load/yaml/signs.h"
#include "text/blocks.h"
#include "text/source.h"

namespace xfz::load {

namespace {

/// yaml-cpp takes nothing longer for a key.
constexpr std::size_t longest_key = 1024;

/// What is not in this part of YAML.
struct Unusual {};

using SignSet = std::array<bool, 256>;

constexpr SignSet set_of(std::string_view signs) {
  SignSet set{};
  for (const char c : signs) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr SignSet never_first = set_of(" \t\n,[]{}#&*!|>'\"%@`?:");
constexpr SignSet ends_in_brackets = set_of(":#\t\n,[]{}?");
constexpr SignSet unusual_ends = set_of("\t[{?");
constexpr SignSet quotes = set_of("\"'");
constexpr SignSet opening = set_of("[{");
constexpr SignSet closing = set_of("]}");
constexpr SignSet no_words = set_of("[{|");

bool is_in(const SignSet& set, char c) {
  return set[static_cast<unsigned char>(c)];
}

/// The size of a character by its first byte: what stands behind that is no sign. The text is UTF-8.
std::uint32_t character_size(char first) {
  constexpr unsigned char of_three = 0xE0;
  return static_cast<unsigned char>(first) >= of_three ? 3 : 1;
}

/// A scalar on one line.
struct Word {
  Span span;
  Style style = Style::plain;
  bool is_key = false;  ///< a colon follows
};

/// yaml-cpp takes a zero byte for a backslash, and U+0004 for the end of the text.
bool has_byte_of_yaml_cpp(std::string_view text) {
  constexpr char end_of_transmission = 4;
  return text.find('\0') != std::string_view::npos ||
         text.find(end_of_transmission) != std::string_view::npos;
}

bool is_null(std::string_view word) {
  constexpr std::size_t longest = 4;
  if (word.size() > longest) return false;
  return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

/// Reads by recursive descent. Each function that reads a node in a block leaves off where the next line with
/// content begins, which tells by its column whose it is.
class StrictReader {
 public:
  StrictReader(std::string_view text, Sink& sink) : text_(text), sink_(sink) {}

  /// document = [ "---" ] [ node ]
  void read_document() {
    skip_to_content();
    if (is_line("---")) {
      at_ += 3;
      skip_to_content();
    }
    if (is_at_end()) return sink_.null(point());
    read_node(-1);
    if (!is_at_end()) throw Unusual{};
  }

 private:
  /// node = list | map | value
  void read_node(int parent) {
    if (is_at_dash()) return read_list();
    if (is_at_any(no_words)) return read_value(parent);
    const Word word = next_word();
    if (word.is_key) return read_map(word);
    send(word);
    end_line();
  }

  /// list = ( "-" [ node ] )+, all dashes in one column
  void read_list() {
    const int column = this->column();
    enter();
    sink_.begin_list(point());
    do {
      sink_.dash(offset(at_));
      ++at_;
      const std::uint32_t line = line_;
      skip_to_content();
      if (is_below(line) && this->column() <= column) {
        sink_.null(point());
      } else {
        read_node(column);
      }
    } while (goes_on(column) && is_at_dash());
    sink_.end_list({});
    --depth_;
  }

  /// map = ( key ":" [ value | node in lines below ] )+, all keys in one column
  void read_map(Word key) {
    const int column = this->column();
    enter();
    sink_.begin_map(point());
    while (true) {
      send(key);
      pass_colon();
      const std::uint32_t line = line_;
      skip_to_content();
      if (!is_below(line)) {
        read_value(column);
      } else if (this->column() > column || (this->column() == column && is_at_dash())) {
        read_node(column);
      } else {
        sink_.null(point());
      }
      if (!goes_on(column)) break;
      if (is_at_dash()) throw Unusual{};
      key = next_word();
      if (!key.is_key) throw Unusual{};
    }
    sink_.end_map({});
    --depth_;
  }

  /// value = word | brackets | literal, which is none in brackets
  void read_value(int parent) {
    if (is_at_any(opening)) return read_brackets(parent);
    if (here() == '|' && brackets_ == 0) return read_literal(parent);
    const Word word = next_word();
    if (word.is_key) throw Unusual{};
    send(word);
    end_value(parent);
  }

  /// literal = "|-" line+, all lines indented by more than `parent`
  void read_literal(int parent) {
    const std::uint32_t begin = at_;
    if (text_.substr(at_, end_of_line(text_, at_) - at_) != "|-") throw Unusual{};
    std::uint32_t end = at_ + 2;
    std::size_t indent = 0;
    std::size_t breaks = 0;  // behind the last line with words
    value_.clear();
    for (to_next_line(end); !is_at_end(); to_next_line(end_of_line(text_, at_))) {
      const std::string_view line = text_.substr(at_, end_of_line(text_, at_) - at_);
      const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
      if (first == line.size()) {
        if (first > indent || indent == 0) throw Unusual{};
        ++breaks;
        continue;
      }
      if (static_cast<int>(first) <= parent || first < indent) break;
      if (first == 0 || line[first] == '\t') throw Unusual{};
      if (indent == 0) indent = first;
      if (!value_.empty()) value_.append(breaks + 1, '\n');
      value_ += line.substr(indent);
      breaks = 0;
      end = at_ + offset(line.size());
    }
    if (indent == 0) throw Unusual{};
    sink_.scalar({value_, {begin, end}, Style::literal});
    skip_to_content();
  }

  /// brackets = "[" [ value ( "," value )* ] "]" | "{" [ key ":" value ( "," key ":" value )* ] "}"
  void read_brackets(int parent) {
    const bool is_map = here() == '{';
    enter();
    ++brackets_;
    is_map ? sink_.begin_map(sign()) : sink_.begin_list(sign());
    pass_sign(parent);
    while (!is_at_any(closing)) {
      if (is_map) read_key_in_brackets(parent);
      read_value(parent);
      if (is_at_any(closing)) break;
      if (here() != ',') throw Unusual{};
      pass_sign(parent);
      if (is_at_any(closing)) throw Unusual{};
    }
    if (here() != (is_map ? '}' : ']')) throw Unusual{};
    const Span close = sign();
    ++at_;
    --brackets_;
    --depth_;
    end_value(parent);
    is_map ? sink_.end_map(close) : sink_.end_list(close);
  }

  void read_key_in_brackets(int parent) {
    const Word key = next_word();
    if (!key.is_key) throw Unusual{};
    send(key);
    pass_colon();
    skip_in_brackets(parent);
  }

  // Words.

  Word next_word() const {
    if (is_at_any(quotes)) return quoted_word();
    const bool is_unusual_dash =
        here() == '-' && (brackets_ > 0 || is_blank_at(text_, at_ + 1) || here(1) == '-');
    if (is_in(never_first, here()) || is_unusual_dash) throw Unusual{};
    return plain_word();
  }

  /// A word up to one of the signs that end it, if that is not in its middle: `10:30`, `甲#2`.
  Word plain_word() const {
    std::uint32_t end = at_;
    for (;; ++end) {
      end = brackets_ > 0 ? end_in_brackets(end) : offset(find_sign<':', '#', '\t', '\n'>(text_, end));
      const char stop = end < text_.size() ? text_[end] : '\n';
      const bool is_within =
          (stop == '#' && text_[end - 1] != ' ') || (stop == ':' && !is_blank_at(text_, end + 1));
      if (is_within && (stop == '#' || brackets_ == 0)) continue;
      if (is_within || is_in(unusual_ends, stop)) throw Unusual{};
      return word_until(end, stop == ':', Style::plain);
    }
  }

  std::uint32_t end_in_brackets(std::uint32_t at) const {
    while (at < text_.size() && !is_in(ends_in_brackets, text_[at])) at += character_size(text_[at]);
    return std::min(at, offset(text_.size()));
  }

  Word quoted_word() const {
    const std::size_t end = end_of_quoted(text_, at_);
    if (end > end_of_line(text_, at_)) throw Unusual{};
    const std::uint32_t behind = offset(std::min(text_.find_first_not_of(' ', end), text_.size()));
    const bool is_key = behind < text_.size() && text_[behind] == ':' && is_blank_at(text_, behind + 1);
    return word_until(behind, is_key, Style::quoted);
  }

  Word word_until(std::uint32_t end, bool is_key, Style style) const {
    if (is_key && end - at_ > longest_key) throw Unusual{};
    while (text_[end - 1] == ' ') --end;
    return {{at_, end}, style, is_key};
  }

  void send(const Word& word) {
    const std::string_view words = text_.substr(at_, word.span.end - at_);
    if (word.style == Style::quoted) {
      value_.clear();
      if (!unquote(words, value_)) throw Unusual{};
      sink_.scalar({value_, word.span, word.style});
    } else if (is_null(words)) {
      if (word.is_key) throw Unusual{};
      sink_.null(word.span);
    } else {
      sink_.scalar({words, word.span, word.style});
    }
    at_ = word.span.end;
  }

  // Between them.

  void pass_colon() { at_ = behind_spaces(at_) + 1; }

  void pass_sign(int parent) {
    ++at_;
    skip_in_brackets(parent);
  }

  /// To the next sign in brackets, whose lines are indented like those of any value.
  void skip_in_brackets(int parent) {
    const std::uint32_t line = line_;
    skip_to_content();
    if (is_below(line) && column() <= parent) throw Unusual{};
  }

  /// Nothing but a comment may follow on the line of a value; in brackets a comma or bracket may.
  void end_value(int parent) {
    if (brackets_ > 0) return skip_in_brackets(parent);
    end_line();
  }

  void end_line() {
    const std::uint32_t line = line_;
    skip_to_content();
    if (!is_below(line)) throw Unusual{};
  }

  /// Whether another item of a list or map follows in its column; what is indented by more belongs nowhere.
  bool goes_on(int column) const {
    if (this->column() > column) throw Unusual{};
    return this->column() == column;
  }

  void skip_to_content() {
    while (true) {
      const std::uint32_t begin = at_;
      at_ = behind_spaces(at_);
      const char next = here();
      if (next == '#') {
        if (at_ == begin && at_ != line_) throw Unusual{};
        read_comment();
      } else if (next != '\n') {
        return;
      }
      if (is_at_end()) return;
      to_next_line(at_);
    }
  }

  std::uint32_t behind_spaces(std::uint32_t at) const {
    const std::string_view text = text_;  // a member would be read anew for each sign
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
  }

  void read_comment() {
    sink_.comment(comment_at(text_, at_));
    at_ = offset(end_of_line(text_, at_));
  }

  void to_next_line(std::size_t end) {
    at_ = offset(std::min(end + 1, text_.size()));
    line_ = at_;
  }

  void enter() {
    if (++depth_ > max_depth) throw Unusual{};
  }

  // Places and signs.

  static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }
  bool is_at_end() const { return at_ >= text_.size(); }
  char here(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool is_at_any(const SignSet& signs) const { return is_in(signs, here()); }
  bool is_at_dash() const { return here() == '-' && is_blank_at(text_, at_ + 1); }
  bool is_line(std::string_view words) const {
    return at_ == line_ && text_.substr(at_, end_of_line(text_, at_) - at_) == words;
  }
  bool is_below(std::uint32_t line) const { return line_ != line || is_at_end(); }
  /// From 0; behind the end of the text less than any.
  int column() const { return is_at_end() ? -1 : static_cast<int>(at_ - line_); }
  Span sign() const { return {at_, at_ + 1}; }
  /// Where something begins that has no sign of its own; behind the end of the text, its last byte.
  Span point() const {
    const std::uint32_t at = std::min(at_, offset(std::max<std::size_t>(text_.size(), 1) - 1));
    return {at, at};
  }

  std::string_view text_;
  Sink& sink_;
  std::uint32_t at_ = 0;
  std::uint32_t line_ = 0;  ///< where the line begins that `at_` is in
  int depth_ = 0;           ///< of maps and lists that are open
  int brackets_ = 0;        ///< those of them in brackets
  std::string value_;
};

}  // namespace

bool read_strictly(std::string_view text, Sink& sink) {
  if (has_byte_of_yaml_cpp(text)) return false;
  sink.begin();
  try {
    StrictReader(text, sink).read_document();
    return true;
  } catch (const Unusual&) {
    return false;
  }
}

}  // namespace xfz::load
