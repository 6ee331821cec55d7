// SPDX-License-Identifier: MIT
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

// A note: the reading is stated and most often right, and each document uses such words in one way.
constexpr Rule deadline_before_rule{
    .id = "deadline-before",
    .severity = Severity::note,
    .summary = {"words like `6月前`, which some take for the end of June",
                "“6月前”一类的时限，有人理解为6月底"},
    .explanation = {"`6月前` and `2023年前` are read as the day before the month or year begins. Some "
                    "documents mean its last day by them. Ask who issued the document, and say once under "
                    "`deadlines` what the words mean in it, whichever it is; it is asked once for a table.",
                    "`6月前`、`2023年前` "
                    "按这个月、这一年开始的前一天算，也有的文件指它的最后一天。请问一问发文单位，不论是哪一种"
                    "，都在 `deadlines` 里写一次。一张表只提示一次。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline: 6月前
)",
    .mended = {{"deadline: 6月前", "deadline: {text: 6月前, date: 2020-06-30}"}},
};

constexpr Message<std::string_view, std::string, std::size_t> read_before{
    "“{0}” is read as {1}, the day before that begins (deadlines of this kind: {2})",
    "“{0}”按 {1} 算，即这段时间开始的前一天（这样的时限共 {2} 处）"};
constexpr Message<std::string_view, std::string> say_which{
    "if that is meant, or its end, say so once at the top of the file: `deadlines: {{{0}: {1}}}`",
    "是这个意思，或者是指它的最后一天，请在文件开头写一次：`deadlines: {{{0}: {1}}}`"};

}  // namespace

const Check rules::deadline_before(deadline_before_rule, [](const Input& input, Found& found) {
  const Deadline* first = nullptr;
  std::size_t count = 0;
  const auto look_at = [&](const std::optional<Deadline>& deadline) {
    if (!deadline || !deadline->reading.asks) return;
    if (count++ == 0) first = &*deadline;
  };
  for (const Row& row : input.rows) {
    look_at(row.measure->deadline);
    for (const Clause& clause : row.measure->clauses) look_at(clause.deadline);
  }
  if (first == nullptr) return;
  const std::string& words = first->text.value;
  const std::string day = first->reading.dates.empty() ? "" : iso_date(first->reading.dates.front());
  found.add(first->text.span, read_before(words, day, count), say_which(words, day));
});

}  // namespace xfz::check
