// SPDX-License-Identifier: MIT
// Rules about the writing of YAML.
#include "load/rules/rules.h"

namespace xfz::load::rules {

const Rule syntax{
    .id = "syntax",
    .severity = Severity::error,
    .summary = {"the text cannot be read as YAML", "文字不合 YAML 的写法"},
    .explanation =
        {"What cannot be parsed is lost: its units, its deadline, the whole measure. Most often a bracket or "
         "quotation mark is not closed, the space after a colon or a dash is missing, or a line is indented "
         "otherwise than its neighbours. The finding marks the place and says what to write.",
         "读不通的地方等于没写：单位、时限乃至整条措施都会丢失。常见的原因是括号或引号没有写完，冒号或短横后"
         "面少了空格，或者缩进与上下行不一致。检查结果会标出位置并说明写法。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局
  deadline: 6月底前
)",
    .mended = {{"[民政局", "[民政局]"}},
};

const Rule chinese_punctuation{
    .id = "chinese-punctuation",
    .severity = Severity::error,
    .summary = {"a full-width character where YAML needs a half-width one", "该用半角符号的地方用了全角符号"},
    .explanation = {"A Chinese keyboard writes `：`, `，`, `［` and `－`; to YAML these are letters, so a "
                    "key is no key and a list is one long name. Write the half-width sign, with a space "
                    "after `:` and `-`. Within the texts themselves full-width punctuation is right.",
                    "中文输入法打出的 `：`、`，`、`［`、`－` 在 YAML "
                    "里只是普通文字：键不成其为键，列表成了一个长名称。请改用半角符号，`:` 和 `-` "
                    "后面加一个空格。正文里的全角标点不受影响。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead：[民政局, 司法局]
)",
    .mended = {{"lead：", "lead: "}},
};

const Rule unsupported_yaml{
    .id = "unsupported-yaml",
    .severity = Severity::error,
    .summary = {"a YAML feature that tables do not use: anchor, alias, tag, second document …",
                "用了表格不采用的 YAML 写法：锚点、别名、标签、第二个文档等"},
    .explanation =
        {"A table is read by people who do not know YAML, and an anchor or a merge key hides who is meant. "
         "Write every value where it belongs. A file holds one table; give a second one a file of its own.",
         "看表格的人不一定懂 "
         "YAML，锚点、合并键之类的写法会让人看不出写的是谁。请把每个值直接写在它的位置上。一个文件只放一张表"
         "，第二张请另存文件。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: &who [民政局]
)",
    .mended = {{"&who ", ""}},
};

const Rule multi_line_value{
    .id = "multi-line-value",
    .severity = Severity::error,
    .summary = {"a value goes over several lines outside a |- block", "值占了多行，又不是 |- 块"},
    .explanation = {"YAML joins such lines with a space, which no Chinese text has there, so the official "
                    "words would no longer be the official ones. Write the value on one line, however long, "
                    "or in a block that begins with `|-` and keeps its line breaks.",
                    "YAML "
                    "会用空格把这样的几行连起来，中文里便多出了空格，官方原文就不再是原文。请写在一行里，再长"
                    "也无妨；需要分段的，用 `|-` 开头的块，换行会照原样保留。"},
    .bad = R"(- id: 1
  text: 公布清单。
    清理证明。
  lead: [民政局]
)",
    .mended = {{"text: 公布清单。", "text: |-\n    公布清单。"}},
};

}  // namespace xfz::load::rules
