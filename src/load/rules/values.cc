// SPDX-License-Identifier: MIT
// Rules about what a value means.
#include "load/rules/rules.h"

namespace xfz::load::rules {

const Rule invalid_value{
    .id = "invalid-value",
    .severity = Severity::error,
    .summary = {"a value that this key cannot have", "这个键不能取这样的值"},
    .explanation =
        {"A few keys have a form of their own: `format` is 1, `year` has four digits, a unit's id has small "
         "letters, digits and hyphens, a measure's letters, digits and hyphens, `date` is like 2020-06-30, "
         "`effect` is bonus or deduction, and members of a group are units. Write the form that the finding "
         "names.",
         "少数键有自己的写法：`format` 是 1，`year` 是四位数字，单位的 id 用小写字母、数字和连字符，措施的 "
         "id 用字母、数字和连字符，`date` 写成 2020-06-30，`effect` 是 bonus 或 "
         "deduction，集体的成员只能是单位。请按检查结果所说的写法改正。"},
    .bad = R"(year: 2020年
)",
    .mended = {{"2020年", "2020"}},
};

const Rule unknown_unit{
    .id = "unknown-unit",
    .severity = Severity::error,
    .summary = {"a name that is not registered", "名称没有登记"},
    .explanation =
        {"Duties are counted for registered units, so a duty under a misspelt name would be nobody's. "
         "Correct the name; the finding suggests the nearest. A unit that is new gets a line under `units`, "
         "a collective name one under `groups`, another name of a known unit goes into its `aliases`.",
         "职责按登记的单位统计，名称写错，这项职责就没有人承担。请改正名称，检查结果会给出最接近的。新单位请"
         "登记在 `units` 下，统称登记在 `groups` 下；已登记单位的另一个叫法写进它的 `aliases`。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民证局]
)",
    .mended = {{"民证局", "民政局"}},
};

const Rule unreadable_deadline{
    .id = "unreadable-deadline",
    .severity = Severity::error,
    .summary = {"a deadline in none of the accepted forms, or on no day of the calendar",
                "时限不是认得的写法，或者没有那一天"},
    .explanation =
        {"`xfz due` counts with the day that a deadline means; words without a day would never be due. Use "
         "one of the forms of docs/format.md, such as `6月底前`, `第二季度` or `每年1月31日前`. Where the "
         "official words are others, keep them and say once under `deadlines`, at the top of the file, what "
         "they mean; or, for one row alone, beside them.",
         "`xfz due` 按时限所指的日子推算，算不出日子的时限永远不会到期。请用 docs/format.zh-CN.md "
         "所列的写法，例如 "
         "`6月底前`、`第二季度`、`每年1月31日前`。原文不是这些写法的，保留原文，在文件开头的 `deadlines` "
         "里写一次它的含义；只用于一行的，写在这一行旁边。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline: 见批示
)",
    .mended = {{"deadline: 见批示", "deadline: {text: 见批示, date: 2020-06-30}"}},
};

const Rule contradicted_deadline{
    .id = "contradicted-deadline",
    .severity = Severity::error,
    .summary = {"what is given beside a deadline is not what its words say", "时限旁边写的与原文的意思不符"},
    .explanation = {"A reading given by hand goes before the words, so with a wrong one the measure would be "
                    "missing from the month that everybody reads in the table. It is meant for words that "
                    "set no day by themselves, or could mean two days. Take it away, or correct it.",
                    "手工写明的含义优先于原文，写错了，这条措施就不会出现在大家从表里读到的那个月。它只用于原"
                    "文本身定不下日期，或者有两种理解的时候。请删去它，或者改正它。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline: {text: 6月底前, date: 2020-12-31}
)",
    .mended = {{"2020-12-31", "2020-06-30"}},
};

const Rule allow_without_reason{
    .id = "allow-without-reason",
    .severity = Severity::error,
    .summary = {"a finding is accepted without saying why", "接受了一条检查结果却没有写理由"},
    .explanation =
        {"Next year somebody reads the table who was not there. Without the reason nobody can tell an oddity "
         "of the official document from a slip that was silenced. Write the reason after the rule's name.",
         "明年看表的人不一定知道今年的事。不写理由，就分不清是原文如此，还是把差错掩盖了过去。请在规则名后面"
         "写上理由。"},
    .bad = R"(- id: 1
  text: 公布清单。
  # deadline: 6月底前
  lead: [民政局]
  allow: {commented-key: }
)",
    .mended = {{"commented-key: ", "commented-key: 时限尚待上级确定"}},
};

}  // namespace xfz::load::rules
