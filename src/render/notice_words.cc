// SPDX-License-Identifier: MIT
#include "render/notice_words.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <system_error>

#include "render/words.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

constexpr std::size_t longest_topic = 36;  // characters

/// A whole number, or nothing.
std::optional<int> number_of(const std::string& id) {
  int number = 0;
  const auto [rest, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (error != std::errc{} || rest != id.data() + id.size()) return std::nullopt;
  return number;
}

bool follows(const std::string& id, const std::string& before) {
  const auto number = number_of(id);
  const auto number_before = number_of(before);
  return number && number_before && *number == *number_before + 1;
}

/// `2、50至69、80`: three or more that follow each other are written from the first to the last.
std::string with_ranges(const std::vector<std::string>& ids) {
  std::string out;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t end = i + 1;
    while (end < ids.size() && follows(ids[end], ids[end - 1])) ++end;
    const bool is_range = end - i > 2;
    if (!is_range) end = i + 1;
    out += (out.empty() ? "" : "、") + ids[i] + (is_range ? "至" + ids[end - 1] : "");
    i = end;
  }
  return out;
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
  const std::string ids = whole.empty() ? "" : "第" + with_ranges(whole) + "项";
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

std::string partners_words(std::string_view role, const std::string& before, const std::string& after) {
  if (before == after) return "";
  if (before.empty()) return fmt::format("增列{}：{}", role, after);
  if (after.empty()) return fmt::format("不再列{}（原为{}）", role, before);
  return fmt::format("{}由{}调整为{}", role, before, after);
}

}  // namespace xfz::render
