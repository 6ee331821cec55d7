// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include "model/wording.h"
#include "render/difference/change_items.h"
#include "render/notice/notice.h"
#include "render/notice/number_ranges.h"
#include "render/notice/unit.h"
#include "render/notice/via.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::DutyChange;
using query::Duty;

constexpr Message<std::string> via_group{"via {}", "经由{}"};
constexpr Phrase newly{"Newly", "新增"};
constexpr Phrase no_longer{"No longer", "不再承担"};
constexpr Phrase texts{"Text", "内容"};
constexpr Phrase renumbered{"Number", "序号"};
constexpr Phrase other_numbers{"other numbers", "序号有变"};
constexpr Phrase moved{"Moved", "移动"};
constexpr Message<std::string, std::string> under_task{"{} / {}", "{} / {}"};
constexpr Phrase without_deadline{"no deadline", "未定时限"};
constexpr Phrase none{"(none)", "（无）"};
constexpr Message<std::string> in_brackets{" ({})", "（{}）"};
constexpr std::string_view arrow = " → ";

using Stretches = std::vector<Stretch>;

/// `90(3)`
std::string name_of(const Duty& duty) {
  const std::string& id = duty.measure().id.value;
  return duty.clause ? id + "(" + std::to_string(*duty.clause + 1) + ")" : id;
}

std::string duty_words(const Duty& duty) {
  const Measure& measure = duty.measure();
  return duty.clause ? std::string(standalone_text(measure.clauses[*duty.clause])) : measure.text.value;
}

/// How its words changed; of a clause whose words stayed, how the measure's around it did.
Stretches edits_of(const DutyChange& change, bool elided) {
  std::string before = duty_words(change.before);
  std::string after = duty_words(change.after);
  if (before == after) {
    before = change.before.measure().text.value;
    after = change.after.measure().text.value;
  }
  return edited_text(before, after, elided);
}

/// The items of one unit.
class UnitItems {
 public:
  UnitItems(const Comparison& comparison, const Notice& notice, bool elided, Language language)
      : comparison_(comparison),
        before_(*comparison.difference.before),
        after_(*comparison.difference.after),
        notice_(notice),
        elided_(elided),
        language_(language) {}

  ChangeGroup take() {
    group_.headings = {notice_.page.unit};
    const compare::UnitNotice& unit = notice_.unit;
    for (const Text& line : about_unit(comparison_.difference, unit, notice_.page.unit)) {
      group_.items.push_back({ChangeItem::changed, "", {{line.in(language_)}}, {}});
    }
    add_gained();
    for (const Duty& duty : unit.lost) {
      if (is_named(duty)) group_.items.push_back(whole(duty, before_, ChangeItem::removed));
    }
    add_stayed();
    for (const ViaChanges& via : via_changes(comparison_.difference, unit)) add(via);
    add_numbers();
    return std::move(group_);
  }

 private:
  std::string word(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  static Stretches replaced(std::string before, std::string after) {
    return {{std::move(before), Ink::removed}, {std::string(arrow)}, {std::move(after), Ink::added}};
  }

  std::string role(const Table& table, const query::Tie& tie) const {
    return relation_name(table, query::Concern{tie, tie, {}}, language_);
  }

  ChangeItem whole(const Duty& duty, const Table& table, ChangeItem::Kind kind) const {
    ChangeItem item{
        kind, name_of(duty), {{duty_words(duty), kind == ChangeItem::added ? Ink::added : Ink::removed}}, {}};
    const auto fact = [&item, this](const Phrase& label, std::string value) {
      if (!value.empty()) item.facts.push_back({word(label), {{std::move(value)}}});
    };
    fact(words::relation, role(table, duty.tie));
    fact(words::lead, lead_text(duty.measure(), duty.clauses()));
    fact(words::responsible, responsible_text(duty.measure(), duty.clauses()));
    fact(words::deadline, deadline_text(duty.measure(), duty.clauses()));
    return item;
  }

  /// What reached the unit through a group alone is new to it in all its words.
  ChangeItem newly_named(const DutyChange& change) const {
    ChangeItem item = whole(change.after, after_, ChangeItem::added);
    item.facts.front().value = replaced(role(before_, change.before.tie), role(after_, change.after.tie));
    return item;
  }

  Stretches deadline(const compare::DeadlineChange& change) const {
    const auto text = [this](const Deadline* deadline) {
      return deadline != nullptr ? deadline->text.value : word(none);
    };
    Stretches value = replaced(text(change.before), text(change.after));
    const std::string days = days_text(change, language_);
    if (!days.empty())
      value.push_back({in_brackets(language_, days), change.days.value_or(0) < 0 ? Ink::soon : Ink::plain});
    return value;
  }

  /// In the table's order, whatever they were before.
  void add_gained() {
    std::vector<std::pair<DutyPlace, ChangeItem>> items;
    for (const Duty& duty : notice_.unit.gained) {
      if (is_named(duty)) items.emplace_back(place_of(duty), whole(duty, after_, ChangeItem::added));
    }
    for (const DutyChange& change : notice_.unit.changed) {
      if (is_named(change.after) && !is_named(change.before))
        items.emplace_back(place_of(change.after), newly_named(change));
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, item] : items) group_.items.push_back(std::move(item));
  }

  /// Of many that only have other numbers, the numbers are told at the end.
  void add_stayed() {
    constexpr std::size_t many = 3;
    std::vector<const DutyChange*> numbers;
    std::vector<ChangeItem> number_items;
    for (const DutyChange& change : notice_.unit.changed) {
      if (!is_named(change.before)) continue;
      ChangeItem item = changed(change);
      const bool has_other_number = change.before.measure().id.value != change.after.measure().id.value;
      if (!item.facts.empty() || !has_other_number) {
        group_.items.push_back(std::move(item));
      } else {
        numbers.push_back(&change);
        number_items.push_back(std::move(item));
      }
    }
    if (numbers.size() >= many) {
      renumbered_ = std::move(numbers);
    } else {
      for (ChangeItem& item : number_items) group_.items.push_back(std::move(item));
    }
  }

  /// `12–61 → 13–62`, of what no item above shows.
  void add_numbers() {
    for (const DutyChange& change : notice_.unit.changed) {
      if (!is_named(change.before) && !is_named(change.after)) renumbered_.push_back(&change);
    }
    ChangeItem item{ChangeItem::changed, "", {{word(other_numbers), Ink::faint}}, {}, {}};
    for (const auto& [before, after] : NumberRuns(comparison_.difference).of(renumbered_)) {
      item.facts.push_back(
          {word(renumbered),
           {{run_text(before, ", ", "–") + std::string(arrow) + run_text(after, ", ", "–")}}});
    }
    if (!item.facts.empty()) group_.items.push_back(std::move(item));
  }

  Stretches place(const DutyChange& change) const {
    const auto heading = [this](const Row& row) {
      return under_task(language_, category_heading(*row.category), task_heading(*row.task));
    };
    return replaced(heading(change.before.row), heading(change.after.row));
  }

  static bool is_moved(const DutyChange& change) { return change.change != nullptr && change.change->moved; }

  /// The labels and values of who leads and who is responsible, where others do now.
  std::vector<ChangeFact> partners(const DutyChange& change) const {
    std::vector<ChangeFact> facts;
    const Duty& before = change.before;
    const Duty& after = change.after;
    const auto add = [&](const Phrase& label, auto text) {
      std::string old = text(before.measure(), before.clauses());
      std::string now = text(after.measure(), after.clauses());
      if (old == now) return;
      facts.push_back(
          {word(label), replaced(old.empty() ? word(none) : old, now.empty() ? word(none) : now)});
    };
    if (change.partners) {
      add(words::lead, lead_text);
      add(words::responsible, responsible_text);
    }
    if (facts.empty() && change.wording && !change.role)
      facts.push_back(
          {word(words::wording), edited_text(change.wording->before, change.wording->after, elided_)});
    return facts;
  }

  ChangeItem changed(const DutyChange& change) const {
    const Duty& before = change.before;
    const Duty& after = change.after;
    ChangeItem item{ChangeItem::changed, name_of(after), {{duty_words(after)}}, {}, {}};
    if (name_of(before) != item.name) item.name = name_of(before) + std::string(arrow) + item.name;
    const auto fact = [&item, this](const Phrase& label, Stretches value) {
      item.facts.push_back({word(label), std::move(value)});
    };
    if (change.role) fact(words::relation, replaced(role(before_, before.tie), role(after_, after.tie)));
    if (change.deadline) fact(words::deadline, deadline(*change.deadline));
    for (ChangeFact& of_role : partners(change)) item.facts.push_back(std::move(of_role));
    if (change.text) fact(texts, edits_of(change, elided_));
    if (is_moved(change)) fact(moved, place(change));
    return item;
  }

  /// `1–3, 5, 90(1), 90(3)`
  static std::string listed(const std::vector<const Duty*>& duties) {
    std::vector<std::string> names;
    for (const Duty* duty : duties) names.push_back(name_of(*duty));
    return number_ranges(names, ", ", "–");
  }

  /// `50  7月底前  根据本级政府事权……`: a group may bring sixty at once, so a screen shows their beginnings.
  Stretches newly_shared(const Duty& duty) const {
    std::string days = deadline_text(duty.measure(), duty.clauses());
    if (days.empty()) days = word(without_deadline);
    return {{name_of(duty) + "  " + days + "  "}, {duty_words(duty), Ink::added}};
  }

  void add(const ViaChanges& via) {
    ChangeItem item{ChangeItem::changed, "", {{via_group(language_, via.group), Ink::faint}}, {}, {}};
    for (const Duty* duty : via.gained) {
      const bool is_first = duty == via.gained.front();
      item.facts.push_back({is_first ? word(newly) : "", newly_shared(*duty), "", true});
    }
    if (!via.lost.empty()) item.facts.push_back({word(no_longer), {{listed(via.lost), Ink::removed}}});
    add_alike(item, via.changed);
    if (!item.facts.empty()) group_.items.push_back(std::move(item));
  }

  /// What of them changed; the same of several is one fact.
  void add_alike(ChangeItem& item, const std::vector<const DutyChange*>& changes) const {
    std::vector<std::pair<ChangeFact, std::vector<const Duty*>>> alike;
    std::map<std::string, std::size_t> places;
    for (const DutyChange* change : changes) {
      for (ChangeFact& fact : brief_facts(*change)) {
        std::string key = fact.label;
        for (const Stretch& stretch : fact.value) key += "\n" + marked(stretch);
        const auto [known, is_new] = places.emplace(std::move(key), alike.size());
        if (is_new) alike.emplace_back(std::move(fact), std::vector<const Duty*>());
        alike[known->second].second.push_back(&change->after);
      }
    }
    for (auto& [fact, duties] : alike) {
      fact.value.insert(fact.value.begin(), {listed(duties) + "  "});
      item.facts.push_back(std::move(fact));
    }
  }

  std::vector<ChangeFact> brief_facts(const DutyChange& change) const {
    std::vector<ChangeFact> facts;
    if (change.deadline) facts.push_back({word(words::deadline), deadline(*change.deadline)});
    for (ChangeFact& fact : partners(change)) facts.push_back(std::move(fact));
    if (change.text) facts.push_back({word(texts), edits_of(change, elided_)});
    if (is_moved(change)) facts.push_back({word(moved), place(change)});
    return facts;
  }

  const Comparison& comparison_;
  const Table& before_;
  const Table& after_;
  const Notice& notice_;
  bool elided_;
  Language language_;
  ChangeGroup group_;
  std::vector<const DutyChange*> renumbered_;  ///< to be told at the end
};

}  // namespace

std::string notices_text(const Comparison& comparison, const std::vector<Notice>& notices,
                         const std::string& closing, const Screen& screen) {
  std::vector<ChangeGroup> groups;
  for (const Notice& notice : notices)
    groups.push_back(UnitItems(comparison, notice, screen.width > 0, screen.language).take());
  std::string text =
      paragraph(comparison.difference.after->title.value, Ink::strong, screen) +
      paragraph(comparison.before.name + std::string(arrow) + comparison.after.name, Ink::plain, screen) +
      groups_text(groups, screen);
  return closing.empty() ? text : text + "\n" + paragraph(closing, Ink::faint, screen);
}

}  // namespace xfz::render
