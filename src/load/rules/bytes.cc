// SPDX-License-Identifier: MIT
// Rules about the bytes of the file.
#include "load/rules/rules.h"

namespace xfz::load::rules {

const Rule encoding{
    .id = "encoding",
    .severity = Severity::error,
    .summary = {"the file is not UTF-8 text", "文件不是 UTF-8 文本"},
    .explanation =
        {"In another encoding the same bytes are other words, so nothing of the file can be trusted. Most "
         "often it was saved as GBK or UTF-16. Save it as UTF-8: editors offer that under “Save as”.",
         "编码不对，同样的字节就成了别的字，整个文件都不可信。多半是存成了 GBK 或 "
         "UTF-16。请在编辑器的“另存为”里选 UTF-8。"},
    .bad = R"(- id: 1
  text: ⟦B9 AB B2 BC⟧清单。
  lead: [民政局]
)",
    .mended = {{"⟦B9 AB B2 BC⟧", "公布"}},
};

const Rule forbidden_character{
    .id = "forbidden-character",
    .severity = Severity::error,
    .summary = {"the file has an invisible or control character", "文件里有看不见的字符或控制字符"},
    .explanation =
        {"Zero-width, bidirectional and control characters, no-break spaces and tabs come along when text is "
         "pasted. Nobody sees them, but words that look equal are no longer equal, and searches miss them. "
         "Delete the character at the mark; escapes such as `\"\\u202e\"` count too.",
         "零宽字符、双向控制符、控制字符、不换行空格和制表符常随粘贴混进来。眼睛看不见，但看着相同的字不再相"
         "同，也搜索不到。请删去标出的字符；写成 `\"\\u202e\"` 这样的转义也算。"},
    .bad = R"(- id: 1
  text: 公布⟦E2 80 8B⟧清单。
  lead: [民政局]
)",
    .mended = {{"⟦E2 80 8B⟧", ""}},
};

const Rule limit{
    .id = "limit",
    .severity = Severity::error,
    .summary = {"the file, a line or the nesting is too large", "文件、行或嵌套层次超出合理范围"},
    .explanation =
        {"No table needs a line of 64 KiB, a value of 1 MiB, a heading or name of 4 KiB, a measure of more "
         "than 100 clauses, a file of 256 MiB or more than 16 levels. Look for text that was pasted many "
         "times over, for a bracket that is not closed, or for lines that were joined.",
         "一行超过 64 KiB、一个值超过 1 MiB、标题或名称超过 4 KiB、一条措施超过 100 个分项、文件超过 256 MiB "
         "或嵌套超过 16 "
         "层，都不是正常的表格。请看看是不是重复粘贴了文字，漏了右括号，或者把许多行连成了一行。"},
    .bad = R"(- id: 1
  text: ⟦24000 * 公⟧
  lead: [民政局]
)",
    .mended = {{"⟦24000 * 公⟧", "公布清单。"}},
};

}  // namespace xfz::load::rules
