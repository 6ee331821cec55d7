// SPDX-License-Identifier: MIT
// What is wrong within the brackets of a list or map, and the words for it that other slips share.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "load/rules/rules.h"
#include "text/message.h"

namespace xfz::load {

inline constexpr Phrase open_quote{"the quotation mark that opens here is not closed on this line",
                                   "这里的引号在本行没有关上"};
inline constexpr Phrase close_quote{
    "close it at the end of the value; a quotation mark within the text is written `\\\"`",
    "请在值的末尾补上半角引号；文字里面的半角双引号写成 `\\\"`"};
inline constexpr Phrase behind_quote{"there is text after the closing quotation mark", "右引号后面还有文字"};
inline constexpr Phrase quote_all{
    "put the whole value in the quotation marks; one within the text is written `\\\"`",
    "请把整个值放进引号；文字里面的半角双引号写成 `\\\"`"};
inline constexpr Phrase quote_value{"put the value in double quotes", "请给值加上半角双引号"};
inline constexpr Phrase quote_or_leave_out{
    "if it is part of the text, put the whole value in double quotes; otherwise leave it out",
    "如果它是正文，请给整个值加上半角双引号；否则请删去它"};
inline constexpr Phrase other_comment{"a comment begins with a half-width `#`", "注释要用半角 `#` 开头"};
inline constexpr Phrase write_comment{"write `# …`", "请写成 `# …`"};

/// What is wrong with the brackets, commas and quotation marks of a list or map in brackets.
struct FlowSlip {
  std::size_t at = 0;
  const Phrase* message = nullptr;
  const Phrase* hint = nullptr;
  bool may_go_on = false;  ///< nothing is wrong if the next lines go on with it
  std::size_t size = 1;
  const Rule* rule = &rules::syntax;
  std::optional<std::string_view> mend{};  ///< what is to stand there instead
};

/// The first slip in the list or map in brackets that begins at `from`.
std::optional<FlowSlip> find_flow_slip(std::string_view content, std::size_t from);

}  // namespace xfz::load
