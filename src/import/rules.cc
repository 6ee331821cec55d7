// SPDX-License-Identifier: MIT
#include "import/rules.h"

#include "import/import.h"

namespace xfz::import {

const Rule rules::column{
    .id = "import-column",
    .severity = Severity::warning,
    .summary = {"a column could not be understood", "有一栏看不出是什么"},
    .explanation = {"Its heading says nothing that is known, and its cells neither. It is kept as a column "
                    "of the table's own. `--columns 'HEADING=KEY'` says what it is.",
                    "栏目名称和内容都看不出这一栏是什么，作为本表特有的栏目保留。可以用 `--columns "
                    "'栏目名称=键'` 说明。"},
    .bad =
        "西夏区2020年任务分解表\n"
        "序号,措施,责任单位,归口\n"
        "1,公布清单。,民政局,甲\n",
    .mended = {{"归口", "备注"}},
    .subject = Subject::document,
};

const Rule rules::deadline{
    .id = "import-deadline",
    .severity = Severity::warning,
    .summary = {"the words of a deadline say no day", "完成时限读不出日期"},
    .explanation = {"The official words are kept, and are in `deadlines:` at the head of the result as "
                    "`undated`. Write the day there that is meant, once for all rows.",
                    "时限照原文保留，并在结果开头的 `deadlines:` 里记作 "
                    "`undated`。请在那里写上所指的日期，一处写明，各行通用。"},
    .bad =
        "西夏区2020年任务分解表\n"
        "序号,措施,责任单位,完成时限\n"
        "1,公布清单。,民政局,冬季为宜\n",
    .mended = {{"冬季为宜", "12月底前"}},
    .subject = Subject::document,
};

const Rule rules::group{
    .id = "import-group",
    .severity = Severity::note,
    .summary = {"a group's members are not listed", "集体名称没有列出成员"},
    .explanation = {"A unit that the table names could by its name be a member of it. What the group is to "
                    "do reaches no unit until `members` says who they are; then their sheets have it too.",
                    "从名称看，表里有的单位可能是它的成员。没有写 "
                    "`members`，这个集体的任务就算不到任何单位，也不在这些单位的清单里。"},
    .bad =
        "西夏区2020年任务分解表\n"
        "序号,措施,责任单位,完成时限\n"
        "1,公布清单。,稻香街道,6月底前\n"
        "2,清理证明。,各街道,6月底前\n",
    .mended = {{"各街道", "民政局"}},
    .subject = Subject::document,
};

const Rule rules::left_out{
    .id = "import-left-out",
    .severity = Severity::note,
    .summary = {"something in the document is not a part of the table", "文件里有些内容没有成为表格的一部分"},
    .explanation = {"Tracked changes, hidden words, comments and notes are told, so that nobody takes them "
                    "for a part of the table or misses them.",
                    "修订、隐藏文字、批注、附注逐一说明，以免被当作表格内容，或者被遗漏。"},
    .bad = Sample::none(),
    .subject = Subject::document,
};

const Rule rules::missing{
    .id = "import-missing",
    .severity = Severity::warning,
    .summary = {"the document does not say something that a table needs", "表格必需的内容，文件里没有写"},
    .explanation = {"A table has a title, a year and a district. What the document does not say was put in "
                    "its place; please look.",
                    "表格要有标题、年度和区县。文件里没有的，已经代填，请核对。"},
    .bad =
        "任务分解表\n"
        "序号,措施,责任单位,完成时限\n"
        "1,公布清单。,民政局,长期坚持\n",
    .mended = {{"任务分解表", "西夏区2020年任务分解表"}},
    .subject = Subject::document,
};

const Rule rules::result{
    .id = "import-result",
    .severity = Severity::warning,
    .summary = {"the table that was made does not load, or has other rows than were read",
                "做成的表格读不进来，或者与读到的各条不一致"},
    .explanation =
        {"What import writes is read again, as every other command would read it. Where it has errors, or "
         "other rows than those that were read in the document, that is told; it is a fault of xfz.",
         "导入写出的内容会按其他命令的方式再读一遍。读出错误，或者和文件里读到的各条不一致的，都会说明；这是 "
         "xfz 自身的错误。"},
    .bad = Sample::none(),
    .subject = Subject::document,
};

const Rule rules::row{
    .id = "import-row",
    .severity = Severity::warning,
    .summary = {"a row or a cell could not be understood", "有一行或一格没有看懂"},
    .explanation = {"Its words are in a comment of the result. Put them where they belong.",
                    "原文放在结果的注释里，请移到应在的地方。"},
    .bad =
        "西夏区2020年任务分解表\n"
        "序号,措施,责任单位,完成时限\n"
        "1,公布清单。,民政局,6月底前\n"
        ",,司法局,\n"
        "2,清理证明。,民政局,6月底前\n",
    .mended = {{"民政局,6月底前\n,,司法局,", "\"民政局、司法局\",6月底前"}},
    .subject = Subject::document,
};

const Rule rules::similar_unit{
    .id = "import-similar-unit",
    .severity = Severity::warning,
    .summary = {"a unit's name is nearly that of a known one", "单位名称与已有的单位只差一两个字"},
    .explanation = {"It is kept as a unit of its own. Where it is the same unit, make it an alias of that, "
                    "or correct the name.",
                    "先作为另一个单位保留。如果是同一个单位，请写成那个单位的 aliases，或者改正名称。"},
    .bad =
        "西夏区2020年任务分解表\n"
        "序号,措施,责任单位,完成时限\n"
        "1,公布清单。,民正局,6月底前\n",
    .mended = {{"民正局", "民政局"}},
    .subject = Subject::document,
};

const Rule rules::units{
    .id = "import-units",
    .severity = Severity::warning,
    .summary = {"who is concerned could not be told from the words", "从原文看不出谁牵头、谁负责"},
    .explanation =
        {"The official words are kept in `wording`. Write `lead`, `responsible` and `support` beside it. "
         "Where no words were found at all and other rows have some, they may be somewhere else.",
         "原文保留在 `wording` 里。请在旁边写上 "
         "`lead`、`responsible`、`support`。其他各条写了单位、这一条却没有读到的，单位可能写在别处。"},
    .bad =
        "西夏区2020年任务分解表\n"
        "序号,措施,责任单位,完成时限\n"
        "1,公布清单。,由民政局会同有关方面研究。,6月底前\n",
    .mended = {{"由民政局会同有关方面研究。", "\"民政局牵头,司法局配合\""}},
    .subject = Subject::document,
};

std::span<const Rule* const> all_rules() {
  static const Rule* const all[] = {&rules::column,   &rules::deadline,     &rules::group,
                                    &rules::left_out, &rules::missing,      &rules::result,
                                    &rules::row,      &rules::similar_unit, &rules::units};
  return all;
}

}  // namespace xfz::import
