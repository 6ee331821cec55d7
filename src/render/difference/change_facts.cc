// SPDX-License-Identifier: MIT
#include "render/difference/change_facts.h"

#include <fmt/format.h>

#include <cstdlib>

#include "compare/text_edits.h"
#include "model/wording.h"
#include "query/parts.h"
#include "render/words.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

using compare::ClauseChange;
using compare::DeadlineChange;
using compare::Difference;
using compare::MeasureChange;
using compare::RoleChange;
using compare::TextPiece;

constexpr Phrase moved{"Moved", "移动"};
constexpr Message<std::string> moved_from_place{"from {}", "原在 {}"};
constexpr Phrase order{"Order", "次序"};
constexpr Phrase under_no_heading{"from under no heading", "原不在任何标题下"};
constexpr Phrase order_in_task{"moved within its task", "在本任务内的位置变了"};
constexpr Phrase order_without_task{"moved under its heading", "在同一标题下的位置变了"};
constexpr Phrase order_of_units{"the order of the units changed", "单位次序变了"};
constexpr Phrase whole{"Whole measure", "整条"};
constexpr Phrase other_names{"Names", "名称"};
constexpr Phrase respelled{"a unit is called by another of its names", "同一单位换了写法"};
constexpr Phrase open_list{"Open list", "开放名单"};
constexpr Phrase closed{"(closed)", "（无）"};
constexpr Phrase applies{"(applies)", "（适用）"};
constexpr Phrase none{"(none)", "（无）"};
constexpr Phrase accepted{"Accepted", "已接受"};
constexpr Phrase others_accepted{"other findings of check are accepted", "接受的检查结果变了"};
constexpr Message<std::size_t> clause_at{"Clause {}", "第{}分项"};
constexpr Message<std::size_t, std::size_t> clause_moved{"Clause {} → {}", "第{}分项 → 第{}分项"};
constexpr Phrase clause_added{"added: ", "新增："};
constexpr Phrase clause_removed{"removed: ", "删去："};
constexpr Phrase clause_place{"moved", "移动"};
constexpr Message<int, Text, Text, Text> shift{"{0} {1} {2}{3}", "{3}{2} {0} {1}"};
constexpr Phrase one_day{"day", "天"};
constexpr Phrase days{"days", "天"};
constexpr Phrase one_month{"month", "个月"};
constexpr Phrase months{"months", "个月"};
constexpr Phrase earlier{"earlier", "提前"};
constexpr Phrase later{"later", "推后"};
constexpr Phrase in_the_year{" in the year", "年内"};
constexpr Phrase same_day{"the same day", "日期不变"};
constexpr Phrase same_day_of_year{"the same day of the year", "年内日期不变"};
constexpr Message<std::string, int> of_year{"{} ({})", "{}（{}年）"};
constexpr Message<std::string> in_brackets{" ({})", "（{}）"};

constexpr std::string_view arrow = " → ";
constexpr std::string_view between_edits = "  ";

using Stretches = std::vector<Stretch>;

void append(Stretches& to, Stretches more) {
  for (Stretch& stretch : more) to.push_back(std::move(stretch));
}

/// The last `count` characters of a text, or the first.
std::string_view end_of(std::string_view text, std::size_t count) {
  std::size_t size = 0;
  for (; count > 0 && size < text.size(); --count)
    size += last_code_point(text.substr(0, text.size() - size)).size;
  return text.substr(text.size() - size);
}
std::string_view begin_of(std::string_view text, std::size_t count) {
  std::size_t size = 0;
  for (; count > 0 && size < text.size(); --count) size += first_code_point(text.substr(size)).size;
  return text.substr(0, size);
}

/// What stayed before a change or between two: its beginning and its end. Behind the last one, its beginning.
std::string near_changes(std::string_view kept, bool is_last) {
  constexpr std::size_t shown = 12;
  constexpr std::size_t worth_it = 8;
  constexpr std::string_view left_out = "……";
  const std::string_view end = is_last ? "" : end_of(kept, shown);
  const std::size_t most = (is_last ? shown : 2 * shown) + worth_it;
  if (count_code_points(kept) <= most) return std::string(kept);
  return std::string(begin_of(kept, shown)) + std::string(left_out) + std::string(end);
}

std::string value_or(const Located<std::string>* value, const Phrase& other, Language language) {
  return value != nullptr ? value->value : std::string(other.in(language));
}

/// Makes the facts of one measure.
class FactWriter {
 public:
  FactWriter(const Difference& difference, bool elided, Language language)
      : difference_(difference), elided_(elided), language_(language) {}

  std::vector<ChangeFact> whole_measure(const Row& row) {
    const Measure& measure = *row.measure;
    add_plain(std::string(words::not_applicable.in(language_)),
              measure.not_applicable ? measure.not_applicable->value : "");
    if (!measure.not_applicable) {
      add_plain(heading("lead"), lead_text(measure, {}));
      add_plain(heading("responsible"), responsible_text(measure, {}));
      add_plain(heading("support"), support_text(measure, {}));
    }
    add_plain(heading("deadline"), deadline_text(measure, {}));
    return std::move(facts_);
  }

  std::vector<ChangeFact> changes(const MeasureChange& change) {
    const Measure& before = *change.before.measure;
    const Measure& after = *change.after.measure;
    if (change.moved) {
      const std::string from = place_text(change.before);
      add(moved,
          {{from.empty() ? std::string(under_no_heading.in(language_)) : moved_from_place(language_, from)}});
    }
    if (change.reordered) {
      const Phrase& where = change.after.task != nullptr ? order_in_task : order_without_task;
      add(order, {{std::string(where.in(language_))}});
    }
    if (change.not_applicable) {
      add(words::not_applicable, replaced(value_or(change.not_applicable->before, applies, language_),
                                          value_or(change.not_applicable->after, applies, language_)));
    }
    // Of a divided measure the clauses say it; where it came to be divided, who really came and went.
    if (!before.clauses.empty() && !after.clauses.empty()) {
      add_own(change.assignment);
    } else {
      add_role(heading("lead"), change.leads);
      add_role(heading("responsible"), change.responsibles);
      add_role(heading("support"), change.supporters);
    }
    add_details(change.assignment);
    if (change.deadline) add_deadline(heading("deadline"), *change.deadline);
    for (const ClauseChange& clause : change.clauses) add_clause(before, after, clause);
    const std::string old_words = official_wording(*difference_.before, before);
    const std::string new_words = official_wording(*difference_.after, after);
    if (change.assignment.wording && !follows_from_units(change.assignment, old_words, new_words))
      add(heading("official_wording"), edited(old_words, new_words));
    if (change.number) {
      add(heading("number"), replaced(value_or(change.number->before, none, language_),
                                      value_or(change.number->after, none, language_)));
    }
    for (const compare::OwnChange& own : change.own) add_own_column(own);
    if (change.allow) facts_.push_back(allowance_fact(language_));
    return std::move(facts_);
  }

 private:
  /// As the new table prints it.
  std::string heading(std::string_view key) const {
    return query::heading(*difference_.after, key).in(language_);
  }

  void add(std::string label, Stretches value) { facts_.push_back({std::move(label), std::move(value)}); }
  void add_deadline(std::string label, const DeadlineChange& change) {
    const bool is_counted = change.days.value_or(0) != 0;
    facts_.push_back({std::move(label), deadline(change), is_counted ? days_text(change, language_) : ""});
  }
  void add(const Phrase& label, Stretches value) { add(std::string(label.in(language_)), std::move(value)); }
  void add_own_column(const compare::OwnChange& own) {
    const auto& [before, after] = own.value;
    const bool is_prose = before != nullptr && after != nullptr &&
                          own.column->kind.value_or(ColumnKind::text) == ColumnKind::text;
    add(own.column->heading.value,
        is_prose ? edited(before->value, after->value)
                 : replaced(value_or(before, none, language_), value_or(after, none, language_)));
  }
  void add_plain(std::string label, std::string value) {
    if (!value.empty()) add(std::move(label), {{std::move(value)}});
  }

  Stretches edited(std::string_view before, std::string_view after) const {
    return edited_text(before, after, elided_);
  }

  static Stretches replaced(std::string before, std::string after) {
    return {{std::move(before), Ink::removed}, {std::string(arrow)}, {std::move(after), Ink::added}};
  }

  /// `+财政局  -区委编办`
  Stretches role(const RoleChange& change) const {
    Stretches value;
    const auto name = [&](const Table& table, UnitIndex unit, char sign, Ink ink) {
      if (!value.empty()) value.push_back({std::string(between_edits)});
      value.push_back({sign + table.unit(unit).name.value, ink});
    };
    for (const UnitIndex unit : change.gained) name(*difference_.after, unit, '+', Ink::added);
    for (const UnitIndex unit : change.lost) name(*difference_.before, unit, '-', Ink::removed);
    if (change.reordered) {
      if (!value.empty()) value.push_back({std::string(between_edits)});
      value.push_back({std::string(order_of_units.in(language_)), Ink::faint});
    }
    return value;
  }

  void add_role(std::string label, const RoleChange& change) {
    if (!change.is_empty()) add(std::move(label), role(change));
  }

  /// Lead and responsible units in one line.
  Stretches roles(const compare::AssignmentChange& change) const {
    Stretches value;
    const auto part = [&](const std::string& label, const RoleChange& of_role) {
      if (of_role.is_empty()) return;
      if (!value.empty()) value.push_back({std::string(between_edits)});
      value.push_back({label + " "});
      append(value, role(of_role));
    };
    part(heading("lead"), change.lead);
    part(heading("responsible"), change.responsible);
    part(heading("support"), change.support);
    return value;
  }

  /// What the measure itself says for all its clauses.
  void add_own(const compare::AssignmentChange& change) {
    Stretches value = roles(change);
    if (!value.empty()) add(whole, std::move(value));
  }

  void add_details(const compare::AssignmentChange& change) {
    if (change.others) {
      add(open_list, replaced(value_or(change.others->before, closed, language_),
                              value_or(change.others->after, closed, language_)));
    }
    if (change.respelled) add(other_names, {{std::string(respelled.in(language_))}});
  }

  /// The words without these units and without commas between names.
  static std::string without(std::string words, const Table& table,
                             std::initializer_list<const std::vector<UnitIndex>*> roles) {
    const auto erase = [&words](std::string_view part) {
      for (std::size_t at = 0; (at = words.find(part, at)) != std::string::npos;)
        words.erase(at, part.size());
    };
    for (const auto* units : roles) {
      for (const UnitIndex unit : *units) erase(table.unit(unit).name.value);
    }
    erase("、");
    return words;
  }

  /// Whether the printed words are others by the units alone that came and went, which is said already.
  bool follows_from_units(const compare::AssignmentChange& change, const std::string& before,
                          const std::string& after) const {
    const RoleChange& lead = change.lead;
    const RoleChange& responsible = change.responsible;
    const RoleChange& support = change.support;
    if (lead.reordered || responsible.reordered || support.reordered) return false;
    return without(before, *difference_.before, {&lead.lost, &responsible.lost, &support.lost}) ==
           without(after, *difference_.after, {&lead.gained, &responsible.gained, &support.gained});
  }

  Stretches deadline(const DeadlineChange& change) const {
    const auto text = [&](const Deadline* deadline) {
      if (deadline == nullptr) return std::string(none.in(language_));
      if (means_otherwise(change)) return deadline->said() + meaning_text(*deadline, language_);
      const bool is_like_above = change.before != nullptr && change.after != nullptr &&
                                 change.before->text.value == change.after->text.value;
      const std::string& words = is_like_above ? deadline->said() : deadline->text.value;
      if (!change.within_years) return words;
      return of_year(language_, words, year_of(deadline->reading.dates.front()));
    };
    Stretches value = replaced(text(change.before), text(change.after));
    const std::string moved_by = days_text(change, language_);
    if (!moved_by.empty())
      value.push_back(
          {in_brackets(language_, moved_by), change.days.value_or(0) < 0 ? Ink::soon : Ink::plain});
    return value;
  }

  std::string clause_label(const ClauseChange& clause) const {
    if (!clause.before) return clause_at(language_, *clause.after + 1);
    if (!clause.after || *clause.before == *clause.after) return clause_at(language_, *clause.before + 1);
    return clause_moved(language_, *clause.before + 1, *clause.after + 1);
  }

  void add_clause(const Measure& before, const Measure& after, const ClauseChange& clause) {
    const std::string label = clause_label(clause);
    if (!clause.before || !clause.after) {
      const Clause& only = clause.after ? after.clauses[*clause.after] : before.clauses[*clause.before];
      const Ink ink = clause.after ? Ink::added : Ink::removed;
      const Phrase& what = clause.after ? clause_added : clause_removed;
      add(label,
          {{std::string(what.in(language_)) + only.text.value + clause_wording(only.assignment), ink}});
      return;
    }
    if (clause.moved) add(label, {{std::string(clause_place.in(language_))}});
    if (clause.text) add(label, edited(clause.text->before, clause.text->after));
    Stretches units = roles(clause.assignment);
    if (!units.empty()) add(label, std::move(units));
    const std::size_t details = facts_.size();
    add_details(clause.assignment);
    for (std::size_t i = details; i < facts_.size(); ++i) facts_[i].label = label;
    if (clause.deadline) add_deadline(label, *clause.deadline);
    const std::string old_words = official_wording(*difference_.before, before.clauses[*clause.before]);
    const std::string new_words = official_wording(*difference_.after, after.clauses[*clause.after]);
    if (clause.assignment.wording && !follows_from_units(clause.assignment, old_words, new_words)) {
      Stretches value = edited(old_words, new_words);
      value.insert(value.begin(), {heading("official_wording") + " "});
      add(label, std::move(value));
    }
  }

  const Difference& difference_;
  bool elided_;
  Language language_;
  std::vector<ChangeFact> facts_;
};

}  // namespace

std::string marked(const Stretch& stretch) {
  if (!stretch.is_edit) return stretch.text;
  return stretch.ink == Ink::added ? "{+" + stretch.text + "+}" : "[-" + stretch.text + "-]";
}

std::vector<Stretch> edited_text(std::string_view before, std::string_view after, bool elided) {
  Stretches value;
  const std::vector<TextPiece> pieces = compare::text_edits(before, after);
  for (const TextPiece& piece : pieces) {
    const std::string text(piece.text);
    switch (piece.kind) {
      case TextPiece::removed:
        value.push_back({text, Ink::removed, true});
        break;
      case TextPiece::added:
        value.push_back({text, Ink::added, true});
        break;
      case TextPiece::kept:
        value.push_back({elided ? near_changes(piece.text, &piece == &pieces.back()) : text});
        break;
    }
  }
  return value;
}

bool means_otherwise(const DeadlineChange& change) {
  return change.before != nullptr && change.after != nullptr &&
         change.before->said() == change.after->said() &&
         (change.before->reading.kind != change.after->reading.kind ||
          change.before->reading.dates != change.after->reading.dates);
}

std::string meaning_text(const Deadline& deadline, Language language) {
  const DeadlineKind kind = deadline.reading.kind;
  std::vector<std::string> days;
  for (const Date day : deadline.reading.dates) days.push_back(date_text(day, language));
  std::string meaning = joined(days, "、");
  if (kind != DeadlineKind::dated) {
    const std::string name = deadline_name({kind}, language);
    meaning = meaning.empty() ? name : fmt::format("{}：{}", name, meaning);
  }
  return in_brackets(language, meaning);
}

std::string days_text(const DeadlineChange& change, Language language) {
  const auto count = change.months ? change.months : change.days;
  if (!count) return "";
  if (*count == 0) return std::string((change.within_years ? same_day_of_year : same_day).in(language));
  const bool is_one = std::abs(*count) == 1;
  const Phrase& unit = change.months ? (is_one ? one_month : months) : (is_one ? one_day : days);
  return shift(language, std::abs(*count), unit.text(), (*count < 0 ? earlier : later).text(),
               change.within_years ? in_the_year.text() : Text{});
}

ChangeFact allowance_fact(Language language) {
  return {std::string(accepted.in(language)), {{std::string(others_accepted.in(language))}}};
}

std::vector<ChangeFact> change_facts(const Difference& difference, const MeasureChange& change, bool elided,
                                     Language language) {
  FactWriter writer(difference, elided, language);
  if (change.is_added()) return writer.whole_measure(change.after);
  if (change.is_removed()) return writer.whole_measure(change.before);
  return writer.changes(change);
}

}  // namespace xfz::render
