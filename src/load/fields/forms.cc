// SPDX-License-Identifier: MIT
#include "load/fields/forms.h"

#include <algorithm>

#include "model/deadline.h"
#include "text/ascii.h"

namespace xfz::load {

namespace {

bool is_year(std::string_view year) {
  return year.size() == 4 && year.front() != '0' && std::all_of(year.begin(), year.end(), is_digit);
}

constexpr std::size_t digits_of_year = 4;

bool is_years(std::string_view years) {
  return years.size() == 2 * digits_of_year + 1 && years[digits_of_year] == '-' &&
         is_year(years.substr(0, digits_of_year)) && is_year(years.substr(digits_of_year + 1));
}

bool is_unit_id(std::string_view id) {
  return is_lower(id.front()) &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_bare(std::string_view name) {
  const bool opens = name.starts_with("“") || name.starts_with("‘") || name.starts_with('"');
  const bool closes = name.ends_with("”") || name.ends_with("’") || name.ends_with('"');
  return !opens || !closes;
}

bool is_measure_id(std::string_view id) {
  constexpr std::size_t longest = 16;  // the number in it is a number then
  return id.size() <= longest && id.front() != '0' && id.front() != '-' &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_alphanumeric(c) || c == '-'; });
}

bool is_date(std::string_view date) {
  return parse_iso_date(date).has_value();
}

bool is_meaning(std::string_view words) {
  return words == "undated" || words == "standing" || is_date(words);
}

constexpr Choice formats[] = {{"1", {"the only version so far", "目前唯一的版本"}}};
constexpr Choice effects[] = {{"bonus", {"adds to the score", "加分"}},
                              {"deduction", {"takes from the score", "减分"}}};
constexpr Choice yes_alone[] = {{"true", {"it is so", "是"}}};

}  // namespace

bool Form::accepts(std::string_view value) const {
  if (choices.empty()) return holds == nullptr || holds(value);
  return std::any_of(choices.begin(), choices.end(), [value](const Choice& c) { return c.value == value; });
}

const Form forms::format{
    .fault = {"this program reads format 1, not {}", "本程序只认 format: 1，不认 {}"},
    .hint = {"write `format: 1`, or use a newer xfz", "请写 `format: 1`，或改用更新的 xfz"},
    .choices = formats,
    .number = Range{1, 1},
};

const Form forms::year{
    .fault = {"`{}` is not a year", "`{}` 不是年份"},
    .hint = {"write four digits, such as `year: 2020`; for several years `years: 2021-2025`",
             "请写四位数字，例如 `year: 2020`；跨几年的写 `years: 2021-2025`"},
    .holds = is_year,
    .pattern = "^[1-9][0-9]{3}$",
    .number = Range{1000, 9999},
};

const Form forms::years{
    .fault = {"`{}` is not a first and a last year", "`{}` 不是起止年份"},
    .hint = {"write both with a half-width hyphen, such as `years: 2021-2025`; for one year `year: 2021`",
             "请写起止年份，中间用半角连字符，例如 `years: 2021-2025`；只有一年的写 `year: 2021`"},
    .holds = is_years,
    .pattern = "^[1-9][0-9]{3}-[1-9][0-9]{3}$",
};

const Form forms::unit_id{
    .fault = {"`{}` cannot be a unit's id", "`{}` 不能作单位的 id"},
    .hint = {"an id has lower-case letters a–z, digits and hyphens, and begins with a letter: `mzj`",
             "id 只用小写字母、数字和连字符，以字母开头，例如 `mzj`"},
    .holds = is_unit_id,
    .pattern = "^[a-z][a-z0-9-]*$",
};

const Form forms::unit_name{
    .fault = {"the name {} has quotation marks in it", "名称 {} 里有引号"},
    .hint = {"leave the quotation marks out", "请去掉引号"},
    .holds = is_bare,
    .pattern = R"(^(?!"$|(“|‘|").*(”|’|")$)[^\n]*[^ \t\n\u3000][^\n]*$)",
    .number = Range{},
};

const Form forms::measure_id{
    .fault = {"`{}` cannot be a measure's id", "`{}` 不能作措施的 id"},
    .hint = {"an id has up to 16 letters, digits and hyphens and no leading zero: `18`, `A1`, `18-1`",
             "id 只用半角的字母、数字和连字符，开头不写 0，最多 16 个字，例如 `18`、`A1`、`18-1`"},
    .holds = is_measure_id,
    .pattern = "^[1-9A-Za-z][0-9A-Za-z-]{0,15}$",
    .number = Range{1, {}},
};

const Form forms::effect{
    .fault = {"`{}` is no effect on the score", "`{}` 不是加减分的写法"},
    .hint = {"write `effect: bonus` or `effect: deduction`",
             "请写 `effect: bonus`（加分）或 `effect: deduction`（减分）"},
    .choices = effects,
};

const Form forms::date{
    .fault = {"`{}` is no day of the calendar", "`{}` 不是一个日期"},
    .hint = {"write it as `2020-09-30`", "请写成 `2020-09-30` 的样子"},
    .holds = is_date,
    .pattern = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
};

const Form forms::meaning{
    .fault = {"`{}` is no meaning of a deadline", "`{}` 不是时限的含义"},
    .hint = {"write a date such as `2021-02-11`, several in brackets, `undated` or `standing`",
             "请写日期，例如 `2021-02-11`，几个日期用方括号；或者写 `undated`（未定）、`standing`（长期）"},
    .holds = is_meaning,
    .pattern = "^(undated|standing|[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))$",
};

const Form forms::yes{
    .fault = {"`{}` is not `true`", "`{}` 不是 `true`"},
    .hint = {"write `true`, or leave the key out", "请写 `true`，或者删去这个键"},
    .choices = yes_alone,
    .number = Range{},
};

const Form forms::deadline{
    .fault = {"“{}” is no deadline that can be read", "“{}”不是认得的时限"},
    .hint = {"keep the official words; what they mean can be said once under `deadlines`",
             "请保留原文；它的含义可以在 `deadlines` 里写一次"},
    .examples =
        "6月底前、6月15日前、第二季度、上半年、年底前、2020年6月底前、6月底前，长期坚持、每月底前、每季度末、"
        "每年1月31日前、长期坚持、持续推进、按时间节点",
};

}  // namespace xfz::load
