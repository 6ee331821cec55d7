// SPDX-License-Identifier: MIT
#include <cstddef>
#include <string>
#include <string_view>

#include "check/repeats.h"
#include "check/rules/rules.h"
#include "check/texts.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

constexpr Rule same_text_rule{
    .id = "same-text",
    .severity = Severity::warning,
    .summary = {"two measures have the same text", "两条措施的正文相同"},
    .explanation =
        {"White space and punctuation apart, they ask for the same, so most often a row was copied and only "
         "a part of it changed: another duty is missing, or one is asked for twice and counted twice. "
         "Compare both with the official table. If it has the row twice, accept it with `allow`.",
         "除空白和标点外，两条要求的是同一件事。多半是复制了一行，只改了一部分：漏了另一项任务，或者同一项任"
         "务要办两次、算两次。请与原表核对；原表就有两条的，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单，实行动态管理。
  lead: [民政局]
- id: 2
  text: 公布清单；实行动态管理。
  lead: [司法局]
)",
    .mended = {{"公布清单；", "清理证明，"}},
};

constexpr Message<std::string_view, std::string_view> same{"measure {} has the same text as measure {}",
                                                           "措施 {} 与措施 {} 的正文相同"};
constexpr Phrase look_up{"was a row copied and not changed? Compare both with the official table",
                         "是不是复制了一行忘了改？请与原表核对"};
constexpr Phrase same_text_here{"the other one is here", "另一条在这里"};

std::string without_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t kept = 0;  // where what is not yet copied begins
  for (std::size_t at = 0; (at = behind_plain_han(text, at)) < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    if (is_space_or_punctuation(c.value)) {
      out += text.substr(kept, at - kept);
      kept = at + c.size;
    }
    at += c.size;
  }
  return out += text.substr(kept);
}

bool is_same_deadline(const Measure& a, const Measure& b) {
  if (!a.deadline || !b.deadline) return a.deadline.has_value() == b.deadline.has_value();
  return is_same(&*a.deadline, &*b.deadline);
}

}  // namespace

const Check rules::same_text(same_text_rule, [](const Input& input, Found& found) {
  const auto words_of = [](const Measure& measure) { return without_marks(measure.text.value); };
  for_each_repeat(input.rows, words_of, [&found](const Measure& measure, const Measure& first) {
    if (measure.id.value == first.id.value) return;  // that they are the same row, another rule says
    if (!is_same_deadline(measure, first)) return;   // a report for each half of the year
    found.add(measure.text.span, same(measure.id.value, first.id.value), look_up,
              {{first.text.span, same_text_here}});
  });
});

}  // namespace xfz::check
