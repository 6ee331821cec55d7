// SPDX-License-Identifier: MIT
#include "render/escape.h"

#include <fmt/core.h>

#include <algorithm>

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

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string value(text);
  if (!value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos) {
    value.insert(value.begin(), '\'');
  }
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
          if (is_block && i == digits) out += '\\';
          add_markdown(out, line[i]);
        }
      },
      [&out] { out += "<br>"; });
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for_lines(
      text,
      [&out](std::string_view line) {
        std::size_t kept = 0;  // where what is not yet copied begins
        for (std::size_t i = 0; i < line.size(); ++i) {
          const std::string_view entity = html_entity(line[i]);
          if (entity.empty()) continue;
          out.append(line.substr(kept, i - kept)).append(entity);
          kept = i + 1;
        }
        out += line.substr(kept);
      },
      [&out] { out += '\n'; });
  return out;
}

std::string json_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < ' ') {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
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
