// SPDX-License-Identifier: MIT
#include "render/notice_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/wording.h"
#include "render/notice_unit.h"
#include "render/notice_words.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::DutyChange;
using compare::MeasureChange;
using compare::MeasureChanges;
using compare::UnitNotice;
using query::Duty;

/// The names of those who lead; of those who are responsible where nobody leads.
std::string answering(const Measure& measure, const std::vector<std::size_t>& clauses) {
  const std::string leads = lead_text(measure, clauses);
  if (!leads.empty()) return leads + "牵头";
  const std::string others = responsible_text(measure, clauses);
  return others.empty() ? "" : others + "负责";
}

/// The place of the clause in the other table; none where the whole measure is to be looked at.
std::vector<std::size_t> counterpart(const MeasureChange& change, const Duty& duty, bool is_old) {
  if (!duty.clause) return {};
  for (const compare::ClauseChange& clause : change.clauses) {
    const auto& here = is_old ? clause.before : clause.after;
    const auto& there = is_old ? clause.after : clause.before;
    if (here == duty.clause && there) return {*there};
  }
  return {};
}

/// `该项已取消`, `现由政办牵头`: what became of a duty that the unit no longer has.
std::string went_to(const MeasureChanges& changes, const Duty& duty) {
  const MeasureChange* const change = changes.find(&duty.measure());
  if (change == nullptr) return "";
  if (change->is_removed()) return "该项已取消";
  const Measure& now = *change->after.measure;
  if (now.not_applicable) return "该项不再适用（" + now.not_applicable->value + "）";
  const std::string before = answering(duty.measure(), duty.clauses());
  const std::string after = answering(now, counterpart(*change, duty, true));
  if (after.empty()) return "";
  return (before == after ? "仍由" : "现由") + after;
}

/// `本次新增`, `原由政办牵头`: where a duty comes from that is newly the unit's.
std::string came_from(const MeasureChanges& changes, const Duty& duty) {
  const MeasureChange* const change = changes.find(&duty.measure());
  if (change == nullptr) return "";
  if (change->is_added()) return "本次新增";
  const Measure& old = *change->before.measure;
  if (old.not_applicable) return "原不适用（" + old.not_applicable->value + "）";
  const std::string before = answering(old, counterpart(*change, duty, false));
  return before.empty() || before == answering(duty.measure(), duty.clauses()) ? "" : "原由" + before;
}

/// Whether so little of the longer text was kept that marks in it would not be read.
bool is_rewritten(const std::vector<compare::TextPiece>& pieces) {
  std::size_t kept = 0;
  std::size_t removed = 0;
  std::size_t added = 0;
  for (const compare::TextPiece& piece : pieces) {
    std::size_t& sum = piece.kind == compare::TextPiece::kept      ? kept
                       : piece.kind == compare::TextPiece::removed ? removed
                                                                   : added;
    sum += piece.text.size();
  }
  return 3 * kept < kept + std::max(removed, added);
}

/// The words of a duty: its clause, or the whole measure.
std::string_view words_of(const Duty& duty) {
  const Measure& measure = duty.measure();
  return duty.clause ? standalone_text(measure.clauses[*duty.clause]) : std::string_view(measure.text.value);
}

/// With a full stop, which a clause may not have.
std::string sentence(std::string_view words) {
  constexpr std::string_view ends[] = {"。", "！", "？", "；", "…", "”", "）"};
  const bool has_end = std::any_of(std::begin(ends), std::end(ends),
                                   [words](std::string_view end) { return words.ends_with(end); });
  return std::string(words) + (has_end ? "" : "。");
}

class NoticeWriter {
 public:
  NoticeWriter(const Comparison& comparison, const MeasureChanges& changes, const UnitNotice& notice)
      : comparison_(comparison),
        before_(*comparison.difference.before),
        after_(*comparison.difference.after),
        notice_(notice),
        changes_(changes) {
    const bool is_gone = notice.after == no_unit;
    const Unit& unit = is_gone ? before_.unit(notice.before) : after_.unit(notice.after);
    page_.comparison = &comparison;
    page_.unit = unit.name.value;
    page_.unit_id = unit.id.value;
    page_.is_group = unit.is_group;
    page_.you = unit.is_group ? "各单位" : "你单位";
  }

  NoticePage take() {
    for (const Duty& duty : notice_.gained) {
      if (is_named(duty)) add_gained(duty, came_from(changes_, duty));
    }
    for (const Duty& duty : notice_.lost) {
      if (is_named(duty)) add_lost(duty);
    }
    for (const DutyChange& change : notice_.changed) {
      if (is_named(change.after) && !is_named(change.before)) {
        add_gained(change.after,
                   fmt::format("原经由“{}”共同承担", unit_names(before_, change.before.tie.groups)));
      } else if (is_named(change.before)) {
        add(change);
      }
    }
    page_.about_unit = about_unit(comparison_.difference, notice_);
    for (const ViaChanges& via : via_changes(comparison_.difference, notice_)) add_group(via);
    for (auto* duties : {&page_.gained, &page_.lost}) order(*duties);
    for (auto* changes : {&page_.deadlines, &page_.roles, &page_.texts}) order(*changes);
    return std::move(page_);
  }

 private:
  SheetLine new_line(const Duty& duty) const { return sheet_line(after_, notice_.after, duty); }
  SheetLine old_line(const Duty& duty) const { return sheet_line(before_, notice_.before, duty); }

  /// As the table has them: a sheet lists what is due first, but a notice is read beside the table.
  template <class Item>
  static void order(std::vector<Item>& items) {
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.place < b.place; });
  }

  void add_gained(const Duty& duty, std::string remark) {
    page_.gained.push_back(
        {place_of(duty), new_line(duty), duty_label(duty), sentence(words_of(duty)), std::move(remark)});
  }

  void add_lost(const Duty& duty) {
    const MeasureChange* const change = changes_.find(&duty.measure());
    const bool has_number = change == nullptr || (!change->is_removed() && !change->renumbered);
    page_.lost.push_back({place_of(duty), old_line(duty), (has_number ? "" : "原") + duty_label(duty),
                          sentence(words_of(duty)), went_to(changes_, duty)});
  }

  NoticeChange base_of(const DutyChange& change) const {
    NoticeChange base{
        .place = place_of(change.after), .line = new_line(change.after), .label = duty_label(change.after)};
    if (const std::string old = duty_label(change.before); old != base.label) base.old_label = old;
    base.topic = topic_of(words_of(change.after));
    return base;
  }

  void add(const DutyChange& change) {
    if (change.deadline) {
      NoticeChange& added = page_.deadlines.emplace_back(base_of(change));
      added.deadline_before = deadline_words(change.deadline->before);
      added.deadline_after = deadline_words(change.deadline->after);
      added.deadline_shift = shift_words(*change.deadline);
    }
    if (change.role || change.partners) add_roles(change);
    if (change.text) add_text(change);
    add_order(change, page_.order);
  }

  static std::vector<std::string> partners_of(const DutyChange& change) {
    const Duty& before = change.before;
    const Duty& after = change.after;
    std::vector<std::string> words = {
        partners_words("牵头单位", lead_text(before.measure(), before.clauses()),
                       lead_text(after.measure(), after.clauses())),
        partners_words("负责单位", responsible_text(before.measure(), before.clauses()),
                       responsible_text(after.measure(), after.clauses()))};
    std::erase(words, "");
    return words;
  }

  void add_roles(const DutyChange& change) {
    NoticeChange added = base_of(change);
    const Duty& before = change.before;
    const Duty& after = change.after;
    if (change.role) {
      added.role_before = role_words(before_, before.tie);
      added.role_after = role_words(after_, after.tie);
    }
    if (change.partners) added.partners = partners_of(change);
    if (!added.role_before.empty() || !added.partners.empty()) page_.roles.push_back(std::move(added));
  }

  void add_text(const DutyChange& change) {
    NoticeChange added = base_of(change);
    std::string_view before = words_of(change.before);
    std::string_view after = words_of(change.after);
    if (change.before.clause.has_value() != change.after.clause.has_value()) {
      added.division = change.after.clause ? fmt::format("该项现分为{}个分项，{}承担第{}分项",
                                                         change.after.measure().clauses.size(), page_.you,
                                                         *change.after.clause + 1)
                                           : "该项不再划分分项";
    } else {
      if (before == after) {  // only the measure around the clause changed
        before = change.before.measure().text.value;
        after = change.after.measure().text.value;
      }
      added.pieces = compare::text_edits(before, after);
      if (is_rewritten(added.pieces)) added.pieces.clear();
    }
    added.text_before = before;
    added.text_after = added.division.empty() ? std::string(after) : sentence(after);
    page_.texts.push_back(std::move(added));
  }

  /// Of several clauses, the measure is named once.
  static void add_order(const DutyChange& change, std::vector<std::string>& order) {
    const std::string& old_id = change.before.measure().id.value;
    const std::string& new_id = change.after.measure().id.value;
    const auto& old_clause = change.before.clause;
    const auto& new_clause = change.after.clause;
    std::string words;
    if (old_id != new_id) {
      words = fmt::format("原第{}项现为第{}项", old_id, new_id);
    } else if (old_clause && new_clause && *old_clause != *new_clause) {
      words = fmt::format("第{}项原第{}分项现为第{}分项", new_id, *old_clause + 1, *new_clause + 1);
    }
    const bool is_told = std::find(order.begin(), order.end(), words) != order.end();
    if (!words.empty() && !is_told) order.push_back(std::move(words));
  }

  void add_group(const ViaChanges& via) {
    std::vector<std::string> words;
    const auto add = [&words](std::string_view before, const std::vector<const Duty*>& duties,
                              std::string_view after) {
      if (!duties.empty()) words.push_back(fmt::format("{}{}{}", before, duty_labels(duties), after));
    };
    add("新增", via.gained, "");
    add("不再承担原", via.lost, "");
    std::vector<const Duty*> texts;
    for (const DutyChange* change : via.changed) {
      if (change->deadline) words.push_back(deadline_line(*change));
      if (change->text) texts.push_back(&change->after);
    }
    for (const DutyChange* change : via.changed) {
      for (const std::string& partner : change->partners ? partners_of(*change) : std::vector<std::string>())
        words.push_back(duty_label(change->after) + partner);
    }
    add("", texts, "内容有调整");
    for (const DutyChange* change : via.changed) add_order(*change, words);
    if (!words.empty()) page_.groups.push_back({via.group, fmt::format("{}", fmt::join(words, "；"))});
  }

  static std::string deadline_line(const DutyChange& change) {
    const auto words = [](const Deadline* deadline) {
      return deadline == nullptr ? std::string("未定时限") : deadline->text.value;
    };
    const std::string shift = shift_words(*change.deadline);
    return fmt::format("{}完成时限由{}调整为{}{}", duty_label(change.after), words(change.deadline->before),
                       words(change.deadline->after), shift.empty() ? "" : "（" + shift + "）");
  }

  const Comparison& comparison_;
  const Table& before_;
  const Table& after_;
  const UnitNotice& notice_;
  const MeasureChanges& changes_;
  NoticePage page_;
};

}  // namespace

bool NoticePage::is_empty() const {
  return gained.empty() && lost.empty() && deadlines.empty() && roles.empty() && texts.empty() &&
         order.empty() && about_unit.empty() && groups.empty();
}

NoticePage notice_page(const Comparison& comparison, const MeasureChanges& changes,
                       const UnitNotice& notice) {
  return NoticeWriter(comparison, changes, notice).take();
}

std::string version_text(const Side& side) {
  // The folder is of this machine, and `HEAD~1:` is another commit tomorrow.
  const bool is_committed = !side.commit.empty();
  const std::string path = is_committed ? side.name.substr(side.name.find(':') + 1) : side.name;
  const std::string file = path.substr(path.rfind('/') + 1);
  constexpr std::size_t shown_digits = 12;
  if (!is_committed) return file + (side.is_uncommitted ? "（未提交）" : "");
  return fmt::format("{}，版本 {}{}", file, side.commit.substr(0, shown_digits),
                     side.is_uncommitted ? " 之后有未提交的修改" : "");
}

}  // namespace xfz::render
