// SPDX-License-Identifier: MIT
#include "load/fields.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "load/rules.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> unknown_format{"this program reads format 1, not {}",
                                                   "本程序只认 format: 1，不认 {}"};
constexpr Phrase newer_program{"write `format: 1`, or use a newer xfz", "请写 `format: 1`，或改用更新的 xfz"};
constexpr Message<std::string_view> bad_year{"`{}` is not a year", "`{}` 不是年份"};
constexpr Phrase year_hint{"write four digits, such as `year: 2020`", "请写四位数字，例如 `year: 2020`"};
constexpr Message<std::string_view> bad_unit_id{"`{}` cannot be a unit's id", "`{}` 不能作单位的 id"};
constexpr Phrase unit_id_hint{
    "an id has lower-case letters a–z, digits and hyphens, and begins with a letter: `mzj`",
    "id 只用小写字母、数字和连字符，以字母开头，例如 `mzj`"};
constexpr Message<std::string_view> quoted_name{"the name {} has quotation marks in it", "名称 {} 里有引号"};
constexpr Phrase unquote{"leave the quotation marks out", "请去掉引号"};
constexpr Message<std::string_view> bad_measure_id{"`{}` cannot be a measure's id", "`{}` 不能作措施的 id"};
constexpr Phrase measure_id_hint{
    "an id has letters, digits and hyphens and no leading zero: `18`, `A1`, `18-1`",
    "id 只用字母、数字和连字符，开头不写 0，例如 `18`、`A1`、`18-1`"};
constexpr Message<std::string_view> bad_effect{"`{}` is no effect on the score", "`{}` 不是加减分的写法"};
constexpr Phrase effect_hint{"write `effect: bonus` or `effect: deduction`",
                             "请写 `effect: bonus`（加分）或 `effect: deduction`（减分）"};
constexpr Message<std::string_view> bad_date{"`{}` is no day of the calendar", "`{}` 不是一个日期"};
constexpr Phrase date_hint{"write it as `2020-09-30`", "请写成 `2020-09-30` 的样子"};

Located<std::string> located(const Scalar& value) {
  return {std::string(value.value), value.span};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_unit_id(std::string_view id) {
  return is_lower(id.front()) &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_measure_id(std::string_view id) {
  return id.front() != '0' && id.front() != '-' && std::all_of(id.begin(), id.end(), [](char c) {
           return is_lower(c) || is_upper(c) || is_digit(c) || c == '-';
         });
}

void take_format(Draft& draft, const Scalar& value) {
  if (value.value == "1") return;
  draft.report(rules::invalid_value, value.span, unknown_format(value.value), newer_program.text());
}

void take_year(Draft& draft, const Scalar& value) {
  int year = 0;
  const char* const end = value.value.data() + value.value.size();
  const bool is_year = value.value.size() == 4 &&
                       std::all_of(value.value.begin(), value.value.end(), is_digit) &&
                       std::from_chars(value.value.data(), end, year).ptr == end && year >= 1000;
  if (is_year) {
    draft.table.year = {year, value.span};
  } else {
    draft.report(rules::invalid_value, value.span, bad_year(value.value), year_hint.text());
  }
}

void take_unit_id(Draft& draft, const Scalar& value) {
  draft.unit().id = located(value);
  if (!is_unit_id(value.value)) {
    draft.report(rules::invalid_value, value.span, bad_unit_id(value.value), unit_id_hint.text());
  }
}

void take_unit_name(Draft& draft, const Scalar& value) {
  draft.unit().name = located(value);
  const std::string_view name = value.value;
  const bool opens = name.starts_with("“") || name.starts_with("‘") || name.starts_with('"');
  const bool closes = name.ends_with("”") || name.ends_with("’") || name.ends_with('"');
  if (opens && closes) draft.report(rules::invalid_value, value.span, quoted_name(name), unquote.text());
}

void take_measure_id(Draft& draft, const Scalar& value) {
  if (is_measure_id(value.value)) {
    draft.measure().id = located(value);
  } else {
    draft.report(rules::invalid_value, value.span, bad_measure_id(value.value), measure_id_hint.text());
  }
}

void take_effect(Draft& draft, const Scalar& value) {
  if (value.value == "bonus") {
    draft.task().effect = Effect::bonus;
  } else if (value.value == "deduction") {
    draft.task().effect = Effect::deduction;
  } else {
    draft.report(rules::invalid_value, value.span, bad_effect(value.value), effect_hint.text());
  }
}

void take_deadline_date(Draft& draft, const Scalar& value) {
  draft.deadline->date = located(value);
  if (!parse_iso_date(value.value)) {
    draft.report(rules::invalid_value, value.span, bad_date(value.value), date_hint.text());
  }
}

void take_allowance(Draft& draft, const Scalar& value) {
  draft.allow->push_back({draft.key, located(value)});
}

constexpr Field any_allowance{.key = "", .take = take_allowance};
const Level allow_level{.name = {"`allow`", "`allow`"}, .fields = {}, .any = &any_allowance};

/// The `allow` of whatever `owner` finds.
template <auto owner>
constexpr Field allow_field{
    .key = "allow",
    .shape = Shape::map,
    .open = [](Draft& draft) { draft.allow = &owner(draft).allow; },
    .level = &allow_level,
};

constexpr Field deadline_fields[] = {
    {.key = "text",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.deadline->text = located(v); }},
    {.key = "date", .required = true, .take = take_deadline_date},
};
const Level deadline_level{.name = {"deadline", "时限"}, .fields = deadline_fields};

template <auto owner>
constexpr Field deadline_field{
    .key = "deadline",
    .shape = Shape::text_or_map,
    .take =
        [](Draft& draft, const Scalar& value) {
          owner(draft).deadline = Deadline{located(value), {}, {}};
        },
    .open =
        [](Draft& draft) {
          draft.deadline = &owner(draft).deadline.emplace();
          draft.deadline->date
              .emplace();  // so that its words are not read for a date, even where that is missing
        },
    .level = &deadline_level,
};

template <auto owner>
constexpr Field lead_field{
    .key = "lead",
    .shape = Shape::texts,
    .take =
        [](Draft& d, const Scalar& v) {
          owner(d).assignment.lead.push_back({std::string(v.value), v.span});
        },
};
template <auto owner>
constexpr Field responsible_field{
    .key = "responsible",
    .shape = Shape::texts,
    .take =
        [](Draft& d, const Scalar& v) {
          owner(d).assignment.responsible.push_back({std::string(v.value), v.span});
        },
};
template <auto owner>
constexpr Field others_field{
    .key = "others", .take = [](Draft& d, const Scalar& v) { owner(d).assignment.others = located(v); }};
template <auto owner>
constexpr Field wording_field{
    .key = "wording",
    .take = [](Draft& d, const Scalar& v) { owner(d).assignment.wording = located(v); },
    .prose = true};

constexpr auto the_table = [](Draft& draft) -> Table& { return draft.table; };
constexpr auto the_unit = [](Draft& draft) -> Unit& { return draft.unit(); };
constexpr auto the_task = [](Draft& draft) -> Task& { return draft.task(); };
constexpr auto the_measure = [](Draft& draft) -> Measure& { return draft.measure(); };
constexpr auto the_clause = [](Draft& draft) -> Clause& { return draft.clause(); };

constexpr Field unit_id{.key = "id", .required = true, .take = take_unit_id};
constexpr Field unit_name{.key = "name", .required = true, .take = take_unit_name};
constexpr Field unit_aliases{.key = "aliases", .shape = Shape::texts, .take = [](Draft& d, const Scalar& v) {
                               d.unit().aliases.push_back(located(v));
                             }};
constexpr Field group_members{
    .key = "members",
    .shape = Shape::texts,
    .take =
        [](Draft& d, const Scalar& v) {
          d.unit().members.push_back({std::string(v.value), v.span});
        },
};

void open_unit(Draft& draft) {
  draft.diagnostics_before_item = draft.diagnostics.size();
  draft.table.units.emplace_back();
}

void close_unit(Draft& draft, Span whole) {
  draft.unit().span = whole;
  if (draft.diagnostics.size() > draft.diagnostics_before_item) draft.units_complete = false;
}

constexpr Field unit_fields[] = {unit_id, unit_name, unit_aliases, allow_field<the_unit>};
const Level unit_level{.name = {"unit", "单位"}, .fields = unit_fields, .close = close_unit};

constexpr Field group_fields[] = {unit_id, unit_name, unit_aliases, group_members, allow_field<the_unit>};
const Level group_level{.name = {"group", "集体"}, .fields = group_fields, .close = close_unit};

constexpr Field clause_fields[] = {
    {.key = "text",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.clause().text = located(v); },
     .prose = true},
    lead_field<the_clause>,
    responsible_field<the_clause>,
    others_field<the_clause>,
    wording_field<the_clause>,
    deadline_field<the_clause>,
};
const Level clause_level{.name = {"clause", "分项"},
                         .fields = clause_fields,
                         .close = [](Draft& d, Span whole) { d.clause().span = whole; }};

void open_measure(Draft& draft) {
  draft.diagnostics_before_item = draft.diagnostics.size();
  draft.task().measures.emplace_back();
}

void close_task(Draft& draft, Span whole) {
  draft.task().span = whole;
  draft.task().measures.shrink_to_fit();  // in a large table the room to spare is as much as its texts
}

void close_measure(Draft& draft, Span whole) {
  draft.measure().clauses.shrink_to_fit();
  draft.measure().span = whole;
  draft.measure().damaged = draft.diagnostics.size() > draft.diagnostics_before_item;
}

constexpr Field measure_fields[] = {
    {.key = "id", .required = true, .take = take_measure_id},
    {.key = "text",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.measure().text = located(v); },
     .prose = true},
    lead_field<the_measure>,
    responsible_field<the_measure>,
    others_field<the_measure>,
    {.key = "clauses",
     .shape = Shape::items,
     .open = [](Draft& d) { d.measure().clauses.emplace_back(); },
     .level = &clause_level},
    wording_field<the_measure>,
    deadline_field<the_measure>,
    {.key = "not_applicable",
     .take = [](Draft& d, const Scalar& v) { d.measure().not_applicable = located(v); },
     .prose = true},
    allow_field<the_measure>,
};
const Level measure_level{.name = {"measure", "措施"}, .fields = measure_fields, .close = close_measure};

constexpr Field task_fields[] = {
    {.key = "number",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.task().number = located(v); }},
    {.key = "title",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.task().title = located(v); },
     .prose = true},
    {.key = "effect", .take = take_effect},
    allow_field<the_task>,
    {.key = "measures",
     .shape = Shape::items,
     .required = true,
     .open = open_measure,
     .level = &measure_level},
};
const Level task_level{.name = {"task", "任务"}, .fields = task_fields, .close = close_task};

constexpr Field category_fields[] = {
    {.key = "number",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.category().number = located(v); }},
    {.key = "title",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.category().title = located(v); },
     .prose = true},
    {.key = "tasks",
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { d.category().tasks.emplace_back(); },
     .level = &task_level},
};
const Level category_level{.name = {"category", "类别"},
                           .fields = category_fields,
                           .close = [](Draft& d, Span whole) { d.category().span = whole; }};

constexpr Field table_fields[] = {
    {.key = "format", .required = true, .take = take_format},
    {.key = "title",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.table.title = located(v); },
     .prose = true},
    {.key = "jurisdiction",
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.table.jurisdiction = located(v); }},
    {.key = "year", .required = true, .take = take_year},
    {.key = "issuer", .take = [](Draft& d, const Scalar& v) { d.table.issuer = located(v); }},
    {.key = "document", .take = [](Draft& d, const Scalar& v) { d.table.document = located(v); }},
    {.key = "issued", .take = [](Draft& d, const Scalar& v) { d.table.issued = located(v); }},
    allow_field<the_table>,
    {.key = "units", .shape = Shape::items, .required = true, .open = open_unit, .level = &unit_level},
    {.key = "groups",
     .shape = Shape::items,
     .open =
         [](Draft& draft) {
           open_unit(draft);
           draft.unit().is_group = true;
         },
     .level = &group_level},
    {.key = "categories",
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { d.table.categories.emplace_back(); },
     .level = &category_level},
};

bool has_key(const Level& level, std::string_view key) {
  return level.find(key) != nullptr ||
         std::any_of(level.fields.begin(), level.fields.end(), [key](const Field& field) {
           return field.level != nullptr && has_key(*field.level, key);
         });
}

}  // namespace

const Level table_level{.name = {"table", "表格"}, .fields = table_fields, .close = [](Draft& d, Span whole) {
                          d.table.span = whole;
                        }};

const Field* Level::find(std::string_view key) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [key](const Field& f) { return f.key == key; });
  return found != fields.end() ? &*found : nullptr;
}

const Field* find_heading_field(std::string_view key) {
  for (const Level* level : {&unit_level, &group_level, &measure_level, &clause_level}) {
    if (level->find(key) != nullptr) return nullptr;
  }
  for (const Level* level : {&table_level, &category_level, &task_level}) {
    if (const Field* const field = level->find(key)) return field;
  }
  return nullptr;
}

bool is_known_key(std::string_view key) {
  return has_key(table_level, key);
}

}  // namespace xfz::load
