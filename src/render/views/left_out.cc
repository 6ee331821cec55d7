// SPDX-License-Identifier: MIT
#include "render/views/left_out.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> left_out{"not listed: {}", "未列：{}"};
constexpr Message<std::size_t> outside{"{} due at other times", "其他时间到期 {} 项"};
constexpr Message<std::size_t> of_standing{"{} standing", "长期坚持 {} 项"};
constexpr Message<std::size_t> that_do_not_apply{"{} not applicable", "不适用 {} 项"};
constexpr Message<std::size_t> undated{"{} on no set day", "未定日期 {} 项"};
constexpr Message<std::size_t> without_deadline{"{} without a deadline", "没有时限 {} 项"};

}  // namespace

std::string left_out_text(const query::Due& due, Language language) {
  std::string text;
  const auto add = [&](const Message<std::size_t>& message, std::size_t number) {
    if (number == 0) return;
    const char* const comma = language == Language::chinese ? "，" : ", ";
    text += (text.empty() ? "" : comma) + message(language, number);
  };
  add(outside, due.outside);
  add(of_standing, due.standing);
  add(that_do_not_apply, due.not_applicable);
  add(undated, due.undated);
  add(without_deadline, due.without_deadline);
  return text.empty() ? text : left_out(language, text);
}

}  // namespace xfz::render
