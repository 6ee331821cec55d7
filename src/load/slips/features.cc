// SPDX-License-Identifier: MIT
#include "load/slips/features.h"

#include "load/rules/rules.h"
#include "load/slips/flow.h"

namespace xfz::load {

namespace {

constexpr Phrase no_anchor{"anchors (`&`) are not supported", "不支持锚点 `&`"};
constexpr Phrase no_alias{"aliases (`*`) are not supported", "不支持别名 `*`"};
constexpr Phrase no_tag{"tags (`!`) are not supported", "不支持标签 `!`"};
constexpr Phrase tight_comment{"there is no space before this `#`", "这个 `#` 前面没有空格"};
constexpr Phrase loosen_comment{"write a space before it", "请在它前面加一个空格"};
constexpr Phrase low_line{"this line is not indented further than the key or dash that it belongs to",
                          "这一行没有比它所属的键或短横缩进得更深"};
constexpr Phrase indent_line{"indent it further, as YAML wants it", "请再缩进一些，YAML 要求这样"};
constexpr Phrase question_mark{"keys are written without `?`", "键的前面不写 `?`"};
constexpr Phrase write_out_there{"write the values out where they belong", "请把内容直接写在该写的地方"};
constexpr Phrase write_a_key{"write `key: value`, with a key of the format",
                             "请写成 `键: 值`，键用格式规定的词"};

}  // namespace

FeatureWords words_for(Feature feature) {
  switch (feature) {
    case Feature::anchor:
      return {&rules::unsupported_yaml, no_anchor, write_out_there};
    case Feature::alias:
      return {&rules::unsupported_yaml, no_alias, write_out_there};
    case Feature::tag:
      return {&rules::unsupported_yaml, no_tag, quote_or_leave_out};
    case Feature::question_mark:
      return {&rules::unsupported_yaml, question_mark, write_a_key};
    case Feature::tight_comment:
      return {&rules::syntax, tight_comment, loosen_comment};
    case Feature::low_line:
      break;
  }
  return {&rules::syntax, low_line, indent_line};
}

}  // namespace xfz::load
