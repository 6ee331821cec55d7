// SPDX-License-Identifier: MIT
// The keys of the table, its categories and tasks.
#include <charconv>

#include "load/fields/parts.h"
#include "load/rules/rules.h"

namespace xfz::load {

void give(GivenReading& given, const Scalar& value) {
  if (given.span.begin == given.span.end) given.span = value.span;
  if (const auto date = parse_iso_date(value.value)) {
    given.kind = DeadlineKind::dated;
    given.dates.push_back(*date);
  } else if (value.value == "undated" || value.value == "standing") {
    given.kind = value.value == "undated" ? DeadlineKind::undated : DeadlineKind::standing;
  }
}

namespace {

constexpr Message<std::string_view> bad_years{"`{}` goes backwards, or over more than twenty years",
                                              "`{}` 的先后不对，或者超过了二十年"};
constexpr Phrase order_years{"write the first year, then the last: `years: 2021-2025`",
                             "请先写起始年份，再写终止年份：`years: 2021-2025`"};

void take_year(Draft& draft, const Scalar& value) {
  if (!forms::year.accepts(value.value)) return;
  int year = 0;
  std::from_chars(value.value.data(), value.value.data() + value.value.size(), year);
  the_table(draft).year = {year, value.span};
}

void take_years(Draft& draft, const Scalar& value) {
  if (!forms::years.accepts(value.value)) return;
  const auto number = [&value](std::size_t at) {
    int year = 0;
    std::from_chars(value.value.data() + at, value.value.data() + at + 4, year);
    return year;
  };
  Table& table = the_table(draft);
  constexpr int most_years = 20;
  const int first = number(0);
  const int more = number(5) - first;
  if (more < 1 || more >= most_years) {
    draft.report(rules::invalid_value, value.span, bad_years(value.value), order_years.text());
    return;
  }
  table.year = {first, value.span};
  table.more_years = more;
}

/// The values of one key belong together.
void take_meaning(Draft& draft, const Scalar& value) {
  std::vector<DeadlineMeaning>& all = the_table(draft).deadlines;
  if (all.empty() || all.back().words.span.begin != draft.key->span.begin) all.push_back({*draft.key, {}});
  give(all.back().given, value);
}

void take_effect(Draft& draft, const Scalar& value) {
  if (!forms::effect.accepts(value.value)) return;
  the_task(draft).effect = value.value == "bonus" ? Effect::bonus : Effect::deduction;
}

void open_unit(Draft& draft) {
  the_table(draft).units.emplace_back();
}

void open_group(Draft& draft) {
  open_unit(draft);
  the_unit(draft).is_group = true;
}

Returns& the_returns(Draft& draft) {
  return the_table(draft).returns;
}

constexpr Field returns_fields[] = {
    {.key = "to",
     .what = {"to whom: 区依法治区办秘书科", "报送至哪里：区依法治区办秘书科"},
     .take = into<the_returns, &Returns::to>},
    {.key = "by",
     .what = {"by when: a day, 2020-06-25, or words, 每季度末月25日前",
              "报送时限：日期 2020-06-25，或者文字 每季度末月25日前"},
     .take = into<the_returns, &Returns::by>},
    {.key = "contact",
     .what = {"whom to ask, and how: 张某，0951-2077000", "联系人和联系方式：张某，0951-2077000"},
     .take = into<the_returns, &Returns::contact>},
};
const Level returns_level{
    .name = {"returns", "报送要求"},
    .what = {"to whom and by when units send back their sheets", "单位填好的清单报送到哪里、什么时候报"},
    .fields = returns_fields,
};

constexpr Field any_meaning{
    .key = "",
    .what = {"the day or days that these words mean, `undated` or `standing`",
             "这种写法所指的日期（一个或几个），或者 `undated`（未定）、`standing`（长期）"},
    .shape = Shape::text_or_texts,
    .form = &forms::meaning,
    .item_form = &forms::date,
    .take = take_meaning,
};
const Level meanings_level{
    .name = {"deadlines", "时限的含义"},
    .what = {"words of deadlines, each with what it means in this table",
             "时限的写法，逐条写明在本表里的含义"},
    .fields = {},
    .any = &any_meaning,
};

constexpr std::string_view year_keys[] = {"year", "years"};
constexpr std::string_view table_lists[] = {"categories", "tasks", "measures"};
constexpr OneOf one_of_table[] = {{year_keys, true}, {table_lists}};
constexpr std::string_view category_lists[] = {"tasks", "measures"};
constexpr OneOf one_of_category[] = {{category_lists}};

/// The last of the headings, after those there are, that holds what stands under none.
template <class Heading>
Heading& without_heading(std::vector<Heading>& headings) {
  if (headings.empty() || !headings.back().implied) headings.emplace_back().implied = true;
  return headings.back();
}

constexpr Field measures_field(void (*open)(Draft&)) {
  return {.key = "measures",
          .what = {"a list of measures", "措施的列表"},
          .shape = Shape::items,
          .open = open,
          .level = &measure_level,
          .items = Items::apart,
          .separable = true};
}
constexpr Field tasks_field(void (*open)(Draft&)) {
  return {.key = "tasks",
          .what = {"a list of tasks", "任务的列表"},
          .shape = Shape::items,
          .open = open,
          .level = &task_level,
          .items = Items::apart};
}

constexpr Field required_measures = [] {
  Field field = measures_field([](Draft& d) { the_task(d).measures.emplace_back(); });
  field.required = true;
  return field;
}();

constexpr Field task_fields[] = {
    {.key = "number",
     .what = {"as the table prints it: 1", "编号，照原表写：1"},
     .take = into<the_task, &Task::number>,
     .shared = true},
    {.key = "title",
     .what = {"as the table prints it, without the number", "标题，照原表写，不带编号"},
     .required = true,
     .take = into<the_task, &Task::title>,
     .prose = true,
     .shared = true},
    {.key = "effect",
     .what = {"what a task of 附加项 does to the score", "附加项里的任务对得分的影响"},
     .form = &forms::effect,
     .take = take_effect},
    allow_field<the_task>,
    required_measures,
};

constexpr Field category_fields[] = {
    {.key = "number",
     .what = {"as the table prints it: 一", "编号，照原表写：一"},
     .take = into<the_category, &Category::number>,
     .shared = true},
    {.key = "title",
     .what = {"as the table prints it, without the number", "标题，照原表写，不带编号"},
     .required = true,
     .take = into<the_category, &Category::title>,
     .prose = true,
     .shared = true},
    tasks_field([](Draft& d) { the_category(d).tasks.emplace_back(); }),
    measures_field([](Draft& d) { without_heading(the_category(d).tasks).measures.emplace_back(); }),
};

constexpr Field table_fields[] = {
    {.key = "format",
     .what = {"the version of this format", "本格式的版本"},
     .required = true,
     .form = &forms::format,
     .take = [](Draft&, const Scalar&) {}},
    {.key = "title",
     .what = {"the table's official title", "表的正式标题"},
     .required = true,
     .take = into<the_table, &Table::title>,
     .prose = true,
     .shared = true},
    {.key = "jurisdiction",
     .what = {"the district: 西夏区", "地区：西夏区"},
     .required = true,
     .take = into<the_table, &Table::jurisdiction>,
     .shared = true},
    {.key = "code",
     .what = {"the district's code, six digits of GB/T 2260 (行政区划代码): 640105",
              "地区的行政区划代码，GB/T 2260 的六位数字：640105"},
     .form = &forms::region_code,
     .take = into<the_table, &Table::code>},
    {.key = "year",
     .what = {"four digits; the year that 6月底前 means", "四位数字；6月底前 指的就是这一年"},
     .form = &forms::year,
     .take = take_year},
    {.key = "years",
     .what = {"in place of year: the first and the last of several, such as 2021-2025",
              "表格跨几年时，代替 year：起止年份，例如 2021-2025"},
     .form = &forms::years,
     .take = take_years},
    {.key = "issuer",
     .what = {"who issued it; printed on task sheets", "发文机关；印在任务清单上"},
     .take = into<the_table, &Table::issuer>,
     .shared = true},
    {.key = "document",
     .what = {"the document's number; printed on task sheets", "文号；印在任务清单上"},
     .take = into<the_table, &Table::document>,
     .shared = true},
    {.key = "issued",
     .what = {"when it was issued; printed on task sheets", "发文日期；印在任务清单上"},
     .take = into<the_table, &Table::issued>},
    {.key = "notes",
     .what = {"what the official table prints below itself, a line each: 注：…",
              "原表下面印的附注，每行一条：注：……"},
     .take = into<the_table, &Table::notes>,
     .prose = true},
    {.key = "returns",
     .what =
         {"to whom and by when answers are sent back, and whom to ask; printed on task sheets as 填报说明",
          "填报内容报到哪里、什么时候报、问谁；作为填报说明印在任务清单上"},
     .shape = Shape::map,
     .level = &returns_level},
    {.key = "deadlines",
     .what = {"what words that only this table's deadlines use mean, said once: 春节前: 2021-02-11",
              "只有本表用的时限写法各是什么意思，在这里写一次：春节前: 2021-02-11"},
     .shape = Shape::map,
     .level = &meanings_level},
    {.key = "ledger",
     .what = {"the folder of the ledger, from the table's own, where that is another: 台账",
              "台账所在的文件夹，从表格所在的文件夹写起；就在旁边的不用写：台账"},
     .form = &forms::folder_below,
     .take = into<the_table, &Table::ledger>},
    allow_field<the_table>,
    {.key = "columns",
     .what = {"the columns of the official table, in its order", "原表的栏目，按原表的次序"},
     .shape = Shape::items,
     .open = [](Draft& d) { the_table(d).columns.emplace_back(); },
     .level = &column_level,
     .items = Items::in_braces,
     .separable = true},
    {.key = "units",
     .what = {"a list of units: every one that the table names", "单位的列表，表里点名的都要登记"},
     .shape = Shape::items,
     .open = open_unit,
     .level = &unit_level,
     .items = Items::in_braces,
     .separable = true},
    {.key = "groups",
     .what = {"a list of groups: the collective names that the table uses", "集体的列表，即表里用到的统称"},
     .shape = Shape::items,
     .open = open_group,
     .level = &group_level,
     .items = Items::in_braces,
     .separable = true},
    {.key = "categories",
     .what = {"a list of categories", "类别的列表"},
     .shape = Shape::items,
     .open = [](Draft& d) { the_table(d).categories.emplace_back(); },
     .level = &category_level,
     .items = Items::apart},
    tasks_field([](Draft& d) { without_heading(the_table(d).categories).tasks.emplace_back(); }),
    measures_field([](Draft& d) {
      without_heading(without_heading(the_table(d).categories).tasks).measures.emplace_back();
    }),
};

void close_task(Draft& draft, Span whole, bool /*damaged*/) {
  the_task(draft).span = whole;
  the_task(draft).measures.shrink_to_fit();  // in a large table the room to spare is as much as its texts
}

}  // namespace

const Level task_level{
    .name = {"task", "任务"},
    .what = {"a task, with its measures", "一项任务及其措施"},
    .fields = task_fields,
    .close = close_task,
};

const Level category_level{
    .name = {"category", "类别"},
    .what = {"a category, with its tasks", "一个类别及其任务"},
    .fields = category_fields,
    .one_of = one_of_category,
    .close = [](Draft& d, Span whole, bool) { the_category(d).span = whole; },
};

const Level table_level{
    .name = {"table", "表格"},
    .what = {"a government's indicators and who is assigned to them by when", "指标及任务分解表"},
    .fields = table_fields,
    .one_of = one_of_table,
    .close = [](Draft& d, Span whole, bool) { the_table(d).span = whole; },
};

}  // namespace xfz::load
