// SPDX-License-Identifier: MIT
#include <algorithm>

#include "model/wording.h"
#include "render/views/views.h"
#include "render/words.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase effect{"Effect", "加减分"};
constexpr Message<std::size_t> clause_label{"Clause {}", "第{}分项"};
constexpr Message<std::string_view, std::string> deadline_with_date{"{} ({})", "{}（{}）"};
constexpr Phrase item{"Item", "项目"};
constexpr Phrase content{"Content", "内容"};

/// One thing to say of a measure.
struct Fact {
  std::string label;
  std::string value;
  Ink ink = Ink::plain;
  bool begins_part = false;  ///< a clause begins, or what holds for all of them
};

/// A measure's facts in the order of the official row, clause by clause.
class Facts {
 public:
  explicit Facts(Language language) : language_(language) {}

  std::vector<Fact> of(const Row& row) {
    const Measure& measure = *row.measure;
    add(words::category, category_heading(*row.category));
    add(words::task, task_heading(*row.task));
    if (row.task->effect) add(effect, std::string(effect_word(*row.task->effect).in(language_)));
    add(words::measure, measure.text.value);
    for (std::size_t i = 0; i < measure.clauses.size(); ++i) add_clause(measure.clauses[i], i + 1);
    const std::size_t whole = facts_.size();
    if (measure.not_applicable) add(words::not_applicable, measure.not_applicable->value);
    add_assignment(measure.assignment);
    add_deadline(measure.deadline);
    const std::string wording = printed_wording(measure);
    if (!wording.empty() && !measure.not_applicable) add(words::wording, wording, Ink::faint);
    if (!measure.clauses.empty() && whole < facts_.size()) facts_[whole].begins_part = true;
    return std::move(facts_);
  }

 private:
  void add(const Phrase& label, std::string value, Ink ink = Ink::plain) {
    facts_.push_back({std::string(label.in(language_)), std::move(value), ink});
  }

  void add_clause(const Clause& clause, std::size_t number) {
    facts_.push_back(
        {clause_label(language_, number), std::string(standalone_text(clause)), Ink::plain, true});
    add_assignment(clause.assignment);
    add_deadline(clause.deadline);
  }

  void add_assignment(const Assignment& assignment) {
    if (!assignment.lead.empty()) add(words::lead, mention_names(assignment.lead));
    if (assignment.responsible.empty()) return;
    const std::string others = assignment.others ? assignment.others->value : "";
    add(words::responsible, mention_names(assignment.responsible) + others);
  }

  void add_deadline(const std::optional<Deadline>& deadline) {
    if (!deadline) return;
    std::string dates;
    for (const Date date : deadline->reading.dates)
      dates += (dates.empty() ? "" : "、") + date_text(date, language_);
    const std::string& text = deadline->text.value;
    add(words::deadline, dates.empty() ? text : deadline_with_date(language_, text, dates));
  }

  Language language_;
  std::vector<Fact> facts_;
};

}  // namespace

std::string show_text(const Row& row, const Screen& screen) {
  constexpr int margin = 2;
  constexpr int endless = 1 << 30;
  const std::vector<Fact> facts = Facts(screen.language).of(row);
  int label_width = 0;
  for (const Fact& fact : facts) label_width = std::max(label_width, display_width(fact.label) + 2);
  const int width = screen.width > 0 ? std::max(screen.width - margin - label_width, 20) : endless;

  std::string out = painted(printable(row.measure->id.value), Ink::strong, screen) + "\n";
  for (const Fact& fact : facts) {
    if (fact.begins_part) out += "\n";
    std::string begin = painted(fact.label, Ink::faint, screen);
    begin.append(static_cast<std::size_t>(label_width - display_width(fact.label)), ' ');
    for (const std::string_view line : fold(fact.value, width)) {
      out += std::string(margin, ' ') + begin + painted(printable(line), fact.ink, screen) + "\n";
      begin = std::string(static_cast<std::size_t>(label_width), ' ');
    }
  }
  return out;
}

std::string show_markdown(const Row& row, Language language) {
  Grid grid{.title = row.measure->id.value, .columns = {{item}, {content}}};
  Section section;
  for (const Fact& fact : Facts(language).of(row)) section.rows.push_back({{fact.label}, {fact.value}});
  grid.sections.push_back(std::move(section));
  return to_markdown(grid, language);
}

}  // namespace xfz::render
