// SPDX-License-Identifier: MIT
#include "office/number_format.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <vector>

#include "text/chinese_number.h"

namespace xfz::office {

namespace {

struct Builtin {
  std::size_t id;
  std::string_view code;
};

constexpr std::string_view year_month = "yyyy\"年\"m\"月\"";
constexpr std::string_view month_day = "m\"月\"d\"日\"";
constexpr auto builtins = std::to_array<Builtin>({
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {14, "yyyy/m/d"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "yyyy/m/d h:mm"},
    {27, year_month},
    {28, month_day},
    {29, month_day},
    {30, "m-d-yy"},
    {31, "yyyy\"年\"m\"月\"d\"日\""},
    {32, "h\"时\"mm\"分\""},
    {33, "h\"时\"mm\"分\"ss\"秒\""},
    {36, year_month},
    {37, "#,##0"},
    {38, "#,##0"},
    {39, "#,##0.00"},
    {40, "#,##0.00"},
    {45, "mm:ss"},
    {46, "h:mm:ss"},
    {50, year_month},
    {51, month_day},
    {52, year_month},
    {53, month_day},
    {54, month_day},
    {57, year_month},
    {58, month_day},
});

enum class TokenKind { literal, date, minutes, digits, percent, general, text, chinese };

/// A piece of a format.
struct Token {
  TokenKind kind;
  std::string text;
};

bool is_date_letter(char c) {
  return std::string_view("ymdhs").find(c) != std::string_view::npos;
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads one section of a format; nothing where it has what is not known here.
class FormatReader {
 public:
  explicit FormatReader(std::string_view code) : code_(code) {}

  std::optional<std::vector<Token>> tokens() {
    while (at_ < code_.size()) {
      if (!step()) return std::nullopt;
    }
    tell_minutes();
    return std::move(out_);
  }

 private:
  void literal(std::string_view text) {
    if (!out_.empty() && out_.back().kind == TokenKind::literal) {
      out_.back().text += text;
    } else {
      out_.push_back({TokenKind::literal, std::string(text)});
    }
  }

  bool step() {
    const char c = code_[at_];
    const std::string_view rest = code_.substr(at_);
    if (c == '"') return quoted();
    if (c == '[') return bracket();
    if (c == '\\') {
      literal(rest.substr(1, 1));
      at_ += 2;
      return true;
    }
    if (c == '_' || c == '*') {  // white space as wide as a sign, or as the cell
      at_ += 2;
      return true;
    }
    if (is_date_letter(small(c))) return run(TokenKind::date);
    if (c == '0' || c == '#' || c == '?') return digits();
    if (c == '%' || c == '@') {
      out_.push_back({c == '%' ? TokenKind::percent : TokenKind::text, std::string(1, c)});
      ++at_;
      return true;
    }
    if (rest.starts_with("General")) {
      out_.push_back({TokenKind::general, {}});
      at_ += 7;
      return true;
    }
    if (c == 'E' || c == 'e' || rest.starts_with("AM/PM") || rest.starts_with("上午/下午")) return false;
    literal(rest.substr(0, 1));
    ++at_;
    return true;
  }

  bool quoted() {
    const std::size_t end = code_.find('"', at_ + 1);
    if (end == std::string_view::npos) return false;
    literal(code_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return true;
  }

  /// `[$-804]` is a language, `[$¥-804]` a currency, `[Red]` a colour.
  bool bracket() {
    const std::size_t end = code_.find(']', at_);
    if (end == std::string_view::npos) return false;
    const std::string_view inner = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inner.starts_with('$'))
      literal(
          inner.substr(1, inner.find('-') == std::string_view::npos ? inner.size() : inner.find('-') - 1));
    if (inner.starts_with("DBNum")) {  // digits in Chinese: those of dates are read
      if (inner != "DBNum1") return false;
      out_.push_back({TokenKind::chinese, {}});
    }
    return inner != "h" && inner != "hh" && inner != "mm" && inner != "ss";
  }

  bool run(TokenKind kind) {
    const char letter = small(code_[at_]);
    std::string text;
    while (at_ < code_.size() && small(code_[at_]) == letter) {
      text += letter;
      ++at_;
    }
    out_.push_back({kind, std::move(text)});
    return true;
  }

  bool digits() {
    std::string text;
    while (at_ < code_.size() && std::string_view("0#?.,").find(code_[at_]) != std::string_view::npos)
      text += code_[at_++];
    if (at_ < code_.size() && code_[at_] == '/') return false;  // a fraction
    out_.push_back({TokenKind::digits, std::move(text)});
    return true;
  }

  /// `m` is minutes behind hours and before seconds.
  void tell_minutes() {
    char before = '\0';
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (out_[i].kind != TokenKind::date) continue;
      char after = '\0';
      for (std::size_t j = i + 1; j < out_.size() && after == '\0'; ++j) {
        if (out_[j].kind == TokenKind::date) after = out_[j].text.front();
      }
      const char letter = out_[i].text.front();
      if (letter == 'm' && (before == 'h' || after == 's')) out_[i].kind = TokenKind::minutes;
      before = letter;
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<Token> out_;
};

/// The section of a format that a number takes: positive; negative; zero; text.
std::string_view section(std::string_view format, double value, std::size_t& index) {
  std::vector<std::string_view> sections;
  std::size_t begin = 0;
  bool in_quotes = false;
  for (std::size_t i = 0; i <= format.size(); ++i) {
    if (i < format.size() && format[i] == '"') in_quotes = !in_quotes;
    if (i < format.size() && (format[i] != ';' || in_quotes)) continue;
    sections.push_back(format.substr(begin, i - begin));
    begin = i + 1;
  }
  index = 0;
  if (value < 0 && sections.size() > 1 && sections[1] != "@") index = 1;
  if (value == 0 && sections.size() > 2 && sections[2] != "@") index = 2;
  return sections[index];
}

std::string general(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15)  // as many digits as a cell holds
    return fmt::format("{:.0f}", value);
  return fmt::format("{:.10g}", value);
}

std::string with_commas(std::string digits) {
  const std::size_t end = std::min(digits.find('.'), digits.size());
  const std::size_t begin = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = end; at > begin + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string shown_digits(double value, const std::string& form) {
  const std::size_t point = form.find('.');
  const std::string decimals = point == std::string::npos ? std::string() : form.substr(point + 1);
  const auto needed = static_cast<std::size_t>(std::count(decimals.begin(), decimals.end(), '0'));
  const auto most = static_cast<std::size_t>(
      std::count_if(decimals.begin(), decimals.end(), [](char c) { return c != ',' && c != '.'; }));
  const double shift = std::pow(10.0, static_cast<double>(most));
  std::string out = fmt::format("{:.{}f}", std::round(value * shift) / shift, most);
  for (std::size_t extra = most; extra > needed && out.ends_with('0'); --extra) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  const std::string whole = form.substr(0, point);
  const auto places = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '0'));
  const std::size_t has = std::min(out.find('.'), out.size());
  if (has < places) out.insert(0, places - has, '0');
  return form.find(',') < form.size() ? with_commas(std::move(out)) : out;
}

struct Moment {
  std::chrono::year_month_day day;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

/// Excel holds 1900 to be a leap year: its day 60 does not exist.
std::optional<Moment> moment(double serial, bool from_1904) {
  constexpr double last = 2958466;  // behind 9999-12-31
  if (serial < 0 || serial >= last) return std::nullopt;
  const auto seconds = static_cast<std::int64_t>(std::round(serial * 86400));
  const std::int64_t days = seconds / 86400;
  const auto rest = static_cast<int>(seconds % 86400);
  using std::chrono::sys_days;
  sys_days first = sys_days(std::chrono::year(1904) / 1 / 1);
  if (!from_1904) first = sys_days(std::chrono::year(1899) / 12 / (days < 60 ? 31 : 30));
  return Moment{std::chrono::year_month_day(first + std::chrono::days(days)), rest / 3600, rest / 60 % 60,
                rest % 60};
}

std::string number_of(int value, std::size_t places) {
  return fmt::format("{:0{}}", value, places);
}

/// 二〇二二 of years, 十五 of the rest.
std::string in_chinese(const std::string& digits) {
  if (digits.size() < 3) return chinese_number(static_cast<std::size_t>(std::stoi(digits)));
  constexpr std::string_view numerals = "〇一二三四五六七八九";
  std::string out;
  for (const char c : digits) out += numerals.substr(static_cast<std::size_t>(c - '0') * 3, 3);
  return out;
}

std::string date_part(const Moment& at, const Token& token) {
  const std::size_t length = token.text.size();
  const std::size_t places = std::min<std::size_t>(length, 2);
  if (token.kind == TokenKind::minutes) return number_of(at.minute, places);
  switch (token.text.front()) {
    case 'y':
      return length > 2 ? number_of(static_cast<int>(at.day.year()), 4)
                        : number_of(static_cast<int>(at.day.year()) % 100, 2);
    case 'm': {
      const auto month = static_cast<int>(static_cast<unsigned>(at.day.month()));
      constexpr std::string_view names = "JanFebMarAprMayJunJulAugSepOctNovDec";
      return length > 2 ? std::string(names.substr(static_cast<std::size_t>(month - 1) * 3, 3))
                        : number_of(month, places);
    }
    case 'd':
      return number_of(static_cast<int>(static_cast<unsigned>(at.day.day())), places);
    case 'h':
      return number_of(at.hour, places);
    default:
      return number_of(at.second, places);
  }
}

/// The same, in Chinese digits where it has only digits.
std::string date_part_in_chinese(const Moment& at, const Token& token) {
  std::string part = date_part(at, token);
  const bool is_number = std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? in_chinese(part) : part;
}

std::string shown(double value, const std::vector<Token>& tokens, bool from_1904) {
  const bool is_date = std::any_of(tokens.begin(), tokens.end(),
                                   [](const Token& token) { return token.kind == TokenKind::date; });
  const std::optional<Moment> at = is_date ? moment(value, from_1904) : std::nullopt;
  if (is_date && !at) return general(value);
  const bool is_chinese = std::any_of(tokens.begin(), tokens.end(),
                                      [](const Token& token) { return token.kind == TokenKind::chinese; });
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::percent) value *= 100;
  }
  if (is_chinese && !is_date) return general(value);
  std::string out;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::date || token.kind == TokenKind::minutes) {
      out += !at ? token.text : is_chinese ? date_part_in_chinese(*at, token) : date_part(*at, token);
    } else if (token.kind == TokenKind::digits) {
      out += shown_digits(value, token.text);
    } else if (token.kind == TokenKind::general || token.kind == TokenKind::text) {
      out += general(value);
    } else {
      out += token.text;
    }
  }
  return out;
}

}  // namespace

std::string_view builtin_format(std::size_t id) {
  const auto* const found =
      std::find_if(builtins.begin(), builtins.end(), [id](const Builtin& each) { return each.id == id; });
  return found == builtins.end() ? std::string_view() : found->code;
}

std::string formatted(double value, std::string_view format, bool from_1904) {
  if (!std::isfinite(value)) return fmt::format("{}", value);
  if (format.empty()) return general(value);
  // What the system calls a long date, in Chinese.
  if (format.find("[$-F800]") != std::string_view::npos) format = builtin_format(31);
  std::size_t index = 0;
  const std::string_view code = section(format, value, index);
  const auto tokens = FormatReader(code).tokens();
  if (!tokens || tokens->empty()) return general(value);
  return shown(index == 1 ? -value : value, *tokens, from_1904);
}

}  // namespace xfz::office
