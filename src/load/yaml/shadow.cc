// SPDX-License-Identifier: MIT
#include "load/yaml/shadow.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.h"
#include "text/source.h"

namespace xfz::load {

namespace {

/// yaml-cpp takes nothing longer for a key. In the shadow it would.
constexpr std::size_t longest_key = 1024;

using ByteSet = std::array<bool, 256>;

constexpr ByteSet set_of(std::string_view bytes) {
  ByteSet set{};
  for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr ByteSet word_bytes = [] {
  ByteSet set{};
  for (std::size_t byte = 0; byte < set.size(); ++byte) {
    const char c = static_cast<char>(byte);
    set[byte] = byte >= 0x80 || is_alphanumeric(c) || c == '_';
  }
  return set;
}();

/// What may stand in a plain scalar and means nothing there; a comma does within brackets.
constexpr ByteSet plain_bytes = [] {
  ByteSet set = set_of(" !$%&()*+,-./;<=>@^`|~");
  for (std::size_t byte = 0; byte < set.size(); ++byte) set[byte] = set[byte] || word_bytes[byte];
  return set;
}();

constexpr ByteSet unusual_bytes = set_of("\"'#?\\");
constexpr ByteSet ends_in_brackets = set_of(":,[]{}");

bool is_in(const ByteSet& set, char c) {
  return set[static_cast<unsigned char>(c)];
}

/// How many bytes at the beginning of a text are all in the set.
std::size_t size_within(const ByteSet& set, std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_in(set, text[size])) ++size;
  return size;
}

/// And how many are not.
std::size_t size_without(const ByteSet& set, std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && !is_in(set, text[size])) ++size;
  return size;
}

bool is_word_byte(char c) {
  return is_in(word_bytes, c);
}

/// The word at the beginning of a text; empty where there is none.
std::string_view first_word(std::string_view text) {
  return text.substr(0, size_within(word_bytes, text));
}

bool is_null(std::string_view word) {
  return word == "null" || word == "Null" || word == "NULL";
}

/// How much of a line must be read as it is: all of it where a word may be an escape, and a long line up to
/// the last sign that may end a key.
std::size_t literal_size(std::string_view line) {
  if (line.find('\\') != std::string_view::npos) return line.size();
  return line.size() > longest_key ? line.find_last_of(":,}") + 1 : 0;  // npos + 1 is 0
}

/// Whether a text is a plain scalar, as far as it can tell by itself.
bool is_plain(std::string_view text) {
  const std::string_view word = first_word(text);
  return !word.empty() && !is_null(word) && text.back() != ' ' &&
         size_within(plain_bytes, text) == text.size();
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// The size of the indentation and dashes that a line begins with.
std::size_t lead_size(std::string_view line) {
  std::size_t size = indent_of(line);
  while (line.substr(size).starts_with("- ")) size += 1 + indent_of(line.substr(size + 1));
  return size;
}

/// Whether the first of these lines that is not blank has a larger indentation, or a tab in it.
bool is_deeper(std::string_view lines, std::size_t indent) {
  const std::size_t at = lines.find_first_not_of(" \n");
  if (at == std::string_view::npos) return false;
  if (lines[at] == '\t') return true;
  const std::size_t begin = lines.substr(0, at).rfind('\n') + 1;  // npos + 1 is 0
  return at - begin > indent;
}

/// Whether a block scalar begins behind this line.
bool opens_block(std::string_view line) {
  const std::size_t last = line.find_last_not_of("+-");
  return last != std::string_view::npos && (line[last] == '|' || line[last] == '>');
}

/// Whether a text begins with a list or map in brackets.
bool opens_brackets(std::string_view text) {
  return text.starts_with('[') || text.starts_with('{');
}

/// The value in `key: value`; empty where there is no key.
std::string_view value_in(std::string_view item) {
  const std::size_t colon = item.find(": ");
  return colon == std::string_view::npos ? std::string_view() : item.substr(colon + 2);
}

/// Whether a text begins with a sign that ends a plain scalar: any, but of colons those of keys.
bool begins_with_end(std::string_view text) {
  return !text.starts_with(':') || text == ":" || text.starts_with(": ");
}

/// Writes a shadow line by line.
class ShadowWriter {
 public:
  explicit ShadowWriter(std::string_view text) : text_(text) {}

  ShadowText write() {
    shadow_.bytes.reserve(text_.size() / 3);  // Chinese text takes less
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = end_of_line(text_, begin);
      add_line(text_.substr(begin, end - begin), text_.substr(end));
      if (end < text_.size()) shadow_.bytes += '\n';
      begin = end + 1;
    }
    return std::move(shadow_);
  }

 private:
  void add_line(std::string_view line, std::string_view following) {
    const std::size_t indent = indent_of(line);
    if (indent == line.size()) {
      shadow_.bytes += line;
      return;
    }
    if (block_ && indent <= *block_) block_.reset();
    const bool is_usual = line.size() <= longest_key && size_without(unusual_bytes, line) == line.size();
    if (is_usual && !block_) {
      add_scalars(line, is_deeper(following, indent));
    } else {
      const std::size_t literal = literal_size(line);
      shadow_.bytes += line.substr(0, literal);
      add_words(line.substr(literal));
      open_brackets_ = 0;
    }
    if (!block_ && opens_block(line)) block_ = indent;
  }

  /// Adds a line and puts its scalars between quotation marks, of which it has none. `goes_on` says that the
  /// last may not end there.
  void add_scalars(std::string_view line, bool goes_on) {
    const std::size_t lead = lead_size(line);
    const std::string_view item = line.substr(lead);
    const bool has_brackets = open_brackets_ > 0 || opens_brackets(item) || opens_brackets(value_in(item));
    shadow_.bytes += line.substr(0, lead);
    char before = line.substr(0, lead).ends_with("- ") ? '-' : '\0';
    for (std::string_view rest = item; !rest.empty();) {
      const std::size_t size =
          has_brackets ? size_without(ends_in_brackets, rest) : std::min(rest.find(':'), rest.size());
      const std::size_t padding = indent_of(rest.substr(0, size));
      const std::string_view scalar = rest.substr(padding, size - padding);
      shadow_.bytes.append(padding, ' ');
      rest.remove_prefix(size);

      const bool begins = before != ':' || padding > 0;
      const bool ends = rest.empty() ? before != '\0' && !has_brackets && !goes_on : begins_with_end(rest);
      if (begins && ends && is_plain(scalar)) {
        add_quoted(scalar);
      } else {
        add_words(scalar);
      }
      if (rest.empty()) return;
      before = rest.front();
      if (before == '[' || before == '{') ++open_brackets_;
      if (before == ']' || before == '}') --open_brackets_;
      shadow_.bytes += before;
      rest.remove_prefix(1);
    }
  }

  void add_quoted(std::string_view scalar) {
    shadow_.bytes += '"';
    add_words(scalar);
    shadow_.bytes += '"';
    ++shadow_.quoted;
  }

  void add_words(std::string_view text) {
    while (!text.empty()) {
      const std::string_view word = first_word(text);
      if (is_null(word)) {
        shadow_.bytes += word;
      } else {
        shadow_.bytes += word.empty() ? text.front() : stand_in;
      }
      text.remove_prefix(std::max<std::size_t>(word.size(), 1));
    }
  }

  std::string_view text_;
  ShadowText shadow_;
  // Where these are wrong, the shadow is no use, but does no harm.
  std::optional<std::size_t> block_;  ///< in a block scalar, the indentation of the line that opened it
  int open_brackets_ = 0;
};

}  // namespace

ShadowText shadow_of(std::string_view text) {
  return ShadowWriter(text).write();
}

std::size_t Shadow::true_offset(std::size_t offset) {
  move_to(offset);
  return true_at_;
}

void Shadow::expand(std::string_view value, std::size_t offset, std::string& to) {
  move_to(offset);
  for (const char c : value) {
    if (c != stand_in) {
      to += c;
      continue;
    }
    move_to(shadow_.find(stand_in, at_));
    to += first_word(text_.substr(true_at_));
    move_to(at_ + 1);
  }
}

bool Shadow::adds_quote(std::size_t offset) {
  move_to(offset);
  return is_added(at_, true_at_);
}

void Shadow::move_to(std::size_t offset) {
  offset = std::min(offset, shadow_.size());
  for (; at_ < offset; ++at_) {
    if (shadow_[at_] == stand_in) {
      true_at_ += first_word(text_.substr(true_at_)).size();
    } else if (!is_added(at_, true_at_)) {
      ++true_at_;
    }
  }
  for (; at_ > offset; --at_) {
    if (is_added(at_ - 1, true_at_ - 1)) continue;  // before the text begins, nothing stands either
    --true_at_;
    if (shadow_[at_ - 1] != stand_in) continue;
    while (true_at_ > 0 && is_word_byte(text_[true_at_ - 1])) --true_at_;
  }
}

bool Shadow::is_added(std::size_t at, std::size_t true_at) const {
  return shadow_[at] == '"' && (true_at >= text_.size() || text_[true_at] != '"');
}

}  // namespace xfz::load
