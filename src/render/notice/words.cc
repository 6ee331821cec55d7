// SPDX-License-Identifier: MIT
#include "render/notice/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/notice/number_ranges.h"
#include "render/words.h"
#include "text/utf8.h"

namespace xfz::render {

using compare::DutyChange;

namespace {

constexpr std::size_t longest_topic = 36;  // characters

/// In quotation marks, without the full stop that would stand before the closing one.
std::string quoted(std::string_view words) {
  constexpr std::string_view stop = "。";
  if (words.ends_with(stop)) words.remove_suffix(stop.size());
  return fmt::format("“{}”", words);
}

/// With what a bonus or deduction is.
std::string task_words(const Task& task) {
  return quoted(task_heading(task)) +
         (task.effect ? std::string(effect_word(*task.effect).in(Language::chinese)) : "");
}

/// `由“二、……”的“1.……”移至“2.……”`: the new category where it is another one.
std::string move_said(const Row& before, const Row& after) {
  const std::string old_category = category_heading(*before.category);
  const std::string new_category = category_heading(*after.category);
  return fmt::format("由{}的{}移至{}{}", quoted(old_category), task_words(*before.task),
                     old_category == new_category ? "" : quoted(new_category) + "的",
                     task_words(*after.task));
}

}  // namespace

std::string duty_label(const query::Duty& duty) {
  const std::string measure = "第" + duty.measure().id.value + "项";
  return duty.clause ? fmt::format("{}第{}分项", measure, *duty.clause + 1) : measure;
}

std::string duty_labels(const std::vector<const query::Duty*>& duties) {
  std::vector<std::string> whole;
  std::string clauses;
  const Measure* last = nullptr;
  for (const query::Duty* duty : duties) {
    const std::string& id = duty->measure().id.value;
    if (!duty->clause) {
      whole.push_back(id);
      continue;
    }
    const std::size_t number = *duty->clause + 1;
    if (last == &duty->measure()) {
      clauses += fmt::format("、{}", number);
    } else {
      clauses += fmt::format("{}第{}项第{}", last == nullptr ? "" : "分项，", id, number);
    }
    last = &duty->measure();
  }
  if (last != nullptr) clauses += "分项";
  const std::string ids = whole.empty() ? "" : "第" + number_ranges(whole, "、", "至") + "项";
  return ids + (ids.empty() || clauses.empty() ? "" : "，") + clauses;
}

std::string topic_of(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size(); ++count) {
    const CodePoint c = first_code_point(text.substr(end));
    if (c.value == U'。' || c.value == U'；' || c.value == U'\n') return std::string(text.substr(0, end));
    if (count == longest_topic) return std::string(text.substr(0, end)) + "……";
    end += c.size;
  }
  return std::string(text);
}

std::string deadline_words(const Deadline* deadline) {
  if (deadline == nullptr) return "未定时限";
  const std::string& words = deadline->text.value;
  if (deadline->reading.kind != DeadlineKind::dated) return words;
  if (deadline->reading.dates.size() > 1) return words;
  std::string day = date_text(deadline->reading.dates.front(), Language::chinese);
  if (parse_iso_date(words)) return day;
  return words + "（" + day + "）";
}

std::string shift_words(const compare::DeadlineChange& change) {
  const int days = change.days.value_or(0);
  if (days == 0) return "";
  return fmt::format("{}{}日", days < 0 ? "提前" : "推迟", days < 0 ? -days : days);
}

std::string role_words(const Table& table, const query::Tie& tie) {
  switch (tie.relation) {
    case query::Relation::lead:
      return "牵头";
    case query::Relation::responsible:
      return "分工负责";
    case query::Relation::via_group:
      return "共同承担（经由“" + unit_names(table, tie.groups) + "”）";
    case query::Relation::none:
      break;
  }
  return "";
}

namespace {

/// `牵头单位由甲、乙调整为甲、丙`; empty where both are the same. `role`: 牵头单位.
std::string of_role(std::string_view role, const std::string& before, const std::string& after) {
  if (before == after) return "";
  if (before.empty()) return fmt::format("增列{}：{}", role, after);
  if (after.empty()) return fmt::format("不再列{}（原为{}）", role, before);
  return fmt::format("{}由{}调整为{}", role, before, after);
}

}  // namespace

std::vector<std::string> partners_words(const DutyChange& change) {
  const Measure& before = change.before.measure();
  const Measure& after = change.after.measure();
  const auto old_clauses = change.before.clauses();
  const auto new_clauses = change.after.clauses();
  std::vector<std::string> words;
  if (change.partners) {
    words.push_back(of_role("牵头单位", lead_text(before, old_clauses), lead_text(after, new_clauses)));
    words.push_back(
        of_role("负责单位", responsible_text(before, old_clauses), responsible_text(after, new_clauses)));
    std::erase(words, "");
  }
  if (words.empty() && change.wording && !change.role) {
    words.push_back(fmt::format("责任单位的表述由{}调整为{}", quoted(change.wording->before),
                                quoted(change.wording->after)));
  }
  return words;
}

std::vector<std::string> order_words(const NumberRuns& runs, const std::vector<const DutyChange*>& changes) {
  std::vector<std::string> words;
  for (const auto& [before, after] : runs.of(changes)) {
    words.push_back(
        fmt::format("原第{}项现为第{}项", run_text(before, "、", "至"), run_text(after, "、", "至")));
  }
  for (const DutyChange* change : changes) {
    const auto& before = change->before.clause;
    const auto& after = change->after.clause;
    const std::string& id = change->after.measure().id.value;
    if (change->before.measure().id.value != id || !before || !after || *before == *after) continue;
    words.push_back(fmt::format("第{}项原第{}分项现为第{}分项", id, *before + 1, *after + 1));
  }
  return words;
}

std::vector<std::string> move_words(const std::vector<const DutyChange*>& changes) {
  std::vector<std::pair<std::string, std::vector<std::string>>> moves;  // what is said, of which measures
  const Measure* last = nullptr;
  for (const DutyChange* change : changes) {
    const Measure* const measure = &change->after.measure();
    if (change->change == nullptr || !change->change->moved || measure == last) continue;
    last = measure;
    std::string said = move_said(change->before.row, change->after.row);
    auto move =
        std::find_if(moves.begin(), moves.end(), [&said](const auto& known) { return known.first == said; });
    if (move == moves.end()) {
      moves.emplace_back(std::move(said), std::vector<std::string>());
      move = moves.end() - 1;
    }
    move->second.push_back(measure->id.value);
  }
  std::vector<std::string> words;
  for (const auto& [said, ids] : moves) words.push_back("第" + number_ranges(ids, "、", "至") + "项" + said);
  return words;
}

}  // namespace xfz::render
