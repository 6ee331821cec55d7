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

/// Six digits, of which the first is that of a part of the country, 1 to 8. A province ends in four zeros, a
/// city in two.
bool is_region_code(std::string_view code) {
  constexpr std::size_t digits = 6;
  return code.size() == digits && code.front() >= '1' && code.front() <= '8' &&
         std::all_of(code.begin(), code.end(), is_digit);
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
  return id.size() <= longest && id.front() != '0' && id.front() != '-' && id.front() != '.' &&
         id.back() != '.' &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; });
}

bool is_column_key(std::string_view key) {
  constexpr std::string_view others[] = {"id", "others", "clauses", "wording", "not_applicable", "allow"};
  return is_lower(key.front()) &&
         std::all_of(key.begin(), key.end(), [](char c) { return is_lower(c) || c == '_'; }) &&
         std::find(std::begin(others), std::end(others), key) == std::end(others);
}

bool is_date(std::string_view date) {
  return parse_iso_date(date).has_value();
}

bool is_meaning(std::string_view words) {
  return words == "undated" || words == "standing" || is_date(words);
}

constexpr Choice formats[] = {{"1", {"the only version so far", "目前唯一的版本"}}};
constexpr Choice column_kinds[] = {
    {"text", {"words, as where nothing is said", "文字，不写 kind 时就是它"}},
    {"number", {"numbers, such as scores, which can be added up", "数字，例如分值，可以合计"}},
    {"person", {"people, such as 责任领导", "人，例如责任领导"}},
    {"date", {"days: 2020-06-30 or 2020年6月30日", "日期：2020-06-30 或 2020年6月30日"}}};
constexpr Choice column_cells[] = {
    {"list", {"A、B, as where nothing is said", "A、B，不写 cell 时就是它"}},
    {"lines", {"one unit a line", "一行一个单位"}},
    {"labels", {"牵头单位：A；责任单位：B", "牵头单位：A；责任单位：B"}},
    {"sentence", {"A牵头，B按职责分工分别负责。", "A牵头，B按职责分工分别负责。"}}};
constexpr Choice column_places[] = {
    {"text", {"in brackets after the text of the measure", "印在措施正文后面的括号里"}}};
constexpr Choice effects[] = {{"bonus", {"adds to the score", "加分"}},
                              {"deduction", {"takes from the score", "减分"}}};
constexpr Choice yes_alone[] = {{"true", {"it is so", "是"}}};
constexpr Choice reports[] = {{"lead", {"the lead answers for it", "由牵头单位报送"}},
                              {"each", {"every member reports", "每个成员都报送"}}};

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

const Form forms::region_code{
    .fault = {"`{}` is not a code of GB/T 2260", "`{}` 不是行政区划代码"},
    .hint =
        {"write the six digits of the district (行政区划代码), such as `code: 640105`; the codes of twelve "
         "digits that statistics use are others",
         "请写 GB/T 2260 的六位数字，例如 `code: 640105`；十二位的统计用区划代码不是它"},
    .holds = is_region_code,
    .pattern = "^[1-8][0-9]{5}$",
    .number = Range{100000, 899999},
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

const Form forms::column_key{
    .fault = {"`{}` cannot be a column's key", "`{}` 不能作栏目的 key"},
    .hint =
        {"write a key of the format (category, task, number, text, units, lead, responsible, support, "
         "deadline), or one of your own in small letters and underscores: `score`",
         "请写格式里的键（category、task、number、text、units、lead、responsible、support、deadline），或者自"
         "拟一个，用小写字母和下划线，例如 `score`"},
    .holds = is_column_key,
    .pattern = "^(?!(id|others|clauses|wording|not_applicable|allow)$)[a-z][a-z_]*$",
};

const Form forms::column_kind{
    .fault = {"`{}` is no kind of column", "没有 `{}` 这种栏目"},
    .hint = {"write text, number, person or date", "请写 text、number、person 或 date"},
    .choices = column_kinds,
};

const Form forms::column_cell{
    .fault = {"`{}` is no way to print units", "`{}` 不是单位栏的写法"},
    .hint = {"write list, lines, labels or sentence", "请写 list、lines、labels 或 sentence"},
    .choices = column_cells,
};

const Form forms::column_place{
    .fault = {"`{}` is no place of a column", "`{}` 不是栏目的位置"},
    .hint = {"write `in: text` for what is printed in brackets after the text; leave `in` out for a column",
             "印在正文后面括号里的写 `in: text`；单独成栏的不写 in"},
    .choices = column_places,
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
    .number = Range{{}, {}, false},
};

const Form forms::measure_id{
    .fault = {"`{}` cannot be a measure's id", "`{}` 不能作措施的 id"},
    .hint = {"an id has up to 16 letters, digits, hyphens and dots and no leading zero: `18`, `A1`, `18-1`, "
             "`1.1`",
             "id 只用半角的字母、数字、连字符和点，开头不写 0，最多 16 个字，例如 `18`、`A1`、`18-1`、`1.1`"},
    .holds = is_measure_id,
    .pattern = "^[1-9A-Za-z]([0-9A-Za-z.-]{0,14}[0-9A-Za-z-])?$",
    .number = Range{1, {}, false},
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
    .number = Range{{}, {}, false},
};

const Form forms::report{
    .fault = {"`{}` is nobody who reports", "`{}` 不是报送的写法"},
    .hint = {"write `report: lead` or `report: each`",
             "请写 `report: lead`（由牵头单位报送）或 `report: each`（每个成员都报送）"},
    .choices = reports,
};

bool forms::is_path_below(std::string_view path) {
  constexpr std::string_view others = "\\:";
  if (path.starts_with('/') || path.starts_with('~') || path.find_first_of(others) != std::string_view::npos)
    return false;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (path.substr(0, end) == "..") return false;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return true;
}

const Form forms::folder_below{
    .fault = {"`{}` is no folder below that of the table", "`{}` 不是表格所在文件夹里的文件夹"},
    .hint = {"write a path from there, without `..`: `台账`", "请从那里写起，不要用 `..`，例如 `台账`"},
    .holds = is_path_below,
    .pattern = path_below_pattern,
    .number = Range{{}, {}, false},
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
