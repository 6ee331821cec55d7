// SPDX-License-Identifier: MIT
#include "import/words.h"

#include <algorithm>
#include <array>

#include "model/date.h"
#include "text/ascii.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000 ||
         is_in(c, 0x2000, 0x200A);
}

/// Layout, or what cannot be seen.
bool is_no_word(const CodePoint& c) {
  return is_space(c.value) || (c.valid && is_forbidden(c.value));
}

bool is_ascii_word(char32_t c) {
  return c < 0x80 && is_alphanumeric(static_cast<char>(c));
}

constexpr std::string_view chinese_digits = "〇○零一二三四五六七八九十百";

/// How many bytes of Chinese numerals a text begins with.
std::size_t chinese_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const CodePoint c = first_code_point(text.substr(size));
    if (!contains(chinese_digits, text.substr(size, c.size)) || c.size < 3) break;
    size += c.size;
  }
  return size;
}

std::size_t digit_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  return size;
}

/// The first of the prefixes that a text begins with.
std::string_view begins_with(std::string_view text, std::span<const std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (text.starts_with(prefix)) return prefix;
  }
  return {};
}

constexpr std::string_view opening[] = {"（", "("};
constexpr std::string_view closing[] = {"）", ")"};
constexpr std::string_view joints[] = {"、", ".", "．", ","};

Numbered made(Numbered::Kind kind, std::string_view text, std::size_t number, std::string_view joint) {
  return {kind, std::string(text.substr(0, number)), std::string(joint),
          std::string(text.substr(number + joint.size()))};
}

Numbered in_brackets(std::string_view text) {
  const std::string_view open = begins_with(text, opening);
  if (open.empty()) return {};
  const std::string_view inner = text.substr(open.size());
  const std::size_t digits = digit_size(inner);
  const std::size_t size = digits > 0 ? digits : chinese_size(inner);
  const std::string_view close =
      size > 0 && size < 10 ? begins_with(inner.substr(size), closing) : std::string_view();
  if (close.empty()) return {};
  return made(digits > 0 ? Numbered::Kind::bracket : Numbered::Kind::chinese_bracket, text,
              open.size() + size + close.size(), {});
}

/// How many bytes of signs a text begins with that mark a number: ★1.
std::size_t mark_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && contains("★☆▲△●◆■※＊*＃#", first_sign(text.substr(size))))
    size += first_sign(text.substr(size)).size();
  return size;
}

Numbered circled(std::string_view text) {
  const CodePoint c = first_code_point(text);
  if (!is_in(c.value, U'①', U'⒛') && !is_in(c.value, U'㉑', U'㊿')) return {};
  return made(Numbered::Kind::circled, text, c.size, begins_with(text.substr(c.size), joints));
}

Numbered digits(std::string_view text) {
  std::size_t size = digit_size(text);
  if (size == 0 || size > 4) return {};
  std::size_t dots = 0;
  while (text.substr(size).starts_with('.') && digit_size(text.substr(size + 1)) > 0 && dots < 4) {
    size += 1 + digit_size(text.substr(size + 1));
    ++dots;
  }
  const std::string_view rest = text.substr(size);
  const std::string_view close = begins_with(rest, closing);
  if (dots == 0 && !close.empty()) return made(Numbered::Kind::bracket, text, size + close.size(), {});
  if (const std::size_t mark = mark_size(rest); mark > 0 && !begins_with(rest.substr(mark), joints).empty())
    return made(Numbered::Kind::digits, text, size + mark, begins_with(rest.substr(mark), joints));
  const std::string_view joint = begins_with(rest, joints);
  if (dots > 0) return made(Numbered::Kind::dotted, text, size, joint == "," ? std::string_view() : joint);
  if (joint.empty() || joint == "," || digit_size(rest.substr(joint.size())) > 0) return {};
  return made(Numbered::Kind::digits, text, size, joint);
}

/// How many bytes of a number a text begins with, in digits or Chinese numerals.
std::size_t any_number_size(std::string_view text) {
  const std::size_t size = digit_size(text);
  return size > 0 ? size : chinese_size(text);
}

constexpr std::string_view joints_of_words[] = {"、", "：", ":", "．", "."};

/// 第一章
Numbered ordinal(std::string_view text) {
  constexpr std::string_view first = "第";
  constexpr std::pair<std::string_view, Numbered::Kind> words[] = {
      {"部分", Numbered::Kind::part},  {"篇", Numbered::Kind::part},    {"编", Numbered::Kind::part},
      {"章", Numbered::Kind::chapter}, {"节", Numbered::Kind::section}, {"条", Numbered::Kind::article}};
  if (!text.starts_with(first)) return {};
  const std::size_t size = any_number_size(text.substr(first.size()));
  if (size == 0 || size > 12) return {};
  for (const auto& [word, kind] : words) {
    const std::size_t end = first.size() + size + word.size();
    if (!text.substr(first.size() + size).starts_with(word) || end >= text.size()) continue;
    return made(kind, text, end, begins_with(text.substr(end), joints_of_words));
  }
  return {};
}

/// 任务一：
Numbered named(std::string_view text) {
  constexpr std::string_view words[] = {"任务", "工作", "项目", "行动", "工程", "举措",
                                        "措施", "事项", "实事", "指标", "目标", "专项"};
  const std::string_view word = begins_with(text, words);
  const std::size_t size = word.empty() ? 0 : any_number_size(text.substr(word.size()));
  if (size == 0 || size > 9) return {};
  const std::size_t end = word.size() + size;
  const std::string_view joint = begins_with(text.substr(end), joints_of_words);
  if (joint.empty() || end + joint.size() >= text.size()) return {};
  return made(Numbered::Kind::named, text, end, joint);
}

/// 二〇二一, 二十八; nothing where other signs are among them.
std::optional<int> value_of_numerals(std::string_view number) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
  if (chinese_size(number) != number.size()) return std::nullopt;
  const std::vector<char32_t> signs = code_points(number);
  int value = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const std::size_t at = signs[i] == U'零' || signs[i] == U'○' ? 0 : numerals.find(signs[i]);
    if (signs[i] == U'十') {
      value = (i == 0 ? 1 : value) * (i + 1 == signs.size() ? 10 : 1);
    } else if (at == std::u32string_view::npos) {
      return std::nullopt;
    } else {
      value = value * 10 + static_cast<int>(at);
    }
  }
  return value;
}

/// A date's number, in digits or numerals, and the sign behind it.
std::optional<int> part_before(std::string_view& text, std::string_view sign) {
  const std::size_t end = text.find(sign);
  if (end == std::string_view::npos || end == 0 || end > 12) return std::nullopt;
  const std::string_view number = text.substr(0, end);
  std::optional<int> value = 0;
  if (digit_size(number) == number.size()) {
    for (const char c : number) value = *value * 10 + (c - '0');
  } else {
    value = value_of_numerals(number);
  }
  if (value) text.remove_prefix(end + sign.size());
  return value;
}

/// The digit that a sign of a year is: 2, ２, 二; 0 where it is none.
char year_digit(std::string_view sign) {
  constexpr std::string_view numerals = "〇一二三四五六七八九";
  const char32_t c = sign.empty() ? 0 : first_code_point(sign).value;
  if (is_in(c, U'0', U'9')) return static_cast<char>(c);
  if (is_in(c, U'０', U'９')) return static_cast<char>('0' + (c - U'０'));
  if (c == U'零' || c == U'○' || c == U'O' || c == U'Ｏ') return '0';
  const std::size_t at = c < 0x80 ? std::string_view::npos : numerals.find(sign);
  return at == std::string_view::npos ? char{0} : static_cast<char>('0' + at / 3);
}

constexpr std::string_view sure_endings[] = {"局",     "委",   "办",   "厅",     "处",     "中心",   "公司",
                                             "集团",   "街道", "政府", "管委会", "委员会", "大队",   "支队",
                                             "办公室", "银行", "法院", "检察院", "办事处", "指挥部", "监委",
                                             "研究院", "医院", "学校", "组织部", "宣传部", "统战部"};
constexpr std::string_view endings[] = {
    "部",   "科",   "室",   "院", "校", "所", "站", "镇",   "乡",   "村",   "社区", "会",   "联",
    "协",   "团",   "队",   "区", "县", "市", "行", "馆",   "社",   "园",   "厂",   "部门", "单位",
    "企业", "机构", "专班", "组", "街", "台", "场", "镇街", "场所", "商户", "协会", "股"};

}  // namespace

std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (!is_no_word(c)) out += text.substr(0, c.size);
    text.remove_prefix(c.size);
  }
  return out;
}

std::string tidy(std::string_view text) {
  std::string out;
  char32_t before = 0;
  bool is_apart = false;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (is_space(c.value)) {
      is_apart = true;
    } else if (!is_forbidden(c.value)) {
      if (is_apart && is_ascii_word(before) && is_ascii_word(c.value)) out += ' ';
      out += text.substr(0, c.size);
      before = c.value;
      is_apart = false;
    }
    text.remove_prefix(c.size);
  }
  return out;
}

bool is_blank(std::string_view text) {
  while (!text.empty() && is_no_word(first_code_point(text))) text.remove_prefix(first_code_point(text).size);
  return text.empty();
}

std::string_view first_sign(std::string_view text) {
  return text.empty() ? text : text.substr(0, first_code_point(text).size);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::span<const std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [text](std::string_view part) { return contains(text, part); });
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

Numbered numbered(std::string_view text) {
  Numbered none{Numbered::Kind::none, {}, {}, std::string(text)};
  if (text.empty()) return none;
  if (const std::size_t mark = mark_size(text); mark > 0) {
    Numbered found = numbered(text.substr(mark));
    if (found.kind == Numbered::Kind::none || found.kind == Numbered::Kind::named) return none;
    found.number.insert(0, text.substr(0, mark));
    return found;
  }
  for (const auto read : {in_brackets, circled, digits, ordinal, named}) {
    if (Numbered found = read(text); found.kind != Numbered::Kind::none) return found;
  }
  const std::size_t size = chinese_size(text);
  if (size == 0 || size > 12 || !text.substr(size).starts_with("、")) return none;
  return made(Numbered::Kind::chinese, text, size, "、");
}

std::string bare_number(std::string_view number) {
  const std::string folded = encoded(normalised(number, NormalForm::compatible_caseless));
  std::string out;
  std::string_view rest = folded;
  while (!rest.empty()) {
    const CodePoint c = first_code_point(rest);
    const bool is_mark = mark_size(rest.substr(0, c.size)) > 0;
    if (c.value != '(' && c.value != ')' && !is_mark && !is_space(c.value)) out += rest.substr(0, c.size);
    rest.remove_prefix(c.size);
  }
  while (out.ends_with('.') || out.ends_with(',')) out.pop_back();
  if (out.ends_with("、")) out.resize(out.size() - 3);
  return out;
}

std::optional<std::string> whole_date(std::string_view text) {
  const std::string words = plain(text);
  std::string_view rest = words;
  if (const auto date = parse_iso_date(rest)) return iso_date(*date);
  const auto year = part_before(rest, "年");
  const auto month = year ? part_before(rest, "月") : std::nullopt;
  const auto day = month ? part_before(rest, "日") : std::nullopt;
  if (!day || !rest.empty() || *year < 1000) return std::nullopt;
  const auto date = make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  return date ? std::optional(iso_date(*date)) : std::nullopt;
}

std::string with_plain_years(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    // ２０２２ and 二〇二二年 are four signs, and so is 2 0 2 2年.
    std::string year;
    std::size_t end = at;
    for (int count = 0; count < 4 && end < text.size(); ++count) {
      if (count > 0 && year.size() == static_cast<std::size_t>(count) && text[end] == ' ') ++end;
      const std::string_view sign = first_sign(text.substr(end));
      const char digit = year_digit(sign);
      if (digit == 0) break;
      year += digit;
      end += sign.size();
    }
    const bool is_behind_digit = !out.empty() && is_digit(out.back());
    const bool is_year = year.size() == 4 && year >= "1990" && year <= "2099" && !is_behind_digit &&
                         (text.substr(end).starts_with("年") || is_in(c.value, U'０', U'９'));
    out += is_year ? year : std::string(text.substr(at, c.size));
    at = is_year ? end : at + c.size;
  }
  return out;
}

std::vector<int> years_in(std::string_view printed) {
  const std::string plain_years = with_plain_years(printed);
  const std::string_view text = plain_years;
  std::vector<int> out;
  bool is_range = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = digit_size(text.substr(at));
    if (size == 0) {
      const std::string_view rest = text.substr(at);
      is_range = is_range || rest.starts_with("—") || rest.starts_with("-") || rest.starts_with("–") ||
                 rest.starts_with("～") || rest.starts_with("至") || rest.starts_with("~");
      at += first_code_point(rest).size;
      continue;
    }
    const int year = size == 4 ? std::stoi(std::string(text.substr(at, size))) : 0;
    if (year >= 1990 && year <= 2099) {
      const int first = is_range && !out.empty() && year - out.back() < 20 ? out.back() + 1 : year;
      for (int each = std::min(first, year); each <= year; ++each) out.push_back(each);
    }
    is_range = false;
    at += size;
  }
  return out;
}

bool is_document_number(std::string_view text) {
  const std::string words = plain(text);
  if (count_code_points(words) > 30 || !words.ends_with("号")) return false;
  constexpr std::string_view brackets[] = {"〔", "[", "［", "（", "(", "【"};
  return std::any_of(std::begin(brackets), std::end(brackets), [&words](std::string_view open) {
    const std::size_t at = words.find(open);
    return at != std::string::npos && digit_size(std::string_view(words).substr(at + open.size())) == 4;
  });
}

bool is_page_number(std::string_view words) {
  std::string rest(plain(words));
  for (const std::string_view sign : {"—", "－", "-", "–", "第", "页", "共", "/", "，"}) {
    for (std::size_t at = rest.find(sign); at != std::string::npos; at = rest.find(sign))
      rest.erase(at, sign.size());
  }
  return std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view code_at(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_letter(text[size])) ++size;
  const std::size_t letters = size;
  while (size < text.size() && is_digit(text[size])) ++size;
  return letters > 0 && letters < 3 && size > letters && size < 6 && size < text.size() ? text.substr(0, size)
                                                                                        : std::string_view();
}

std::string_view letters_of(std::string_view code) {
  return code.substr(0, code.find_first_of("0123456789"));
}

bool surely_ends_like_unit(std::string_view name) {
  return ends_with_any(name, sure_endings);
}

bool ends_like_unit(std::string_view name) {
  return surely_ends_like_unit(name) || ends_with_any(name, endings) || name.ends_with("）") ||
         name.ends_with(")");
}

bool is_collective(std::string_view name) {
  constexpr std::string_view words[] = {"各",     "有关部门", "相关部门", "有关单位", "相关单位", "成员单位",
                                        "直部门", "直单位",   "责任单位", "全区",     "全市",     "全县"};
  return contains_any(name, words);
}

}  // namespace xfz::import
