// SPDX-License-Identifier: MIT
#include "render/notice/items.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/wording.h"
#include "render/notice/words.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::DutyChange;
using compare::MeasureChange;
using compare::MeasureChanges;
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

/// Whether all but what they are called is the same.
bool say_the_same(const NoticeChange& a, const NoticeChange& b) {
  return a.deadline_before == b.deadline_before && a.deadline_after == b.deadline_after &&
         a.deadline_shift == b.deadline_shift && a.role_before == b.role_before &&
         a.role_after == b.role_after && a.partners == b.partners && a.division == b.division &&
         a.text_before == b.text_before && a.text_after == b.text_after;
}

}  // namespace

NoticeDuty NoticeItems::gained(const Duty& duty, std::string remark) const {
  if (remark.empty()) remark = came_from(changes_, duty);
  return {place_of(duty), sheet_line(after_, notice_.after, duty), duty_label(duty), sentence(words_of(duty)),
          std::move(remark)};
}

NoticeDuty NoticeItems::lost(const Duty& duty) const {
  const MeasureChange* const change = changes_.find(&duty.measure());
  const bool has_number = change == nullptr || (!change->is_removed() && !change->renumbered);
  return {place_of(duty), sheet_line(before_, notice_.before, duty),
          (has_number ? "" : "原") + duty_label(duty), sentence(words_of(duty)), went_to(changes_, duty)};
}

NoticeChange NoticeItems::base_of(const DutyChange& change) const {
  NoticeChange base{.place = place_of(change.after),
                    .line = sheet_line(after_, notice_.after, change.after),
                    .label = duty_label(change.after)};
  if (const std::string old = duty_label(change.before); old != base.label) base.old_label = old;
  base.topic = topic_of(words_of(change.after));
  return base;
}

NoticeChange NoticeItems::deadline(const DutyChange& change) const {
  NoticeChange item = base_of(change);
  item.deadline_before = deadline_words(change.deadline->before);
  item.deadline_after = deadline_words(change.deadline->after);
  item.deadline_shift = shift_words(*change.deadline);
  return item;
}

NoticeChange NoticeItems::role(const DutyChange& change) const {
  NoticeChange item = base_of(change);
  if (change.role) {
    item.role_before = role_words(before_, change.before.tie);
    item.role_after = role_words(after_, change.after.tie);
  }
  item.partners = partners_words(change);
  return item;
}

NoticeChange NoticeItems::text(const DutyChange& change) const {
  NoticeChange item = base_of(change);
  std::string_view before = words_of(change.before);
  std::string_view after = words_of(change.after);
  if (change.before.clause.has_value() != change.after.clause.has_value()) {
    item.division = change.after.clause
                        ? fmt::format("该项现分为{}个分项，{}承担第{}分项",
                                      change.after.measure().clauses.size(), you_, *change.after.clause + 1)
                        : "该项不再划分分项";
  } else {
    if (before == after) {  // only the measure around the clause changed
      before = change.before.measure().text.value;
      after = change.after.measure().text.value;
    }
    item.pieces = compare::text_edits(before, after);
    if (is_rewritten(item.pieces)) item.pieces.clear();
  }
  item.text_before = before;
  item.text_after = item.division.empty() ? std::string(after) : sentence(after);
  return item;
}

void NoticeChangeList::add(NoticeChange item, const DutyChange& of) {
  for (std::size_t i = items_.size(); i-- > 0;) {
    const DutyChange& first = *of_[i].front();
    if (&first.after.measure() != &of.after.measure()) break;  // they come measure by measure
    if (&first.before.measure() == &of.before.measure() && say_the_same(items_[i], item)) {
      of_[i].push_back(&of);
      return;
    }
  }
  items_.push_back(std::move(item));
  of_.push_back({&of});
}

std::vector<NoticeChange> NoticeChangeList::take() {
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (of_[i].size() == 1) continue;
    std::vector<const Duty*> before;
    std::vector<const Duty*> after;
    for (const DutyChange* change : of_[i]) {
      before.push_back(&change->before);
      after.push_back(&change->after);
    }
    const std::string old_label = duty_labels(before);
    items_[i].label = duty_labels(after);
    items_[i].old_label = old_label == items_[i].label ? "" : old_label;
    items_[i].topic = topic_of(after.front()->measure().text.value);
  }
  // A sheet lists what is due first, but a notice is read beside the table.
  std::stable_sort(items_.begin(), items_.end(),
                   [](const NoticeChange& a, const NoticeChange& b) { return a.place < b.place; });
  return std::move(items_);
}

}  // namespace xfz::render
