// SPDX-License-Identifier: MIT
#include "ledger/collect/rules.h"

namespace xfz::collect {

const Rule rules::column{
    .id = "collect-added-column",
    .severity = Severity::warning,
    .summary = {"a column that the sheet did not have", "清单里原来没有的一栏"},
    .explanation =
        {"What is under it goes into no field of a report. The other answers of its rows were taken.",
         "这一栏的内容在台账里没有对应的栏目，请人工处理；各行其余的填写栏已经照收。"},
    .bad =
        "序号,具体措施,完成状态,领导意见,键\n"
        "1,公布清单。,推进中,抓紧办。,mzj/1\n",
    .mended = {{"领导意见", "备注"}},
    .subject = Subject::sheet,
};

const Rule rules::added{
    .id = "collect-added-row",
    .severity = Severity::warning,
    .summary = {"a row that the sheet did not have", "清单里原来没有的一行"},
    .explanation = {"Somebody added it, or deleted its key and changed its words, so nobody can tell which "
                    "duty it is about. Find the duty, and write what is said of it into the unit's file of "
                    "the ledger; or send the row back.",
                    "有人加了这一行，或者删了键又改了措施的文字，因此看不出说的是哪项职责。请找到对应的职责，"
                    "写进该单位的台账文件，或者退回核实。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,推进中,,mzj/1\n"
        "9,慰问老人。,已完成,,\n",
    .mended = {{"9,慰问老人。,已完成,,\n", ""}},
    .subject = Subject::sheet,
};

const Rule rules::beside{
    .id = "collect-beside",
    .severity = Severity::warning,
    .summary = {"there is something beside the cells of the sheet", "清单的格子以外还有内容"},
    .explanation = {"A comment, a text box, a line above or below the table: it may be an answer, and is "
                    "about no cell that is filled in.",
                    "批注、文本框、表格上下的文字，也可能是填报的内容，但不在填写栏里，请人工处理。"},
    .bad =
        "请领导审阅。,,,,\n"
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,推进中,,mzj/1\n",
    .mended = {{"请领导审阅。,,,,\n", ""}, {"推进中,,", "推进中,请领导审阅。,"}},
    .subject = Subject::sheet,
};

const Rule rules::matched_by_text{
    .id = "collect-by-text",
    .severity = Severity::note,
    .summary = {"a row was matched by its words, not by its key", "没有按键、而按文字对应的行"},
    .explanation = {"The key is gone, but number and text are those of one duty of the unit; or the table "
                    "was numbered anew since the sheet was sent, and words, units and deadline are those of "
                    "one duty. The answers were taken.",
                    "键没有了，但序号和措施文字与该单位的一项职责完全一致；或者清单发出之后表格重新编过号，而"
                    "文字、单位和时限与一项职责完全一致。填写的内容已经照收。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,推进中,,\n",
    .mended = {{"推进中,,", "推进中,,mzj/1"}},
    .subject = Subject::sheet,
};

const Rule rules::undated{
    .id = "collect-date",
    .severity = Severity::warning,
    .summary = {"which day the sheet speaks of is not known", "看不出情况截至哪一天"},
    .explanation = {"What follows 填报日期 is no day; or that day, or that of `--date`, lies outside the "
                    "table's years and the half year after them. Nothing of the file was taken: find out the "
                    "day, and collect the file again with `--date`, or with the day corrected.",
                    "填报日期写的不是日期；或者清单上的、`--date` "
                    "写的日期不在表格的年度和之后半年之内。整个文件都没有收：请查明日期，用 `--date` "
                    "再收一次，或者改好清单上的填报日期再收。"},
    .bad =
        "填报日期：上周五,,,,\n"
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,推进中,,mzj/1\n",
    .mended = {{"上周五", "2020年5月29日"}},
    .subject = Subject::sheet,
};

const Rule rules::later_answer{
    .id = "collect-later-answer",
    .severity = Severity::note,
    .summary = {"two files of different days answer for one duty", "两个文件日期不同，填报也不同"},
    .explanation =
        {"Both are in the ledger, each of its own day, and the later holds from then on: so it is where a "
         "unit sent a new version. Where they are no versions of one sheet, ask the unit. Of a group, whose "
         "members may each have filled in a copy of its sheet, neither is taken (`collect-two-answers`).",
         "两份都已按各自的日期登入台账，从后一个日期起以后一份为准；单位重新交了新的一份，就是这样。不是同一"
         "份清单的先后两版的，请向单位核实。集体的清单，几个成员可能各填了一份，因此都不收（`collect-two-"
         "answers`）。"},
    .bad = Sample::none(),
    .subject = Subject::sheet,
};

const Rule rules::ledger_file{
    .id = "collect-ledger-file",
    .severity = Severity::warning,
    .summary = {"the unit's file of the ledger cannot be added to", "单位的台账文件无法续写"},
    .explanation =
        {"Reports are appended to the list `reports` at the end of the file, without touching what is there. "
         "This file ends otherwise. Move `reports` to its end, one item a line, and collect again; what is "
         "there already is not added twice.",
         "新的报送续写在文件末尾的 `reports` 列表里，原有内容一字不动；这个文件不是这样结尾的。请把 "
         "`reports` 移到末尾、每条一段，再收一次；已有的不会重复。"},
    .bad = Sample::none(),
    .subject = Subject::sheet,
};

const Rule rules::merged{
    .id = "collect-merged-cells",
    .severity = Severity::warning,
    .summary = {"cells to fill in were merged", "填写栏被合并"},
    .explanation = {"One answer spans several rows or columns, so nobody can tell which duty or which column "
                    "it is meant for. Nothing of these rows was taken.",
                    "一处填写跨了几行或几栏，看不出说的是哪项职责、哪个栏目。这几行都没有收。"},
    .bad = Sample::none(),
    .subject = Subject::sheet,
};

const Rule rules::not_asked{
    .id = "collect-not-asked",
    .severity = Severity::warning,
    .summary = {"a unit answers for a duty that does not name it", "单位填报了没有点到它的职责"},
    .explanation = {"The duty is led by others and does not name this unit, itself or as one that reports "
                    "for a group. What is said may belong to another unit.",
                    "这项职责由别的单位牵头，也没有点到这个单位。填写的内容可能是别的单位的。"},
    .bad =
        "单位,序号,具体措施,完成状态,键\n"
        "民政局,3,审查合同。,已完成,mzj/3\n",
    .mended = {{"民政局,3", "司法局,3"}, {"mzj/3", "sfj/3"}},
    .subject = Subject::sheet,
};

const Rule rules::other_version{
    .id = "collect-other-version",
    .severity = Severity::warning,
    .summary = {"a row, or a whole sheet, is not of the table as it is now",
                "一行或者整份清单与现在的表格不一致"},
    .explanation = {"Its words, its units or its deadline are others than the table has now: the sheet is of "
                    "before an amendment or of another table, or somebody changed them. Nothing of such a "
                    "row was taken, and all others of the sheet were. Where its title is of another table or "
                    "year, or all its days are of other years, nothing of the whole sheet was taken, also "
                    "not of rows that read the same, and it is told once. Ask the unit whether the answers "
                    "still hold; of another year, send it this year's sheet.",
                    "措施文字、单位或时限与现在的表格不同：清单是调整之前的、别的表格的，或者被人改过。这样的"
                    "行没有收，同一清单的其他行照收。标题是别的表格、别的年度的，或者截止日期都在别的年度的，"
                    "整份不收，文字相同的行也不例外，合成一处说明。请向单位核实填报是否仍然有效；是别的年度的"
                    "，请发给该单位本年度的清单重新填报。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布全部清单。,推进中,,mzj/1\n",
    .mended = {{"公布全部清单", "公布清单"}},
    .subject = Subject::sheet,
};

const Rule rules::period{
    .id = "collect-period",
    .severity = Severity::warning,
    .summary = {"which occurrence of a recurring duty is meant is not clear", "看不出填报的是哪一期"},
    .explanation = {"A report of a recurring duty says which occurrence it is about. It is what is under "
                    "期次, else the only day that the row lists, else the day of the answer where that is "
                    "one, else the only one that had begun by then and is not reported as done. Leave one "
                    "day in the row, or write it under 期次, and collect the file again.",
                    "定期的职责要写明是哪一期：看“期次”一栏；没有的，看这一行列出的唯一日期；再看填报日期是不"
                    "是某一期的日期；再不然，看到那天为止已经开始、还没有报送完成的是不是只有一期。请在这一行"
                    "里只留一个日期，或者写在“期次”一栏，再收一次。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "2,报送统计。,已完成,,mzj/2\n",
    .mended = {{"完成状态,进展情况", "期次,完成状态"}, {"已完成,,", "2020-06,已完成,"}},
    .subject = Subject::sheet,
};

const Rule rules::changed{
    .id = "collect-printed-changed",
    .severity = Severity::warning,
    .summary = {"somebody wrote into a cell that was printed", "印好的格子里被人写了字"},
    .explanation =
        {"The row is the same duty, and its answers were taken. What was written there may be an answer too.",
         "这一行还是原来的职责，填写栏已经照收。印好的格子里多写的内容可能也是填报的情况，请核对。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。（已完成）,推进中,,mzj/1\n",
    .mended = {{"公布清单。（已完成）,推进中", "公布清单。,已完成"}},
    .subject = Subject::sheet,
};

const Rule rules::state{
    .id = "collect-state",
    .severity = Severity::warning,
    .summary = {"how far the duty is cannot be told for sure", "看不出完成状态"},
    .explanation = {"A report needs one of 未启动, 推进中, 需协调 and 已完成. Plain words for these are "
                    "understood (完成, √, 100%, 进行中, 80%, 未开始), whatever leaves a doubt is not: "
                    "基本完成, 未完成, a day, a bare number, nothing.",
                    "报送必须是 未启动、推进中、需协调、已完成 "
                    "之一。意思明确的说法都认得（完成、√、100%、进行中、80%"
                    "、未开始）；有疑问的不代为判断：基本完成、未完成、日期、单个数字、空白。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,基本完成,,mzj/1\n",
    .mended = {{"基本完成,", "推进中,基本完成。"}},
    .subject = Subject::sheet,
};

const Rule rules::two_answers{
    .id = "collect-two-answers",
    .severity = Severity::warning,
    .summary = {"two different answers for one duty", "同一职责有两种填报"},
    .explanation = {"They are of one day, in two files or in two rows; or, of whatever days, in two files "
                    "for a group that are not named for it, so that two members may have filled in its "
                    "sheet. Nobody but the unit can say which holds; neither was taken.",
                    "两种填报是同一天的，在两个文件或两行里；或者是集体的，在两个不以集体命名的文件里（不论日"
                    "期），可能是两个成员各填了一份。以哪个为准只有单位知道，因此都没有收。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,推进中,,mzj/1\n"
        "1,公布清单。,已完成,,mzj/1\n",
    .mended = {{"1,公布清单。,推进中,,mzj/1\n", ""}},
    .subject = Subject::sheet,
};

const Rule rules::unreadable{
    .id = "collect-unreadable",
    .severity = Severity::warning,
    .summary = {"a file is no returned sheet that can be read", "文件不是能读的清单"},
    .explanation =
        {"It counts as returned but unread, never as not returned. Open it and have its answers sent as "
         ".xlsx, .docx or .csv.",
         "这算是“交了但读不了”，不算“没有交”。请打开核对，让单位另存为 .xlsx、.docx 或 .csv 再交。"},
    .bad = Sample::none(),
    .subject = Subject::sheet,
};

const Rule rules::whose{
    .id = "collect-whose",
    .severity = Severity::warning,
    .summary = {"which unit a sheet is from cannot be told", "看不出是哪个单位的清单"},
    .explanation = {"Neither its keys nor its head nor the name of the file say a unit of the table; or the "
                    "name of the file says another unit than the sheet.",
                    "键、表头和文件名里都没有表格登记的单位；或者文件名是一个单位，里面是另一个单位的清单。"},
    .bad =
        "序号,具体措施,完成状态,进展情况,键\n"
        "1,公布清单。,推进中,,mzj/1\n"
        "3,审查合同。,推进中,,sfj/3\n",
    .mended = {{"3,审查合同。,推进中,,sfj/3\n", ""}},
    .subject = Subject::sheet,
};

std::span<const Rule* const> all_rules() {
  static const Rule* const all[] = {
      &rules::column,    &rules::added,         &rules::beside,      &rules::matched_by_text,
      &rules::undated,   &rules::later_answer,  &rules::ledger_file, &rules::merged,
      &rules::not_asked, &rules::other_version, &rules::period,      &rules::changed,
      &rules::state,     &rules::two_answers,   &rules::unreadable,  &rules::whose};
  return all;
}

}  // namespace xfz::collect
