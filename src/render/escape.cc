// SPDX-License-Identifier: MIT
#include "render/escape.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/date.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

std::string_view html_entity(char sign) {
  if (static_cast<unsigned char>(sign) > '>') return {};  // nearly all
  switch (sign) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

void add_xml(std::string& out, std::string_view line) {
  std::size_t kept = 0;  // where what is not yet copied begins
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view entity = html_entity(line[i]);
    if (entity.empty()) continue;
    out.append(line.substr(kept, i - kept)).append(entity);
    kept = i + 1;
  }
  out += line.substr(kept);
}

/// Whether GitHub would make a link of the words that go on with this sign: `http://…`, `www.…`.
bool begins_link(std::string_view line, std::size_t at) {
  const std::string_view before = line.substr(0, at);
  if (line[at] == '.')
    return lower_case(before.substr(before.size() - std::min<std::size_t>(before.size(), 3))) == "www";
  return line[at] == ':' && line.substr(at).starts_with("://");
}

void add_markdown(std::string& out, char sign) {
  if (sign == '<' || sign == '>' || sign == '&') {
    out += html_entity(sign);
    return;
  }
  if (std::string_view("\\`*_[]|#~").find(sign) != std::string_view::npos) out += '\\';
  out += sign;
}

/// Whether a line that begins so would be an item of a list, a rule or an underline (`- `, `12. `, `===`).
bool begins_block(std::string_view line, std::size_t digits) {
  const std::string_view sign = line.substr(digits, 1);
  const std::string_view behind = line.substr(std::min(digits + 1, line.size()), 1);
  const bool is_marker = digits > 0 ? sign == "." || sign == ")" : sign == "-" || sign == "+" || sign == "=";
  return is_marker && (behind.empty() || behind == " " || behind == sign);
}

/// Calls `line` with each line of the text, what nobody sees made visible, and `newline` between them.
template <class Line, class Newline>
void for_lines(std::string_view text, Line line, Newline newline) {
  while (true) {
    const std::size_t end = text.find('\n');
    line(printable(text.substr(0, end)));
    if (end == std::string_view::npos) return;
    newline();
    text.remove_prefix(end + 1);
  }
}

bool is_unreserved(char c) {
  return is_alphanumeric(c) || std::string_view("-._~").find(c) != std::string_view::npos;
}

/// The text with full-width signs, letters and digits as ASCII: East Asian spreadsheets read both alike.
std::string narrowed(std::string_view text) {
  std::string out;
  for (const char32_t c : code_points(text)) {
    const char32_t narrow = is_in(c, U'！', U'～') ? c - U'！' + U'!' : c;
    out += narrow < 0x80 ? static_cast<char>(narrow) : '\x80';
  }
  return out;
}

/// Whether a number says itself: `19`, `2.5`, but neither `1.10` nor more digits than a spreadsheet keeps.
bool is_plain_number(std::string_view text) {
  constexpr std::size_t most_digits = 15;
  const std::size_t point = std::min(text.find('.'), text.size());
  if (point == 0 || text.size() > most_digits + (point < text.size() ? 1 : 0)) return false;
  const std::string_view fraction = text.substr(point);
  const auto is_number = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), is_digit);
  };
  const bool has_zeros = (text.front() == '0' && point > 1) || (!fraction.empty() && text.back() == '0');
  return is_number(text.substr(0, point)) && !has_zeros &&
         (fraction.empty() || (fraction.size() > 1 && is_number(fraction.substr(1))));
}

/// Whether a word is one that stands in dates and numbers: a month's name, PM, the E of 1E5.
bool is_of_number(std::string_view word) {
  constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::string_view others[] = {"a", "am", "e", "p", "pm"};
  return std::find(std::begin(others), std::end(others), word) != std::end(others) ||
         std::any_of(std::begin(months), std::end(months),
                     [word](std::string_view month) { return word.starts_with(month); });
}

/// Whether it is made as numbers, dates and times are: `3-1`, `1E5`, `12:30`, `MAR1`. Small letters only.
bool looks_like_number(std::string_view text) {
  bool has_digit = false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto letters =
        static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_letter) - rest.begin());
    const std::string_view word = rest.substr(0, letters);
    // What begins with letters begins with a month, or is a name such as A1.
    const bool is_name = rest.size() == text.size() && letters < 3;
    if (letters > 0 && (is_name || !is_of_number(word))) return false;
    rest.remove_prefix(letters);
    if (rest.empty()) break;
    has_digit = has_digit || is_digit(rest.front());
    const bool is_part =
        is_digit(rest.front()) || std::string_view(" .,:/%-").find(rest.front()) != std::string_view::npos;
    if (!is_part && !(word == "e" && rest.front() == '+')) return false;
    rest.remove_prefix(1);
  }
  return has_digit;
}

/// Whether a spreadsheet that opens CSV would make something else of the text: a formula, a date, a number.
bool is_read_otherwise(std::string_view text) {
  if (text.empty() || is_in(first_code_point(text).value, U'一', U'龥')) return false;  // nearly all
  const std::string narrow = narrowed(text);
  if (std::string_view("=+-@\t\r\n").find(narrow.front()) != std::string_view::npos) return true;
  return !is_plain_number(text) && !parse_iso_date(text) && looks_like_number(lower_case(narrow));
}

/// Percent-encodes the bytes that `is_special` is true of.
template <class IsSpecial>
std::string percent_encoded(std::string_view text, IsSpecial is_special) {
  std::string out;
  for (const char c : text) {
    if (is_special(c)) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

/// A code point as one escape of JSON, or two (a surrogate pair).
void add_json_escape(std::string& out, char32_t c) {
  if (c > 0xFFFF) {
    add_json_escape(out, 0xD800 + ((c - 0x10000) >> 10U));
    c = 0xDC00 + (c & 0x3FFU);
  }
  out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string value(text);
  if (is_read_otherwise(text)) value.insert(value.begin(), '\'');
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for_lines(
      text,
      [&out](const std::string& line) {
        const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
        const bool is_block = begins_block(line, digits);
        for (std::size_t i = 0; i < line.size(); ++i) {
          if (i == 0 && line.starts_with("    ")) {  // would begin a block of code
            out += "&#32;";
            continue;
          }
          if ((is_block && i == digits) || begins_link(line, i)) out += '\\';
          add_markdown(out, line[i]);
        }
      },
      [&out] { out += "<br>"; });
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for_lines(
      text, [&out](std::string_view line) { add_xml(out, line); }, [&out] { out += '\n'; });
  return out;
}

std::string word_text(std::string_view text) {
  std::string out;
  for_lines(
      text, [&out](std::string_view line) { add_xml(out, line); },
      [&out] { out += "</w:t><w:br/><w:t xml:space=\"preserve\">"; });
  return out;
}

std::string json_text(std::string_view text) {
  constexpr std::string_view signs = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  std::string out;
  out.reserve(text.size());
  for (; !text.empty(); text.remove_prefix(first_code_point(text).size)) {
    const CodePoint c = first_code_point(text);
    if (!c.valid) {
      out += "\uFFFD";
    } else if (const std::size_t sign = signs.find(text.front()); sign != std::string_view::npos) {
      out += {'\\', letters[sign]};
    } else if (is_forbidden(c.value)) {
      add_json_escape(out, c.value);
    } else {
      out += text.substr(0, c.size);
    }
  }
  return out;
}

std::string uri_path(std::string_view path) {
  return percent_encoded(path, [](char c) { return c != '/' && !is_unreserved(c); });
}

std::string github_message(std::string_view text) {
  return percent_encoded(text,
                         [](char c) { return std::string_view("%\r\n").find(c) != std::string_view::npos; });
}

std::string github_property(std::string_view text) {
  return printable(percent_encoded(
      text, [](char c) { return std::string_view("%\r\n:,").find(c) != std::string_view::npos; }));
}

std::string plain_text(std::string_view text) {
  std::string out;
  for_lines(
      text, [&out](const std::string& line) { out += line; }, [&out] { out += '\n'; });
  return out;
}

}  // namespace xfz::render
