// SPDX-License-Identifier: MIT
#include "render/difference/history.h"

#include <utility>

#include "render/difference/values.h"
#include "render/json_values.h"

namespace xfz::render {

namespace {

constexpr Phrase not_committed{"not committed yet", "尚未提交"};
constexpr Phrase with_the_table{"the first commit with the table", "表格的第一次提交"};
constexpr Phrase first_of_clone{"the first commit of this shallow clone", "这个浅克隆里最早的提交"};
constexpr Message<std::size_t> passed_over_line{
    "commits passed over because the table had errors: {}; what they changed is told with the next",
    "有 {} 次提交里表格有错误，已跳过；其中的改动算在下一次提交里"};
constexpr Phrase shallow_line{"this clone is shallow: `git fetch --unshallow` brings what was before",
                              "这是浅克隆：更早的历史用 `git fetch --unshallow` 取回"};
constexpr Message<std::string_view> earlier_line{"before that the table was {}, which is not followed",
                                                 "在此之前表格的文件是 {}，没有继续往前查"};
constexpr std::size_t digits_of_commit = 12;

std::vector<std::string> headings_of(const HistoryEntry& entry, bool is_shallow, Language language) {
  if (entry.commit.empty()) return {std::string(not_committed.in(language))};
  std::string head = entry.date + "  " + entry.author + "  " + entry.commit.substr(0, digits_of_commit);
  if (entry.is_beginning)
    head += "  " + std::string((is_shallow ? first_of_clone : with_the_table).in(language));
  return {std::move(head), entry.subject};
}

}  // namespace

HistoryEntry history_entry(const Comparison& comparison, const compare::MeasureChange& change, bool elided,
                           Language language) {
  const compare::Difference& whole = comparison.difference;
  compare::Difference only{.before = whole.before, .after = whole.after, .units_match = whole.units_match};
  only.measures.push_back(change);
  HistoryEntry entry;
  entry.groups = change_groups(only, elided, language);
  entry.change = measure_change_json(comparison, change);
  return entry;
}

std::string history_text(const History& history, const Screen& screen) {
  const Language language = screen.language;
  std::string out = paragraph(history.measure + "  " + history.text, Ink::strong, screen) +
                    paragraph(history.table, Ink::plain, screen);
  std::vector<ChangeGroup> groups;
  for (const HistoryEntry& entry : history.entries) {
    ChangeGroup group{headings_of(entry, history.is_shallow, language), {}};
    for (const ChangeGroup& each : entry.groups)
      group.items.insert(group.items.end(), each.items.begin(), each.items.end());
    groups.push_back(std::move(group));
  }
  out += groups_text(groups, screen);
  const auto note = [&](const std::string& words) { out += "\n" + paragraph(words, Ink::faint, screen); };
  if (!history.passed_over.empty()) note(passed_over_line(language, history.passed_over.size()));
  if (history.is_shallow) note(std::string(shallow_line.in(language)));
  if (!history.earlier_name.empty()) note(earlier_line(language, history.earlier_name));
  return out;
}

std::string history_json(const History& history) {
  Json entries = Json::array();
  for (const HistoryEntry& entry : history.entries) {
    const auto text = [&entry](const std::string& value) {
      return entry.commit.empty() ? Json() : Json(value);
    };
    entries.push_back({{"commit", text(entry.commit)},
                       {"author", text(entry.author)},
                       {"date", text(entry.date)},
                       {"subject", text(entry.subject)},
                       {"first", entry.is_beginning},
                       {"change", entry.change}});
  }
  return dumped({{"measure", history.measure},
                 {"text", history.text},
                 {"table", history.table},
                 {"entries", std::move(entries)},
                 {"passed_over", strings(history.passed_over)},
                 {"shallow", history.is_shallow},
                 {"earlier_name", text_or_null(history.earlier_name)}});
}

}  // namespace xfz::render
