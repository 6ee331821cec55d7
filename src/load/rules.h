// SPDX-License-Identifier: MIT
// The rules that only the loader can see broken. All but the last two are errors: what they find could not be
// read.
#pragma once

#include <span>

#include "text/rule.h"

namespace xfz::load::rules {

inline constexpr Rule encoding{
    "encoding", Severity::error, {"the file is not UTF-8 text", "文件不是 UTF-8 文本"}};
inline constexpr Rule forbidden_character{
    "forbidden-character",
    Severity::error,
    {"an invisible or control character stands in the file", "文件里有看不见的字符或控制字符"}};
inline constexpr Rule limit{
    "limit",
    Severity::error,
    {"the file, a line or the nesting is beyond all reason", "文件、行或嵌套层次超出合理范围"}};
inline constexpr Rule syntax{
    "syntax", Severity::error, {"the text cannot be read as YAML", "文字不合 YAML 的写法"}};
inline constexpr Rule chinese_punctuation{
    "chinese-punctuation",
    Severity::error,
    {"a full-width sign stands where YAML wants a half-width one", "该用半角符号的地方用了全角符号"}};
inline constexpr Rule unsupported_yaml{
    "unsupported-yaml",
    Severity::error,
    {"a YAML feature that tables do not use: anchor, alias, tag, second document …",
     "用了表格不采用的 YAML 写法：锚点、别名、标签、第二个文档等"}};
inline constexpr Rule multi_line_value{
    "multi-line-value",
    Severity::error,
    {"a value goes over several lines outside a |- block", "值占了多行，又不是 |- 块"}};
inline constexpr Rule unknown_key{
    "unknown-key", Severity::error, {"a key that the format does not have", "格式里没有这个键"}};
inline constexpr Rule duplicate_key{
    "duplicate-key", Severity::error, {"a key stands twice in one item", "同一项里一个键写了两次"}};
inline constexpr Rule missing_key{
    "missing-key", Severity::error, {"a required key is missing", "缺少必需的键"}};
inline constexpr Rule empty_value{"empty-value", Severity::error, {"a key has no value", "键后面没有值"}};
inline constexpr Rule wrong_type{
    "wrong-type",
    Severity::error,
    {"one value where a list belongs, or the other way round", "该写列表的地方写了单个值，或者相反"}};
inline constexpr Rule invalid_value{
    "invalid-value", Severity::error, {"a value that this key cannot have", "这个键不能取这样的值"}};
inline constexpr Rule unknown_unit{
    "unknown-unit", Severity::error, {"a name that is not registered", "名称没有登记"}};
inline constexpr Rule unreadable_deadline{
    "unreadable-deadline",
    Severity::error,
    {"a deadline in none of the accepted forms, or on no day of the calendar",
     "时限不是认得的写法，或者没有那一天"}};
inline constexpr Rule allow_without_reason{
    "allow-without-reason",
    Severity::error,
    {"a finding is accepted without saying why", "接受了一条检查结果却没有写理由"}};
inline constexpr Rule commented_key{
    "commented-key", Severity::warning, {"a key of the format stands commented out", "格式里的键被注释掉了"}};
inline constexpr Rule comment_in_text{
    "comment-in-text",
    Severity::warning,
    {"a # within a text makes a comment of the rest", "文字中间的 # 把后面的文字变成了注释"}};

/// Every rule above, in that order.
std::span<const Rule* const> all();

}  // namespace xfz::load::rules
