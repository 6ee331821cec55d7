// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "model/wording.h"
#include "render/change_items.h"
#include "render/notice.h"
#include "render/notice_via.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::DutyChange;
using query::Duty;

constexpr Message<std::string> via_group{"via {}", "经由{}"};
constexpr Phrase newly{"Newly", "新增"};
constexpr Phrase no_longer{"No longer", "不再承担"};
constexpr Phrase units{"Units", "单位"};
constexpr Phrase texts{"Text", "内容"};
constexpr Phrase renumbered{"Number", "序号"};
constexpr Phrase none{"(none)", "（无）"};
constexpr std::string_view arrow = " → ";

using Stretches = std::vector<Stretch>;

/// `90(3)`
std::string name_of(const Duty& duty) {
  const std::string& id = duty.measure().id.value;
  return duty.clause ? id + "(" + std::to_string(*duty.clause + 1) + ")" : id;
}

std::string words_of(const Duty& duty) {
  const Measure& measure = duty.measure();
  return duty.clause ? std::string(standalone_text(measure.clauses[*duty.clause])) : measure.text.value;
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
    for (const Text& line : notice_.page.about_unit) {
      group_.items.push_back({ChangeItem::changed, "", {{line.in(language_)}}, {}});
    }
    const compare::UnitNotice& unit = notice_.unit;
    for (const Duty& duty : unit.gained) {
      if (is_named(duty)) group_.items.push_back(whole(duty, after_, ChangeItem::added));
    }
    for (const Duty& duty : unit.lost) {
      if (is_named(duty)) group_.items.push_back(whole(duty, before_, ChangeItem::removed));
    }
    for (const DutyChange& change : unit.changed) {
      if (is_named(change.after) && !is_named(change.before)) {
        group_.items.push_back(newly_named(change));
      } else if (is_named(change.before)) {
        add(change);
      }
    }
    for (const ViaChanges& via : via_changes(comparison_.difference, unit)) add(via);
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
        kind, name_of(duty), {{words_of(duty), kind == ChangeItem::added ? Ink::added : Ink::removed}}, {}};
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
      value.push_back({language_ == Language::chinese ? "（" + days + "）" : " (" + days + ")",
                       change.days.value_or(0) < 0 ? Ink::soon : Ink::plain});
    return value;
  }

  void add(const DutyChange& change) {
    const Duty& before = change.before;
    const Duty& after = change.after;
    ChangeItem item{ChangeItem::changed, name_of(after), {{words_of(after)}}, {}};
    if (name_of(before) != item.name) item.name = name_of(before) + std::string(arrow) + item.name;
    const auto fact = [&item, this](const Phrase& label, Stretches value) {
      item.facts.push_back({word(label), std::move(value)});
    };
    if (change.role) fact(words::relation, replaced(role(before_, before.tie), role(after_, after.tie)));
    if (change.deadline) fact(words::deadline, deadline(*change.deadline));
    if (change.partners) {
      const auto partners = [&](const Phrase& label, auto text) {
        std::string old = text(before.measure(), before.clauses());
        std::string now = text(after.measure(), after.clauses());
        if (old != now) fact(label, replaced(old.empty() ? word(none) : old, now.empty() ? word(none) : now));
      };
      partners(words::lead, lead_text);
      partners(words::responsible, responsible_text);
    }
    if (change.text) fact(texts, edited_text(words_of(before), words_of(after), elided_));
    group_.items.push_back(std::move(item));
  }

  static std::string listed(const std::vector<const Duty*>& duties) {
    std::string out;
    for (const Duty* duty : duties) {
      if (!out.empty()) out += ", ";
      out += name_of(*duty);
    }
    return out;
  }

  void add(const ViaChanges& via) {
    ChangeItem item{ChangeItem::changed, "", {{via_group(language_, via.group), Ink::faint}}, {}};
    const auto fact = [&item, this](const Phrase& label, const std::vector<const Duty*>& duties, Ink ink) {
      if (!duties.empty()) item.facts.push_back({word(label), {{listed(duties), ink}}});
    };
    fact(newly, via.gained, Ink::added);
    fact(no_longer, via.lost, Ink::removed);
    std::vector<const Duty*> partners;
    std::vector<const Duty*> edited;
    for (const DutyChange* change : via.changed) {
      const std::string name = name_of(change->after);
      if (change->partners) partners.push_back(&change->after);
      if (change->text) edited.push_back(&change->after);
      if (change->deadline) {
        Stretches value = deadline(*change->deadline);
        value.insert(value.begin(), {name + "  "});
        item.facts.push_back({word(words::deadline), std::move(value)});
      }
      const std::string old = name_of(change->before);
      const bool is_divided_alike = change->before.clause.has_value() == change->after.clause.has_value();
      if (old != name && is_divided_alike)
        item.facts.push_back({word(renumbered), {{fmt::format("{}{}{}", old, arrow, name)}}});
    }
    fact(units, partners, Ink::plain);
    fact(texts, edited, Ink::plain);
    if (!item.facts.empty()) group_.items.push_back(std::move(item));
  }

  const Comparison& comparison_;
  const Table& before_;
  const Table& after_;
  const Notice& notice_;
  bool elided_;
  Language language_;
  ChangeGroup group_;
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
