// SPDX-License-Identifier: MIT
// The keys of measures and their clauses.
#include "load/fields/parts.h"
#include "load/rules/rules.h"

namespace xfz::load {

namespace {

Deadline& the_deadline(Draft& draft) {
  return *table_draft(draft).deadline;
}

/// The assignment of a measure or clause.
template <auto owner>
Assignment& assignment_of(Draft& draft) {
  return owner(draft).assignment;
}

void take_given(Draft& draft, const Scalar& value) {
  give(*the_deadline(draft).given, value);
}

template <DeadlineKind kind>
void take_kind(Draft& draft, const Scalar& value) {
  if (forms::yes.accepts(value.value)) *the_deadline(draft).given = {kind, {}, value.span};
}

constexpr Field deadline_fields[] = {
    {.key = "text",
     .what = {"the official words", "原文"},
     .required = true,
     .take = into<the_deadline, &Deadline::text>},
    {.key = "date",
     .what = {"the day that they mean: 2020-09-30", "所指的日期：2020-09-30"},
     .form = &forms::date,
     .take = take_given},
    {.key = "dates",
     .what = {"the days that they mean: [2020-06-30, 2020-12-31]",
              "所指的几个日期：[2020-06-30, 2020-12-31]"},
     .shape = Shape::texts,
     .form = &forms::date,
     .take = take_given},
    {.key = "standing",
     .what = {"true: it is always in force and never due", "true：长期，没有到期的一天"},
     .form = &forms::yes,
     .take = take_kind<DeadlineKind::standing>},
    {.key = "undated",
     .what = {"true: the words set no day", "true：原文没有定下日期"},
     .form = &forms::yes,
     .take = take_kind<DeadlineKind::undated>},
};
constexpr std::string_view meanings[] = {"date", "dates", "standing", "undated"};
constexpr OneOf one_meaning[] = {{meanings, true}};
const Level deadline_level{
    .name = {"deadline", "时限"},
    .what = {"official words, with what they mean here", "原文，以及它在这里的含义"},
    .fields = deadline_fields,
    .one_of = one_meaning,
};

template <auto owner>
constexpr Field deadline_field{
    .key = "deadline",
    .what = {"the official words (完成时限), absent where the table gives none; a clause without its own has "
             "its measure's",
             "完成时限，照原文写；原表没有就不写。分项不写的，用所属措施的"},
    .shape = Shape::text_or_map,
    .form = &forms::deadline,
    .take = [](Draft& draft,
               const Scalar& value) { owner(draft).deadline = Deadline{.text = located(value)}; },
    .open =
        [](Draft& draft) {
          table_draft(draft).deadline = &owner(draft).deadline.emplace();
          // So that its words are not read, even where what they mean is missing.
          the_deadline(draft).given.emplace();
        },
    .level = &deadline_level,
};

template <auto owner>
constexpr Field lead_field{
    .key = "lead",
    .what = {"the units that lead (牵头): names, aliases or ids", "牵头：单位或集体的名称、别名或代号"},
    .shape = Shape::texts,
    .take = [](Draft& d, const Scalar& v) { owner(d).assignment.lead.push_back(mention(d, v)); },
};
template <auto owner>
constexpr Field responsible_field{
    .key = "responsible",
    .what = {"the units that are responsible (负责, 按职责分工分别负责): names, aliases or ids",
             "负责、按职责分工分别负责：单位或集体的名称、别名或代号"},
    .shape = Shape::texts,
    .take = [](Draft& d, const Scalar& v) { owner(d).assignment.responsible.push_back(mention(d, v)); },
};
template <auto owner>
constexpr Field support_field{
    .key = "support",
    .what = {"the units that support it (配合, 协办, 协助, 支持): names, aliases or ids",
             "配合、协办、协助、支持：单位或集体的名称、别名或代号"},
    .shape = Shape::texts,
    .take = [](Draft& d, const Scalar& v) { owner(d).assignment.support.push_back(mention(d, v)); },
};
template <auto owner>
constexpr Field others_field{
    .key = "others",
    .what = {"words after the last responsible name where the printed list is open: 等部门",
             "原表的单位没有列尽时，跟在最后一个负责单位后面的字样：等部门"},
    .take = into<assignment_of<owner>, &Assignment::others>,
};
template <auto owner>
constexpr Field wording_field{
    .key = "wording",
    .what = {"the official words for the units, where they differ from what the keys print",
             "责任单位的官方原文，与各键拼出来的不同时才写"},
    .take = into<assignment_of<owner>, &Assignment::wording>,
    .prose = true,
};

constexpr Field clause_fields[] = {
    {.key = "text",
     .what = {"this part of the text, as the 责任单位 cell prints it", "这一部分的文字，照责任单位栏写"},
     .required = true,
     .take = into<the_clause, &Clause::text>,
     .prose = true},
    lead_field<the_clause>,
    responsible_field<the_clause>,
    support_field<the_clause>,
    others_field<the_clause>,
    wording_field<the_clause>,
    deadline_field<the_clause>,
};

constexpr Message<std::size_t> many_clauses{"this measure has {} clauses", "这条措施有 {} 个分项"};
constexpr Phrase divide_measure{"make several measures of it", "请分成几条措施来写"};

/// Most lists are short and stay so, and a table has thousands.
void leave_no_room(Assignment& assignment) {
  assignment.lead.shrink_to_fit();
  assignment.responsible.shrink_to_fit();
  assignment.support.shrink_to_fit();
}

void close_clause(Draft& draft, Span whole, bool /*damaged*/) {
  leave_no_room(the_clause(draft).assignment);
  the_clause(draft).span = whole;
}

void close_measure(Draft& draft, Span whole, bool damaged) {
  Measure& measure = the_measure(draft);
  if (measure.clauses.size() > max_clauses)
    draft.report(rules::limit, measure.text.span, many_clauses(measure.clauses.size()),
                 divide_measure.text());
  leave_no_room(measure.assignment);
  measure.clauses.shrink_to_fit();
  measure.span = whole;
  measure.damaged = damaged;
}

/// An id of another form is none, so that nothing else is said of it.
void take_measure_id(Draft& draft, const Scalar& value) {
  if (forms::measure_id.accepts(value.value)) the_measure(draft).id = located(value);
}

constexpr Field own_value_field{
    .key = "",
    .what = {"what the measure has in a column of the table's own", "本表特有栏目的内容"},
    .take =
        [](Draft& d, const Scalar& v) {
          Rare<std::vector<OwnValue>>& own = the_measure(d).own;
          (own ? *own : own.emplace()).push_back({*d.key, located(v)});
        },
    .prose = true,
};

constexpr Field measure_fields[] = {
    {.key = "id",
     .what = {"the number of the row: 1, A1, 1.1", "这一行的序号：1、A1、1.1"},
     .required = true,
     .form = &forms::measure_id,
     .take = take_measure_id},
    {.key = "number",
     .what = {"as the table prints it, where that is not the id: （一）, 1.1",
              "原表印的编号，与 id 不同时才写：（一）、1.1"},
     .take = into<the_measure, &Measure::number>},
    {.key = "text",
     .what = {"具体措施, the whole text", "具体措施，全文"},
     .required = true,
     .take = into<the_measure, &Measure::text>,
     .prose = true},
    lead_field<the_measure>,
    responsible_field<the_measure>,
    support_field<the_measure>,
    others_field<the_measure>,
    {.key = "clauses",
     .what = {"the parts of a measure whose duties are divided", "分项，用于分工各不相同的措施"},
     .shape = Shape::items,
     .open = [](Draft& d) { the_measure(d).clauses.emplace_back(); },
     .level = &clause_level},
    wording_field<the_measure>,
    deadline_field<the_measure>,
    {.key = "not_applicable",
     .what = {"the reason that the table prints in place of units", "原表印的不适用的理由；写了它就不写单位"},
     .take = into<the_measure, &Measure::not_applicable>,
     .prose = true},
    allow_field<the_measure>,
};

}  // namespace

const Level clause_level{
    .name = {"clause", "分项"},
    .what = {"one part of a measure, with its own units", "措施的一部分，有自己的单位"},
    .fields = clause_fields,
    .close = close_clause,
};

const Level measure_level{
    .name = {"measure", "措施"},
    .what = {"a numbered row of the table (具体措施)", "表里编了序号的一行，即一条具体措施"},
    .fields = measure_fields,
    .own = &own_value_field,
    .close = close_measure,
};

}  // namespace xfz::load
