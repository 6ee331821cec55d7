// SPDX-License-Identifier: MIT
#include "ledger/last_report.h"

#include <fmt/core.h>

namespace xfz::ledger {

namespace {

std::string joined_by(const std::vector<std::string>& parts, std::string_view joint) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : std::string(joint)) + part;
  return out;
}

std::string words_of(const auto& text) {
  return text ? text->value : std::string();
}

}  // namespace

std::string_view printed_state(State state) {
  constexpr std::string_view words[] = {"已完成", "推进中", "需协调", "未启动", "未报"};
  return words[static_cast<std::size_t>(state)];
}

std::string printed_day(Date day) {
  return fmt::format("{}年{}月{}日", year_of(day), month_of(day), static_cast<unsigned>(day.day()));
}

std::vector<std::string> printed_lines(const LastReport& last) {
  const auto [report, verdict] = last;
  if (report == nullptr) return {};
  const bool is_sent_back = verdict != nullptr && verdict->sends_back.value;
  std::vector<std::string> facts;
  if (report->occurrence) facts.push_back(printed_day(*report->occurrence) + "一期");
  facts.push_back("情况截至" + printed_day(report->date.value));
  if (is_sent_back) facts.push_back(printed_day(verdict->date.value) + "退回");
  std::vector<std::string> lines{
      fmt::format("{}（{}）", printed_state(report->status.value), joined_by(facts, "，"))};
  const auto add = [&lines](std::string_view heading, const std::string& words) {
    if (!words.empty()) lines.push_back(fmt::format("{}：{}", heading, words));
  };
  if (is_sent_back) add("退回原因", words_of(verdict->note));
  std::vector<std::string> papers;
  for (const auto& paper : report->evidence) papers.push_back(paper.title.value);
  add("进展情况", words_of(report->progress));
  add("佐证材料", joined_by(papers, "；"));
  add("存在问题", words_of(report->problems));
  add("下一步措施", words_of(report->next));
  add("完成日期", report->finished ? printed_day(report->finished->value) : "");
  add("备注", words_of(report->note));
  return lines;
}

}  // namespace xfz::ledger
