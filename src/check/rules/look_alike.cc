// SPDX-License-Identifier: MIT
#include "check/rules/look_alike.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/rules/rules.h"
#include "check/texts.h"
#include "text/ascii.h"
#include "text/look_alike.h"
#include "text/normal_form.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

constexpr Rule look_alike_rule{
    .id = "look-alike",
    .severity = Severity::warning,
    .summary = {"a character or a name looks like another but is not", "字符或名称看着像另一个，其实不是"},
    .explanation = {"What looks the same is not found by a search, and a name written so stands for another "
                    "unit. Such characters come from PDF files, scans and other keyboards: Cyrillic letters, "
                    "radicals, full-width digits, O for 0. The hint says what to type instead. If the "
                    "official table prints it so, accept it with `allow`.",
                    "看着相同的字，搜索时并不相同；名称里有这样的字，指的就成了别的单位。它们多来自 "
                    "PDF、扫描识别或别的输入法：西里尔字母、部首符号、全角数字、用字母 O 代替的 "
                    "0。提示里写明了应当改成什么。原表就是这样的，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 在2O20年底前公布清单。
  lead: [民政局]
)",
    .mended = {{"2O20", "2020"}},
};

constexpr Message<Text, Text, Text> only_looks_like{"{0} is {2} and only looks like {1}",
                                                    "{0} 是{2}，只是看着像 {1}"};
constexpr Phrase kind_names[] = {
    {"a Cyrillic letter", "西里尔字母"},
    {"a Greek letter", "希腊字母"},
    {"a radical", "部首符号"},
    {"a compatibility character", "兼容字符"},
    {"a full-width character", "全角字符"},
};
constexpr Message<std::string> type_instead{"type `{}` instead", "请改为 `{}`"};
constexpr Message<std::string> in_parts{"this character is put together from {}", "这个字符由 {} 拼成"};
constexpr Message<std::string_view> letter_in_number{"the number `{}` has a letter in it",
                                                     "数字 `{}` 里有字母"};
constexpr Message<std::string_view, Text> wrong_zero{"the number `{}` has {} for `〇` (U+3007)",
                                                     "数字 `{}` 里的 {} 应当是 `〇`（U+3007）"};
constexpr Message<std::string_view> full_width{"`{}` is full-width", "`{}` 是全角字符"};
constexpr Message<std::size_t, std::size_t> often_full_width{
    "digits and letters are full-width: places: {}, in {} texts, first here",
    "数字和字母用了全角：共 {} 处，涉及 {} 段文字，第一处在这里"};
constexpr Phrase replace_all{"write half-width ones, or accept it with the table's `allow`",
                             "请改为半角；原表如此的，请在表格的 `allow` 里注明"};

constexpr Message<std::string> private_use{
    "{} is a sign of the private use area, which other computers show otherwise",
    "{} 是私用区的符号，换一台电脑就显示成别的样子"};
constexpr Message<std::string, std::size_t> often_private_use{
    "{} is a sign of the private use area, which other computers show otherwise; there are {} such signs",
    "{} 是私用区的符号，换一台电脑就显示成别的样子；全表共有 {} 个这样的符号"};
constexpr Phrase type_what_is_seen{
    "type the sign that the official table shows: a bullet of Word is `•` or can be left out",
    "请改为原表上看到的符号；Word 的项目符号可以写成 `•`，也可以不写"};

/// From so many texts on it may be the habit of the table.
constexpr std::size_t least_for_habit = 4;

bool is_chinese_digit(char32_t c) {
  return is_one_of(c, U"一二三四五六七八九〇");
}

bool is_zero_like(char32_t c) {
  return is_one_of(c, U"○◯Oo0");
}

bool is_combining(char32_t c) {
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

/// The number that was meant by a word of digits and of O, l and I, and nothing for other words. A letter at
/// one end alone may be right, O3, 5l, and so may letters at both: O2O.
std::optional<std::string> number_meant(std::string_view word) {
  constexpr std::string_view digits = "0123456789";
  if (word.find_first_not_of("0123456789OolI") != std::string_view::npos ||
      word.find_first_of(digits) == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t first = word.find_first_not_of(digits);
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t last = word.find_last_not_of(digits);
  if (first == 0 && last + 1 == word.size() && first != last) return std::nullopt;
  const bool is_alone = last == first;
  const bool may_be_meant = (first == 0 && word.front() != 'l') ||
                            (first + 1 == word.size() && (word.back() == 'l' || word.back() == 'I'));
  if (is_alone && may_be_meant) return std::nullopt;
  std::string number(word);
  for (char& c : number) {
    if (c == 'O' || c == 'o') c = '0';
    if (c == 'l' || c == 'I') c = '1';
  }
  return number;
}

/// A piece of a text.
struct Piece {
  const TableText* text = nullptr;
  std::size_t at = 0;
  std::size_t end = 0;

  std::string_view words() const { return std::string_view(text->words->value).substr(at, end - at); }
};

/// A piece with the characters that are meant.
std::string mended(std::string_view words) {
  std::u32string result;
  for (const char32_t c : code_points(words)) {
    const auto other = look_alike(c);
    result += other ? other->meant : c;
  }
  return encoded(result);
}

/// What is told once where a table is full of it.
struct Often {
  std::vector<Piece> full_width;
  std::vector<Piece> private_use;
};

/// Signs that every font draws as it likes, as Word's bullets do (Unicode 23.5).
bool is_private_use(char32_t c) {
  return is_in(c, 0xE000, 0xF8FF) || c >= 0xF0000;
}

/// Reads one text; what it finds is added, or collected.
class LookAlikeFinder {
 public:
  LookAlikeFinder(const Input& input, const TableText& text, Found& found, Often& often)
      : input_(input), text_(text), words_(text.words->value), found_(found), often_(often) {}

  void read() {
    for (std::size_t at = 0;
         (at = behind_plain_han(words_, at)) < words_.size() && count_ < max_findings_in_text;) {
      if (is_alphanumeric(words_[at])) {
        has_ascii_ = true;
        at = read_word(at);
      } else if (static_cast<unsigned char>(words_[at]) < 0x80) {
        ++at;
      } else {
        at = read_other(at, first_code_point(words_.substr(at)));
      }
    }
  }

  bool has_half_width() const { return has_ascii_; }

 private:
  /// The end of the run from `at` whose characters all are such.
  template <class Is>
  std::size_t end_of_run(std::size_t at, Is is) const {
    while (at < words_.size()) {
      const CodePoint c = first_code_point(words_.substr(at));
      if (!is(c.value)) break;
      at += c.size;
    }
    return at;
  }

  char32_t before(std::size_t at) const {
    return at > 0 ? last_code_point(words_.substr(0, at)).value : U'\0';
  }

  std::size_t read_word(std::size_t at) {
    std::size_t end = at;
    while (end < words_.size() && is_alphanumeric(words_[end])) ++end;
    const std::string_view word = words_.substr(at, end - at);
    if (word.find_first_not_of("Oo0") == std::string_view::npos) return std::max(end, read_zero(at));
    if (const auto number = number_meant(word)) {
      report({&text_, at, end}, letter_in_number(word), type_instead(*number));
    }
    return end;
  }

  /// What looks like 〇 in a number of Chinese digits: 二○二○. The end of what was read.
  std::size_t read_zero(std::size_t at) {
    if (!is_chinese_digit(before(at))) return at;
    std::size_t begin = at;
    while (is_chinese_digit(before(begin))) begin -= last_code_point(words_.substr(0, begin)).size;
    const std::size_t end = end_of_run(at, [](char32_t c) { return is_chinese_digit(c) || is_zero_like(c); });
    const std::string_view number = words_.substr(begin, end - begin);
    if (count_code_points(number) < 3) return at;
    std::u32string meant;
    for (const char32_t c : code_points(number)) meant += is_zero_like(c) ? U'〇' : c;
    const char32_t zero = first_code_point(words_.substr(at)).value;
    report({&text_, begin, end}, wrong_zero(number, with_code(zero)), type_instead(encoded(meant)));
    return end;
  }

  std::size_t read_other(std::size_t at, CodePoint c) {
    const std::size_t end = at + c.size;
    if (is_full_width_mark(c.value) || is_shared_mark(c.value)) return end;
    if (is_zero_like(c.value)) return std::max(end, read_zero(at));
    if (is_full_width_letter(c.value)) return read_full_width(at);
    if (is_greek(c.value) || is_cyrillic(c.value)) {
      if (const std::size_t behind = read_foreign_word(at); behind > at) return behind;
    }
    if (is_combining(c.value)) return read_combining(at);
    if (is_private_use(c.value)) {
      often_.private_use.push_back({&text_, at, end});
      return end;
    }
    if (const auto other = look_alike(c.value)) return read_run(at, *other);
    return end;
  }

  std::size_t read_full_width(std::size_t at) {
    const std::size_t end = end_of_run(at, is_full_width_letter);
    often_.full_width.push_back({&text_, at, end});
    ++count_;
    return end;
  }

  /// Greek and Cyrillic letters that all look like Latin ones; a word with another one is what it looks like.
  std::size_t read_foreign_word(std::size_t at) {
    std::size_t last = at;
    bool is_foreign = false;
    std::size_t end = at;
    while (end < words_.size()) {
      const CodePoint c = first_code_point(words_.substr(end));
      const bool is_letter = is_greek(c.value) || is_cyrillic(c.value);
      if (!is_letter && !(c.value < 0x80 && is_alphanumeric(words_[end]))) break;
      end += c.size;
      if (!is_letter) continue;
      last = end;
      is_foreign = is_foreign || !look_alike(c.value);
    }
    if (is_foreign) return end;
    report_look_alike({&text_, at, last}, *look_alike(first_code_point(words_.substr(at)).value));
    return end;
  }

  /// A letter and its accents, where there is one character for them.
  std::size_t read_combining(std::size_t at) {
    const std::size_t end = end_of_run(at, is_combining);
    if (at == 0) return end;
    const std::size_t begin = at - last_code_point(words_.substr(0, at)).size;
    const std::string_view written = words_.substr(begin, end - begin);
    const std::string whole = encoded(normalised(written, NormalForm::composed));
    if (whole == written) return end;
    std::string parts;
    for (const char32_t c : code_points(written)) {
      parts += (parts.empty() ? "" : " + ") + code_point_name(c);
    }
    report({&text_, begin, end}, in_parts(parts), type_instead(whole));
    return end;
  }

  std::size_t read_run(std::size_t at, const LookAlike& first) {
    const std::size_t end = end_of_run(at, [&first](char32_t c) {
      const auto other = look_alike(c);
      return other && other->kind == first.kind;
    });
    report_look_alike({&text_, at, end}, first);
    return end;
  }

  void report_look_alike(const Piece& piece, const LookAlike& first) {
    report(piece,
           only_looks_like(with_code(first.written), with_code(first.meant), kind_names[first.kind].text()),
           type_instead(mended(piece.words())));
  }

  void report(const Piece& piece, Text message, Text hint) {
    ++count_;
    found_.add(place_of(input_.source, *text_.words, piece.at, piece.end - piece.at), std::move(message),
               std::move(hint));
  }

  const Input& input_;
  const TableText& text_;
  std::string_view words_;
  Found& found_;
  Often& often_;
  std::size_t count_ = 0;  ///< of findings
  bool has_ascii_ = false;
};

/// Full-width letters one by one, or once for the table where that is its habit.
void report_full_width(const Input& input, const std::vector<Piece>& runs, std::size_t half_width_texts,
                       Found& found) {
  std::size_t texts_with_runs = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i == 0 || runs[i].text != runs[i - 1].text) ++texts_with_runs;
  }
  const auto add = [&](const Piece& piece, Text message, Text hint) {
    const Span place = place_of(input.source, *piece.text->words, piece.at, piece.end - piece.at);
    found.add(place, std::move(message), std::move(hint));
  };
  if (texts_with_runs >= least_for_habit && texts_with_runs > half_width_texts) {
    add(runs.front(), often_full_width(runs.size(), texts_with_runs), replace_all.text());
    return;
  }
  for (const Piece& run : runs) add(run, full_width(run.words()), type_instead(mended(run.words())));
}

void report_private_use(const Input& input, const std::vector<Piece>& pieces, Found& found) {
  if (pieces.empty()) return;
  const Piece& first = pieces.front();
  const std::string sign = with_code(first_code_point(first.words()).value).en;
  found.add(place_of(input.source, *first.text->words, first.at, first.end - first.at),
            pieces.size() == 1 ? private_use(sign) : often_private_use(sign, pieces.size()),
            type_what_is_seen);
}

}  // namespace

const Check rules::look_alike(look_alike_rule, [](const Input& input, Found& found) {
  const std::unordered_set<const Located<std::string>*> told = find_look_alike_names(input, found);
  Often often;
  std::size_t half_width_texts = 0;
  for (const TableText& text : input.texts) {
    if (text.kind == TextKind::deadline) continue;  // read in every width, or refused
    if (text.kind == TextKind::name && told.contains(text.words)) continue;
    if (!text.signs.letters && !text.signs.others) continue;
    LookAlikeFinder reader(input, text, found, often);
    reader.read();
    if (reader.has_half_width()) ++half_width_texts;
  }
  report_full_width(input, often.full_width, half_width_texts, found);
  report_private_use(input, often.private_use, found);
});

}  // namespace xfz::check
