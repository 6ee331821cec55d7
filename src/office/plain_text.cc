// SPDX-License-Identifier: MIT
#include "office/plain_text.h"

#include <iconv.h>

#include <algorithm>
#include <cstdint>

#include "office/refusal.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace xfz::office {

namespace {

/// Throws Refusal where a byte does not fit, or the C library has no such conversion.
std::string converted(std::string_view bytes, const char* from) {
  auto* const conversion = iconv_open("UTF-8", from);
  if (reinterpret_cast<std::intptr_t>(conversion) == -1) throw Refusal{Fault::bad_text, from};
  std::string in(bytes);
  std::string out(bytes.size() * 3 + 4, '\0');  // no sign of these encodings takes more
  char* next = in.data();
  char* to = out.data();
  std::size_t left = in.size();
  std::size_t room = out.size();
  const std::size_t result = iconv(conversion, &next, &left, &to, &room);
  iconv_close(conversion);
  if (result == static_cast<std::size_t>(-1)) throw Refusal{Fault::bad_text, from};
  out.resize(out.size() - room);
  return out;
}

/// Reads fields between `delimiter`, in quotes or not.
class FieldReader {
 public:
  FieldReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  Table table() {
    Table out;
    while (at_ < text_.size()) {
      std::uint32_t column = 0;
      do {
        add(out, column);
        ++column;
      } while (at_ < text_.size() && text_[at_++] == delimiter_);
      out.column_count = std::max(out.column_count, column);
      ++out.row_count;
    }
    return out;
  }

 private:
  void add(Table& out, std::uint32_t column) {
    std::string field = at_ < text_.size() && text_[at_] == '"' ? quoted() : plain();
    if (column >= max_columns || out.cells.size() >= max_cells) throw Refusal{Fault::too_big};
    if (!field.empty()) out.cells.push_back({out.row_count, column, 1, 1, std::move(field), {}});
  }

  std::string plain() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string quoted() {
    const std::size_t begin = at_;
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (!text_.substr(at_ + 1).starts_with('"')) break;
        ++at_;
      }
      out += text_[at_];
    }
    const bool is_closed = at_ < text_.size();
    at_ = std::min(at_ + 1, text_.size());
    const bool ends = at_ == text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n';
    // A quote that nobody closed takes no rows with it: it is a sign.
    if ((!is_closed || !ends) && out.find('\n') != std::string::npos) {
      at_ = begin;
      return plain();
    }
    return out += plain();  // what stands between the quote and the delimiter is kept
  }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
};

std::string with_plain_breaks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (!text.substr(i + 1).starts_with('\n')) {
      out += '\n';
    }
  }
  return out;
}

/// How many lines have a sign at least so often.
std::size_t lines_with(std::string_view text, char sign, std::ptrdiff_t times) {
  const std::vector<std::string_view> lines = split_lines(text);
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [=](std::string_view line) {
    return std::count(line.begin(), line.end(), sign) >= times;
  }));
}

/// Between fields stand tabs, or semicolons, as Excel writes them where the comma is a decimal sign, or
/// commas.
char delimiter_of(std::string_view text) {
  const std::size_t half = split_lines(text).size() / 2;
  if (lines_with(text, '\t', 1) > half) return '\t';
  const std::size_t semicolons = lines_with(text, ';', 2);
  return semicolons > half && semicolons > lines_with(text, ',', 2) ? ';' : ',';
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (!c.valid) return false;
    text.remove_prefix(c.size);
  }
  return true;
}

std::string to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return converted(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return converted(bytes.substr(2), "UTF-16BE");
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return is_utf8(bytes) ? std::string(bytes) : converted(bytes, "GB18030");
}

Document read_csv(std::string_view text) {
  const std::string plain = with_plain_breaks(text);
  return {{FieldReader(plain, delimiter_of(plain)).table()}, {}};
}

Document read_txt(std::string_view text) {
  const std::string plain = with_plain_breaks(text);
  if (lines_with(plain, '\t', 2) > 1) return {{FieldReader(plain, '\t').table()}, {}};
  Document out;
  for (const std::string_view line : split_lines(plain))
    out.blocks.emplace_back(Paragraph{{}, std::string(line)});
  return out;
}

}  // namespace xfz::office
