// SPDX-License-Identifier: MIT
#include "cli/completion/typed_line.h"

#include <utility>

#include "text/ascii.h"

namespace xfz::cli {

namespace {

constexpr std::string_view space = " \t\n";
constexpr std::string_view escaped_in_double_quotes = "$`\"\\";

class Scanner {
 public:
  explicit Scanner(std::string_view breaks) : breaks_(breaks) {}

  void take(char c) {
    if (escaped_) {
      take_escaped(c);
    } else if (c == '\\' && line_.quote != '\'') {
      escaped_ = true;
    } else if (line_.quote != 0) {
      take_quoted(c);
    } else if (c == '\'' || c == '"') {
      line_.quote = c;
      at_quote_ = line_.typed.size();
      in_word_ = true;
    } else if (space.find(c) != std::string_view::npos) {
      end_word();
    } else {
      add(c);
      if (breaks_.find(c) != std::string_view::npos) line_.kept = line_.typed.size();
    }
  }

  TypedLine end() {
    if (line_.quote != 0) line_.kept = at_quote_;
    return std::move(line_);
  }

 private:
  void add(char c) {
    line_.typed += c;
    in_word_ = true;
  }

  void take_escaped(char c) {
    const bool keeps_backslash =
        line_.quote == '"' && escaped_in_double_quotes.find(c) == std::string_view::npos;
    if (keeps_backslash) add('\\');
    add(c);
    escaped_ = false;
  }

  void take_quoted(char c) {
    if (c == line_.quote) {
      line_.quote = 0;
    } else {
      add(c);
    }
  }

  void end_word() {
    if (!in_word_) return;
    line_.words.push_back(std::exchange(line_.typed, {}));
    line_.kept = 0;
    in_word_ = false;
  }

  std::string_view breaks_;
  TypedLine line_;
  std::size_t at_quote_ = 0;
  bool in_word_ = false;
  bool escaped_ = false;
};

bool is_plain(char c) {
  constexpr std::string_view signs = "_-./,:=@%+";
  return !is_ascii(c) || is_alphanumeric(c) || signs.find(c) != std::string_view::npos;
}

}  // namespace

TypedLine read_typed_line(std::string_view line, std::string_view breaks) {
  Scanner scanner(breaks);
  for (const char c : line) scanner.take(c);
  return scanner.end();
}

std::optional<std::string> quoted_for_bash(std::string_view text, char open_quote) {
  std::string out;
  for (const char c : text) {
    if (open_quote == '\'') {
      out += c == '\'' ? "'\\''" : std::string(1, c);
      continue;
    }
    if (open_quote == '"' && c == '!') return std::nullopt;  // of the history, and no backslash prevents it
    const bool is_safe =
        open_quote == '"' ? escaped_in_double_quotes.find(c) == std::string_view::npos : is_plain(c);
    if (!is_safe) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace xfz::cli
