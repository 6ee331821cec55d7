// SPDX-License-Identifier: MIT
// Rules about what comments hide.
#include "load/rules/rules.h"

namespace xfz::load::rules {

const Rule commented_key{
    .id = "commented-key",
    .severity = Severity::warning,
    .summary = {"a key of the format is commented out", "格式里的键被注释掉了"},
    .explanation =
        {"A key after a `#` does not count. Most often it was switched off for a try and forgotten, or "
         "joined to the comment above it, and with it a deadline or a lead is lost. Take the `#` away, or "
         "delete the comment, or word it so that it does not read like a key with its value.",
         "写在 `#` "
         "后面的键不起作用。多半是临时停用后忘了恢复，或者与上一行的注释连成了一行，时限或牵头单位就这样丢了"
         "。请去掉 `#`，或者删去这条注释，或者换一种不像“键加值”的说法。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  # deadline: 6月底前
)",
    .mended = {{"# deadline", "deadline"}},
};

const Rule comment_in_text{
    .id = "comment-in-text",
    .severity = Severity::warning,
    .summary = {"a # within a text makes a comment of the rest", "文字中间的 # 把后面的文字变成了注释"},
    .explanation =
        {"After a space, `#` begins a comment, so the text ends there and the rest is silently lost. Put the "
         "whole value in double quotes. If it is a remark, put it on a line of its own.",
         "空格后面的 `#` "
         "是注释的开头，正文到此为止，后面的字悄悄丢掉了。请给整个值加上半角双引号。确是备注的，请另起一行"
         "。"},
    .bad = R"(- id: 1
  text: 清理 #2号文件规定的事项。
  lead: [民政局]
)",
    .mended = {{"清理 #2号文件规定的事项。", "\"清理 #2号文件规定的事项。\""}},
};

}  // namespace xfz::load::rules
