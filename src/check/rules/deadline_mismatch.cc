// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rules.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

constexpr Rule deadline_mismatch_rule{
    .id = "deadline-mismatch",
    .severity = Severity::warning,
    .summary = {"the text names another day or period than `deadline`",
                "正文里的日期或期间与 `deadline` 不一致"},
    .explanation =
        {"`xfz due` goes by `deadline` and never reads the text, so whoever keeps to one of them misses the "
         "other. Correct the wrong one; if the official table has both, accept it with `allow` and ask who "
         "issued it. A text is read by the forms of `deadline`, of the table's year alone. It is silent "
         "where one of several days agrees, and of periods that only say what figures are from.",
         "`xfz due` 只看 "
         "`deadline`"
         "，不看正文；两边不一致，照一边办，就会误了另一边。请改正写错的一处；原表两处就不一致的，请用 "
         "`allow` 注明，并请发文机关明确。正文按 `deadline` "
         "的写法来认，只认表格当年的日期；写了几个日期、其中一个对得上的，以及只说明数据属于哪一期的，都不提"
         "示。"},
    .bad = R"(- id: 1
  text: 每年1月31日前公开上年度执法情况。
  lead: [司法局]
  deadline: 长期坚持
)",
    .mended = {{"deadline: 长期坚持", "deadline: 每年1月31日前"}},
};

constexpr Message<std::string_view, std::string_view> deadline_differs{
    "the text says “{}”, the deadline is “{}”", "正文写的是“{}”，时限却是“{}”"};
constexpr Phrase correct_one_of_them{"correct whichever is wrong: `xfz due` goes by the deadline alone",
                                     "请与原表核对，改正写错的一处：`xfz due` 只看时限"};
constexpr Phrase deadline_here{"the deadline is here", "时限在这里"};

/// A day or period in a text, by which something is to be done.
struct Due {
  std::size_t begin = 0;
  std::size_t size = 0;
  bool may_be_deadline = false;
  DeadlineReading reading;
};

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](auto word) { return text.ends_with(word); });
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](auto word) { return text.starts_with(word); });
}

/// Where a new clause or sentence begins or one ends.
bool is_stop(char32_t c) {
  return is_one_of(c, U",，。;；:：!！?？()（）\n");
}

/// Whether what stands before the words lets them be a day of the table's year: not 上年6月底前, 3年内,
/// 1—6月上旬.
bool may_follow(std::string_view before, std::string_view words) {
  if (words.starts_with("每")) return true;
  if (words.starts_with("年")) {
    return before.empty() ||
           ends_with_any(before, {",", "，", "。", ";", "；", "、", "本", "今", "当", "在", "于", "到"});
  }
  if (ends_with_any(before, {"今年", "本年", "当年", "本年度"})) return true;
  return !ends_with_any(before, {"年", "度", "至", "止", "自", "从", "-", "—", "–", "~", "～"});
}

/// Whether a word of two characters and 的 come next: 6月底前印发的文件.
bool begins_with_attribute(std::string_view text) {
  for (int count = 0; count < 2 && !text.empty(); ++count) text.remove_prefix(first_code_point(text).size);
  return text.starts_with("的");
}

/// Whether what stands behind the words lets them be a deadline: not 6月底前的案件, 6月底前未完成的,
/// 3月底前后, 上半年执法数据.
bool may_precede(std::string_view words, std::string_view behind) {
  if (words.ends_with("前")) {
    return !begins_with_any(behind, {"的", "后", "已", "未", "到期", "期满", "届满", "失效", "生效"}) &&
           !begins_with_attribute(behind);
  }
  if (behind.empty() || is_stop(first_code_point(behind).value)) return true;
  return begins_with_any(behind, {"内",   "向",   "对",   "将",   "由",   "报",   "完成", "开展", "召开",
                                  "组织", "举办", "公布", "公开", "公示", "通报", "提交", "形成", "制定",
                                  "出台", "建立", "实现", "全面", "基本", "集中", "至少", "进行"});
}

bool is_number_sign(char32_t c) {
  return is_in(c, U'0', U'9') || is_in(c, U'０', U'９') || c == U'〇' || c == U'一' || c == U'二' ||
         c == U'三' || c == U'四' || c == U'五' || c == U'六' || c == U'七' || c == U'八' || c == U'九' ||
         c == U'十';
}

bool begins_form(char32_t c) {
  return c == U'每' || c == U'第' || c == U'上' || c == U'下' || c == U'年';
}

/// Whether a text may name a day or period at all: every form has one of these in it.
bool may_name_day(std::string_view text) {
  // 月, 年 and 季 without their first bytes, which thousands of characters share.
  constexpr std::string_view signs[] = {"\x9C\x88", "\xB9\xB4", "\xAD\xA3"};
  return std::any_of(std::begin(signs), std::end(signs),
                     [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

/// The days and periods of `year` that a text names, titles in 《》 apart.
std::vector<Due> dues_in(std::string_view text, int year) {
  std::vector<Due> dues;
  if (!may_name_day(text)) return dues;
  bool in_title = false;
  bool in_number = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const CodePoint next = first_code_point(rest);
    if (next.value == U'《' || next.value == U'》') in_title = next.value == U'《';
    const bool is_number = is_number_sign(next.value);
    const bool may_begin = is_number ? !in_number : begins_form(next.value);
    DeadlinePrefix found;
    if (!in_title && may_begin) found = deadline_at_begin(rest, year);
    const bool is_of_year = found.size > 0 && year_of(found.reading.dates.front()) == year;
    const std::string_view words = rest.substr(0, found.size);
    if (is_of_year && may_follow(text.substr(0, at), words)) {
      dues.push_back({at, found.size, may_precede(words, rest.substr(found.size)), std::move(found.reading)});
    }
    in_number = is_number;
    at += std::max(found.size, next.size);
  }
  return dues;
}

/// A day is one of several, but what recurs is more than one day.
bool agrees(const DeadlineReading& due, const DeadlineReading& deadline) {
  if (due.dates == deadline.dates) return due.kind == deadline.kind;
  return due.kind == DeadlineKind::dated &&
         std::find(deadline.dates.begin(), deadline.dates.end(), due.dates.front()) != deadline.dates.end();
}

bool has_reading(const Deadline* deadline) {
  return kind_of(deadline) != DeadlineKind::none && kind_of(deadline) != DeadlineKind::undated;
}

/// Adds the finding of one text, if it names days and none of them agrees with a deadline.
bool compare_deadlines(const Input& input, const Located<std::string>& text,
                       const std::vector<const Deadline*>& deadlines, Found& found) {
  if (deadlines.empty() || !std::all_of(deadlines.begin(), deadlines.end(), has_reading)) return false;
  const std::vector<Due> dues = dues_in(text.value, input.table.year.value);
  for (const Due& due : dues) {
    for (const Deadline* deadline : deadlines) {
      if (agrees(due.reading, deadline->reading)) return false;
    }
  }
  const auto first =
      std::find_if(dues.begin(), dues.end(), [](const Due& due) { return due.may_be_deadline; });
  if (first == dues.end()) return false;
  const Due& due = *first;
  const Deadline& deadline = *deadlines.front();
  found.add(place_of(input.source, text, due.begin, due.size),
            deadline_differs(std::string_view(text.value).substr(due.begin, due.size), deadline.text.value),
            correct_one_of_them, {{deadline.text.span, deadline_here}});
  return true;
}

}  // namespace

const Check rules::deadline_mismatch(deadline_mismatch_rule, [](const Input& input, Found& found) {
  // In a table of several years a text does not say in which of them its days are.
  if (input.table.year.value == 0 || !input.table.years().is_one()) return;
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (measure.not_applicable) continue;
    bool in_clause = false;
    for (const Clause& clause : measure.clauses) {
      if (const Deadline* deadline = effective_deadline(measure, clause))
        in_clause = compare_deadlines(input, clause.text, {deadline}, found) || in_clause;
    }
    // The measure's text says what its clauses say.
    if (!in_clause) compare_deadlines(input, measure.text, deadlines(measure), found);
  }
});

}  // namespace xfz::check
