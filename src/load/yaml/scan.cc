// SPDX-License-Identifier: MIT
#include "load/yaml/scan.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "load/rules/rules.h"
#include "load/yaml/odd_blanks.h"
#include "text/blanks.h"
#include "text/blocks.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Message<std::size_t> file_too_big{"the file is larger than {} MiB", "文件超过 {} MiB"};
constexpr Phrase split_file{"a table of 100,000 measures takes about 52 MB; is this the right file?",
                            "十万条措施的表约占 52 MB；请看看是不是选错了文件"};
constexpr Message<std::size_t> line_too_long{"this line has {} KiB", "这一行有 {} KiB"};
constexpr Phrase break_line{"write one key a line", "请一行只写一个键"};
constexpr Phrase value_too_long{"more than 1 MiB of text without any key", "超过 1 MiB 的文字里没有一个键"};
constexpr Phrase too_many_brackets{"thousands of brackets are opened and never closed",
                                   "有几千个括号打开后没有关上"};
constexpr Phrase close_brackets{"close them, or leave them out", "请补上右括号，或者删去多余的括号"};
constexpr Phrase utf16{"the file is saved as UTF-16", "文件存成了 UTF-16"};
constexpr Phrase utf32{"the file is saved as UTF-32", "文件存成了 UTF-32"};
constexpr Message<Text> other_kind{"this is {}, not a table in text", "这是{}，不是文本格式的表格"};
constexpr Phrase name_table{"name the `.yaml` file; `xfz import FILE` makes one of a document",
                            "请改用 `.yaml` 文件；`xfz import 文件` 可以由文档做出这样的文件"};
constexpr Phrase not_utf8{"these bytes are not UTF-8; the file may be saved as GBK (ANSI)",
                          "这里的字节不是 UTF-8，文件可能存成了 GBK（ANSI）"};
constexpr Phrase save_as_utf8{"save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)",
                              "请另存为 UTF-8（记事本：另存为，编码选 UTF-8）"};
constexpr Message<std::string> invisible{"the character {} is not allowed in a table", "表里不能有字符 {}"};
constexpr Phrase delete_invisible{"it cannot be seen: delete what is here and type it again",
                                  "这个字符看不见：请删去这里的内容重新输入"};
constexpr Phrase replaced{"`�` marks a character that was lost when the file was converted",
                          "`�` 表示这里有字在转换编码时丢失了"};
constexpr Phrase restore{"look it up in the original and write it again", "请查对原件，补上丢失的字"};
constexpr Message<std::string_view> divided{"the line `{}` divides the file into two",
                                            "`{}` 这一行把文件分成了两份"};
constexpr Phrase one_table_a_file{"a file holds one table: remove this line, or what follows it",
                                  "一个文件只写一张表：请删去这一行，或者它后面的内容"};
constexpr Phrase directive{"YAML directives (`%`) are not used in tables", "表格里不用 YAML 指令 `%`"};
constexpr Phrase remove_line{"remove this line", "请删去这一行"};

/// How files begin that people take for a table.
struct Signature {
  std::string_view bytes;
  Phrase name;
};
constexpr Signature signatures[] = {
    {"PK\x03\x04", {"a Word, Excel or ZIP file", "Word、Excel 或 ZIP 文件"}},
    {"\xD0\xCF\x11\xE0", {"a Word or Excel file", "Word 或 Excel 文件"}},
    {"%PDF", {"a PDF file", "PDF 文件"}},
    {"{\\rtf", {"an RTF file", "RTF 文件"}},
    {"\x1F\x8B", {"a compressed file", "压缩文件"}},
};

/// The encoding in which every character takes two or four bytes, if the text is in one.
const Phrase* wide_encoding(std::string_view text) {
  constexpr std::string_view zeros("\0\0\0\0", 4);
  const std::string_view start = text.substr(0, 4);
  if (start.size() == 4) {
    const bool marked =
        start == std::string_view("\xFF\xFE\0\0", 4) || start == std::string_view("\0\0\xFE\xFF", 4);
    const bool one_of_four =
        start != zeros && (start.starts_with(zeros.substr(1)) || start.ends_with(zeros.substr(1)));
    if (marked || one_of_four) return &utf32;
  }
  const bool marked = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
  const bool one_of_two = start.size() >= 2 && (start[0] == '\0') != (start[1] == '\0');
  return marked || one_of_two ? &utf16 : nullptr;
}

/// Whether a line may divide the file, or give YAML a direction.
bool may_be_marker(std::string_view line) {
  return line.starts_with('%') || line.starts_with("---") || line.starts_with("...");
}

class Scanner {
 public:
  explicit Scanner(const Source& source) : source_(source), text_(source.text()) {}

  /// `closely`: line by line even where a look at the whole text shows that there is nothing to find.
  Scan run(bool closely) {
    result_.end = static_cast<std::uint32_t>(text_.size());
    if (text_.size() > max_file_size) {
      fatal(rules::limit, {0, 0}, file_too_big(max_file_size >> 20U), split_file);
    } else if (const Signature* const other = signature()) {
      fatal(rules::encoding, {0, 0}, other_kind(other->name.text()), name_table);
    } else if (const Phrase* const wide = wide_encoding(text_)) {
      fatal(rules::encoding, {0, 0}, wide->text(), save_as_utf8);
    } else if (closely || !is_plain()) {
      for (std::uint32_t line = 1; line <= source_.line_count() && !result_.fatal; ++line) {
        const Span span = source_.line_span(line);
        if (span.begin >= result_.end) break;
        read_line(span);
      }
    }
    return std::move(result_);
  }

 private:
  // A look at the whole text.

  /// Whether there is certainly nothing to find, as in nearly every file.
  bool is_plain() const {
    return has_sound_characters() && has_usual_lines() && has_keys_throughout() && closes_brackets();
  }

  bool has_sound_characters() const {
    constexpr char32_t replacement = 0xFFFD;
    for (std::size_t at = behind_usual(text_, 0); at < text_.size(); at = behind_usual(text_, at)) {
      const CodePoint c = first_code_point(text_.substr(at));
      if (!c.valid || c.value == replacement || is_forbidden(c.value)) return false;
      at += c.size;
    }
    return true;
  }

  bool has_usual_lines() const {
    for (std::uint32_t number = 1; number <= source_.line_count(); ++number) {
      const std::string_view line = source_.line(number);
      if (line.size() > max_line_size || may_be_marker(line)) return false;
    }
    return true;
  }

  /// Whether no stretch without a key can be too long.
  bool has_keys_throughout() const {
    for (std::size_t key = 0; key + max_value_size < text_.size();) {
      const std::size_t next = text_.rfind(':', key + max_value_size);
      if (next == std::string_view::npos || next <= key) return false;
      key = next;
    }
    return true;
  }

  bool closes_brackets() const {
    constexpr auto next = find_sign<'[', ']', '{', '}'>;
    int open = 0;
    for (std::size_t at = next(text_, 0); at < text_.size(); at = next(text_, at + 1)) {
      open = text_[at] == '[' || text_[at] == '{' ? open + 1 : std::max(0, open - 1);
      if (open > max_open_brackets) return false;
    }
    return true;
  }

  // Line by line.

  void report(const Rule& rule, Span span, Text message, const Phrase& hint) {
    result_.findings.push_back({&rule, span, std::move(message), hint.text(), {}});
  }

  /// Whether the line belongs to a |- block, whose blanks are words of the text.
  bool in_block(std::uint32_t number) const {
    constexpr std::uint32_t most_lines = 2'000;  // then it may
    std::size_t column = source_.line(number).find_first_not_of(' ');
    for (std::uint32_t above = number - 1; above > 0 && column > 0; --above) {
      if (number - above > most_lines) return true;
      const std::string_view line = source_.line(above);
      const std::size_t first = line.find_first_not_of(' ');
      if (first >= column) continue;  // npos of a blank line too
      if (line.ends_with("|-") || line.ends_with('|')) return true;
      column = first;
    }
    return false;
  }

  void fatal(const Rule& rule, Span span, Text message, const Phrase& hint) {
    report(rule, span, std::move(message), hint);
    result_.fatal = true;
  }

  const Signature* signature() const {
    const auto* const found = std::find_if(std::begin(signatures), std::end(signatures),
                                           [&](const Signature& s) { return text_.starts_with(s.bytes); });
    return found != std::end(signatures) ? found : nullptr;
  }

  void read_line(Span span) {
    const std::string_view line = source_.text(span);
    if (line.size() > max_value_size) {
      fatal(rules::limit, {span.begin, span.begin}, line_too_long(line.size() >> 10U), break_line);
      return;
    }
    if (line.size() > max_line_size) {
      report(rules::limit, {span.begin, span.begin}, line_too_long(line.size() >> 10U), break_line);
    }
    read_characters(span);
    read_markers(span);
    measure_structure(span);
    if (has_content_) return;
    const std::size_t first = line.find_first_not_of(" \t");
    has_content_ = first != std::string_view::npos && line[first] != '#' && line[0] != '%';
  }

  void read_characters(Span span) {
    bool reported = false;  // one a line says enough
    const std::string_view line = source_.text(span);
    for (std::size_t at = behind_usual(line, 0); at < line.size(); at = behind_usual(line, at)) {
      const CodePoint c = first_code_point(line.substr(at));
      const std::uint32_t begin = span.begin + static_cast<std::uint32_t>(at);
      const Span here{begin, begin + static_cast<std::uint32_t>(c.size)};
      if (!c.valid) {
        result_.findings.clear();  // in another encoding they would be others
        fatal(rules::encoding, here, not_utf8.text(), save_as_utf8);
        return;
      }
      if (!reported) reported = report_character(c.value, here);
      at += c.size;
    }
  }

  /// Where the next lines above and below that are not blank have their words.
  std::vector<std::size_t> columns_around(std::uint32_t line) const {
    constexpr std::uint32_t most_lines = 20;
    const auto is_blank = [this](std::uint32_t number) {
      const std::string_view words = source_.line(number);
      return leading_blanks(words) == words.size();
    };
    std::vector<std::size_t> columns;
    std::uint32_t above = line - 1;
    while (above > 0 && line - above < most_lines && is_blank(above)) --above;
    if (above > 0) columns.push_back(content_column(source_.line(above)));
    std::uint32_t below = line + 1;
    while (below <= source_.line_count() && below - line < most_lines && is_blank(below)) ++below;
    if (below <= source_.line_count()) columns.push_back(content_column(source_.line(below)));
    return columns;
  }

  bool report_character(char32_t c, Span here) {
    constexpr char32_t replacement = 0xFFFD;
    if (c == replacement) {
      report(rules::forbidden_character, here, replaced.text(), restore);
      return true;
    }
    if (!is_forbidden(c)) return false;
    report(rules::forbidden_character, here, invisible(code_point_name(c)), delete_invisible);
    const std::uint32_t number = source_.line_at(here.begin);
    if (!is_blank_character(c) || in_block(number)) return true;
    const Span line = source_.line_span(number);
    Edits mend = mend_blanks(source_.text(line), line.begin, columns_around(number));
    if (!mend.empty() && mend.front().at.contains(here)) result_.findings.back().mend = std::move(mend);
    return true;
  }

  void read_markers(Span span) {
    const std::string_view line = source_.text(span);
    if (!may_be_marker(line)) return;
    const auto is_marker = [line](std::string_view marker) {
      return line.starts_with(marker) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t');
    };
    if (line.starts_with('%')) report(rules::unsupported_yaml, span, directive.text(), remove_line);
    if (is_marker("---")) {
      const bool opens_file = !has_content_ && line.find_first_not_of(" -") == std::string_view::npos;
      if (opens_file) {
        result_.start = span.begin;
      } else if (!std::exchange(is_divided_, true) && line.size() == 3 &&
                 text_.find("\nformat:", span.end) == std::string_view::npos) {
        report(rules::unsupported_yaml, span, divided(line), one_table_a_file);  // no other file behind it
      } else {
        end_at(span);
      }
    } else if (is_marker("...")) {
      const bool ends_file = text_.find_first_not_of(" \n", span.begin + 3) == std::string_view::npos;
      if (!ends_file) end_at(span);
      result_.end = span.begin;
    }
  }

  void end_at(Span marker) {
    report(rules::unsupported_yaml, marker, divided(source_.text(marker).substr(0, 3)), one_table_a_file);
    result_.end = marker.begin;
  }

  void measure_structure(Span span) {
    const std::string_view line = source_.text(span);
    const std::size_t first = line.find_first_not_of(' ');
    const bool begins_with_dash = first != std::string_view::npos && line[first] == '-';
    const bool structured = begins_with_dash || line.find(':') != std::string_view::npos;
    run_ = structured ? 0 : run_ + line.size();
    if (run_ > max_value_size) fatal(rules::limit, span, value_too_long.text(), break_line);
    for (const char c : line) {
      if (c == '[' || c == '{') ++open_brackets_;
      if (c == ']' || c == '}') open_brackets_ = std::max(0, open_brackets_ - 1);
    }
    if (open_brackets_ > max_open_brackets) {
      fatal(rules::limit, {span.begin, span.begin}, too_many_brackets.text(), close_brackets);
    }
  }

  const Source& source_;
  std::string_view text_;
  Scan result_;
  bool has_content_ = false;
  bool is_divided_ = false;
  std::size_t run_ = 0;
  int open_brackets_ = 0;
};

}  // namespace

Scan scan(const Source& source) {
  return Scanner(source).run(false);
}

Scan scan_closely(const Source& source) {
  return Scanner(source).run(true);
}

}  // namespace xfz::load
