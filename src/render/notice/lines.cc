// SPDX-License-Identifier: MIT
#include "render/notice/lines.h"

#include <algorithm>
#include <map>
#include <utility>

#include "compare/numbers.h"
#include "query/parts.h"
#include "render/difference/change_facts.h"
#include "render/difference/change_items.h"
#include "render/notice/printed.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::Difference;
using compare::HeadingChange;
using compare::Notice;
using compare::NoticeRow;
using compare::TextPiece;
using compare::UnitChange;
using compare::UnitTie;
using Value = std::optional<std::string>;
using Values = std::vector<NoticeValue>;

constexpr Phrase name_label{"Name", "名称"};
constexpr Phrase kind_label{"Kind", "性质"};
constexpr Phrase single_word{"unit", "单位"};
constexpr Phrase group_word{"group", "集体"};
constexpr Phrase members_label{"Members", "成员"};
constexpr Phrase merged_label{"Merged into", "并入"};
constexpr Phrase split_label{"Split from", "分设自"};
constexpr Phrase not_listed{"(not listed)", "未列入"};
constexpr Message<Text, std::string> of_clauses{"{} (clauses {})", "{}（第{}分项）"};
constexpr Message<std::string> via_group{"via {}", "经由“{}”"};

Value filled(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

/// Whether so little was kept that marks in it would not be read.
bool is_rewritten(const std::vector<TextPiece>& pieces) {
  std::size_t sizes[3] = {};
  for (const TextPiece& piece : pieces) sizes[piece.kind] += piece.text.size();
  const std::size_t kept = sizes[TextPiece::kept];
  return 3 * kept < kept + std::max(sizes[TextPiece::removed], sizes[TextPiece::added]);
}

/// The old words struck out, the new ones behind them.
std::vector<NoticePiece> replaced(const Value& before, const Value& after) {
  std::vector<NoticePiece> pieces;
  if (before && before == after) return {{TextPiece::kept, *after}};
  if (before) pieces.push_back({TextPiece::removed, *before});
  if (after) pieces.push_back({TextPiece::added, *after});
  return pieces;
}

/// The same with marks within the text.
std::vector<NoticePiece> edited(const Value& before, const Value& after) {
  if (!before || !after || before == after) return replaced(before, after);
  const std::vector<TextPiece> edits = compare::text_edits(*before, *after);
  if (is_rewritten(edits)) return replaced(before, after);
  std::vector<NoticePiece> pieces;
  for (const TextPiece& edit : edits) pieces.push_back({edit.kind, std::string(edit.text)});
  return pieces;
}

/// Names, those that stayed first; joined so that both the old ones and the new ones are a list.
std::vector<NoticePiece> names_changed(const std::vector<std::string>& before,
                                       const std::vector<std::string>& after) {
  const auto is_in = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  std::vector<std::string> names[3];
  for (const std::string& name : after)
    names[is_in(before, name) ? TextPiece::kept : TextPiece::added].push_back(name);
  for (const std::string& name : before) {
    if (!is_in(after, name)) names[TextPiece::removed].push_back(name);
  }
  std::vector<NoticePiece> pieces;
  for (const auto kind : {TextPiece::kept, TextPiece::removed, TextPiece::added}) {
    const bool follows = kind != TextPiece::kept && !names[TextPiece::kept].empty();
    if (!names[kind].empty()) pieces.push_back({kind, (follows ? "、" : "") + joined(names[kind], "、")});
  }
  return pieces;
}

NoticeLine::Kind kind_of(bool is_added, bool is_removed) {
  if (is_added) return NoticeLine::added;
  return is_removed ? NoticeLine::removed : NoticeLine::changed;
}

/// `2、50至69、80`: three or more that follow each other are written from the first to the last.
std::string number_ranges(const std::vector<std::string>& ids, Language language) {
  constexpr std::size_t fewest = 3;
  const bool is_chinese = language == Language::chinese;
  std::string out;
  for (std::size_t begin = 0; begin < ids.size();) {
    std::size_t end = begin + 1;
    while (end < ids.size() && compare::follows(ids[end], ids[end - 1])) ++end;
    if (end - begin < fewest) end = begin + 1;
    if (!out.empty()) out += words::comma.in(language);
    out += ids[begin];
    if (end - begin > 1) out += (is_chinese ? "至" : "–") + ids[end - 1];
    begin = end;
  }
  return out;
}

class LineWriter {
 public:
  LineWriter(const Difference& difference, const Notice& notice, Language language)
      : difference_(difference),
        before_(*difference.before),
        after_(*difference.after),
        notice_(notice),
        language_(language) {}

  std::vector<NoticeLine> take() {
    if (notice_.is_for_all()) {
      for (const compare::TableChange& change : difference_.table) add(change);
    }
    for (const UnitChange* change : notice_.units) add(*change);
    if (notice_.is_for_all()) {
      for (const HeadingChange& change : difference_.headings) add(change);
    }
    for (const NoticeRow& row : notice_.rows) add(row);
    for (NoticeLine& line : lines_) {
      if (line.number.empty()) line.number = number_ranges(line.ids, language_);
    }
    return std::move(lines_);
  }

 private:
  std::string word(const Phrase& phrase) const { return std::string(phrase.in(language_)); }
  /// As the new table prints it.
  std::string heading(std::string_view key) const { return query::heading(after_, key).in(language_); }

  void add(const compare::TableChange& change) {
    const std::string label = key_name(change.key, language_);
    const auto [before, after] = change.value;
    lines_.push_back({.name = label, .values = {{change.key, label, edited(filled(before), filled(after))}}});
  }

  // Units

  static void add_name(std::vector<std::string>& names, const Table& table, UnitIndex unit) {
    if (unit == no_unit) return;
    const std::string& of_unit = table.unit(unit).name.value;
    if (std::find(names.begin(), names.end(), of_unit) == names.end()) names.push_back(of_unit);
  }

  static std::vector<std::string> names_of(const Table& table, const std::vector<UnitIndex>& units) {
    std::vector<std::string> names;
    for (const UnitIndex unit : units) add_name(names, table, unit);
    return names;
  }

  static Value name_of(const Table& table, UnitIndex unit) {
    if (unit == no_unit) return std::nullopt;
    return table.unit(unit).name.value;
  }

  /// A unit that came has no old name, though it was split from one that has.
  void add(const UnitChange& change) {
    NoticeLine line{.kind = kind_of(change.is_added(), change.is_removed())};
    const Value old_name = name_of(before_, change.before);
    const Value new_name = name_of(after_, change.after);
    line.name = new_name ? *new_name : *old_name;
    line.values.push_back({"name", word(name_label), edited(old_name, new_name)});
    const auto add_value = [&](std::string_view key, const Phrase& label, const Value& before,
                               const Value& after) {
      if (before || after) line.values.push_back({key, word(label), replaced(before, after)});
    };
    add_value("merged_into", merged_label, {}, name_of(after_, change.merged_into));
    add_value("split_from", split_label, {}, name_of(before_, change.split_from));
    if (change.kind)
      add_value("kind", kind_label, kind_word(before_, change.before), kind_word(after_, change.after));
    add_members(line, change);
    add_name(line.units, after_, change.after);
    add_name(line.units, before_, change.is_removed() ? change.before : no_unit);
    add_name(line.units, after_, change.merged_into);
    add_name(line.units, before_, change.split_from);
    for (const UnitIndex unit : change.members_gained) add_name(line.units, after_, unit);
    for (const UnitIndex unit : change.members_lost) add_name(line.units, before_, unit);
    lines_.push_back(std::move(line));
  }

  Value kind_word(const Table& table, UnitIndex unit) const {
    return word(table.unit(unit).is_group ? group_word : single_word);
  }

  /// All of them, since who stays must know that; each by the name that its table has.
  void add_members(NoticeLine& line, const UnitChange& change) const {
    if (change.members_gained.empty() && change.members_lost.empty()) return;
    const std::vector<std::string> old = member_names(before_, change.before);
    const std::vector<std::string> now = member_names(after_, change.after);
    line.values.push_back({"members", word(members_label), names_changed(old, now)});
  }

  static std::vector<std::string> member_names(const Table& table, UnitIndex group) {
    std::vector<std::string> names;
    if (group == no_unit) return names;
    for (const Mention& member : table.unit(group).members) add_name(names, table, member.unit);
    return names;
  }

  // Headings

  static Value heading_of(const Row& row) {
    if (row.category == nullptr) return std::nullopt;
    if (row.task == nullptr) return category_heading(*row.category);
    return task_heading(*row.task) +
           (row.task->effect ? std::string(effect_word(*row.task->effect).in(Language::chinese)) : "");
  }

  static Value category_of(const Row& row) {
    if (row.category == nullptr) return std::nullopt;
    return category_heading(*row.category);
  }

  /// One that only stands elsewhere among the others tells nothing.
  void add(const HeadingChange& change) {
    const Row& row = change.is_removed() ? change.before : change.after;
    const bool is_task = row.task != nullptr;
    NoticeLine line{.kind = kind_of(change.is_added(), change.is_removed()), .name = *heading_of(row)};
    const bool has_other_category =
        is_task && change.moved && category_of(change.before) != category_of(change.after);
    if (has_other_category) line.values.push_back(category_value(change.before, change.after));
    line.values.push_back({is_task ? "task" : "category", heading(is_task ? "task" : "category"),
                           edited(heading_of(change.before), heading_of(change.after))});
    const bool is_told = line.kind != NoticeLine::changed ||
                         std::any_of(line.values.begin(), line.values.end(),
                                     [](const NoticeValue& value) { return value.is_changed(); });
    if (is_told) lines_.push_back(std::move(line));
  }

  NoticeValue category_value(const Row& before, const Row& after) const {
    return {"category", heading("category"), replaced(category_of(before), category_of(after))};
  }

  // Measures

  void add(const NoticeRow& row) {
    const Measure* const before = row.before.measure;
    const Measure* const after = row.after.measure;
    NoticeLine line{.kind = kind_of(before == nullptr, after == nullptr)};
    line.is_gained = !notice_.is_for_all() && row.old_ties.empty();
    line.is_lost = !notice_.is_for_all() && row.ties.empty();
    line.ids = {after != nullptr ? after->id.value : before->id.value};
    line.name = after != nullptr ? after->text.value : before->text.value;
    if (row.change != nullptr) {
      add_number(line, *row.change);
      add_place(line.values, *row.change);
      add_content(line.values, before, after, row.change);
      line.units = names_of(after_, row.units);
      for (const UnitIndex unit : row.old_units) add_name(line.units, before_, unit);
    } else {
      line.is_repeated = line.is_gained;
      if (line.is_gained) add_content(line.values, nullptr, after, nullptr);
      line.units = {unit_name()};
    }
    if (!notice_.is_for_all()) add_tie(line.values, row);
    if (!is_said_with_another(row, line)) lines_.push_back(std::move(line));
  }

  /// `19（原18）`; of one that was removed its number may be another's now.
  static void add_number(NoticeLine& line, const compare::MeasureChange& change) {
    if (!change.renumbered && !change.is_removed()) return;
    line.old_id = change.before.measure->id.value;
    line.number = change.is_removed() ? "原" + line.old_id : line.ids.front() + "（原" + line.old_id + "）";
  }

  void add_place(Values& values, const compare::MeasureChange& change) const {
    if (!change.moved) return;
    if (category_of(change.before) != category_of(change.after))
      values.push_back(category_value(change.before, change.after));
    values.push_back(
        {"task", heading("task"), replaced(heading_of(change.before), heading_of(change.after))});
  }

  /// Who answers for a measure that both tables have, in the roles in which others do now.
  void add_names(Values& values, const compare::MeasureChange& change) const {
    const auto add = [&](std::string_view key, const compare::RoleChange& role, auto names) {
      if (role.is_empty()) return;
      values.push_back({key, heading(key),
                        edited(filled(names(*change.before.measure)), filled(names(*change.after.measure)))});
    };
    add("lead", change.leads, [](const Measure& m) { return lead_text(m, {}); });
    add("responsible", change.responsibles, [](const Measure& m) { return responsible_text(m, {}); });
    add("support", change.supporters, [](const Measure& m) { return support_text(m, {}); });
  }

  /// What the table prints of it. Where that does not show who came and went, their names do.
  void add_content(Values& values, const Measure* before, const Measure* after,
                   const compare::MeasureChange* change) const {
    const auto both = [&](auto make) {
      return std::pair(before != nullptr ? filled(make(*before)) : Value(),
                       after != nullptr ? filled(make(*after)) : Value());
    };
    const auto add_value = [&](std::string_view key, std::string label,
                               const std::pair<Value, Value>& texts) {
      if (texts.first || texts.second)
        values.push_back({key, std::move(label), edited(texts.first, texts.second)});
    };
    if (change != nullptr && change->number) add_value("number", heading("number"), both(printed_number));
    add_value("text", heading("text"), both([](const Measure& m) { return m.text.value; }));
    bool is_said = false;
    for (const PrintedPart& part : printed_units(difference_, before, after, language_)) {
      values.push_back({part.key, part.label, edited(part.before, part.after)});
      is_said = is_said || values.back().is_changed();
    }
    if (!is_said && change != nullptr) add_names(values, *change);
    const auto deadlines = both([&](const Measure& m) { return deadlines_said(m, change, language_); });
    if (deadlines.first || deadlines.second) {
      values.push_back({"deadline", heading("deadline"), replaced(deadlines.first, deadlines.second)});
      if (change != nullptr && change->deadline) values.back().note = days_text(*change->deadline, language_);
    }
    if (change == nullptr) return;
    for (const compare::OwnChange& own : change->own) {
      const auto text = [](const Located<std::string>* value) {
        return value != nullptr ? Value(value->value) : Value();
      };
      values.push_back({own.column->key.value, own.column->heading.value,
                        replaced(text(own.value.before), text(own.value.after))});
    }
  }

  std::string unit_name() const {
    return notice_.after != no_unit ? *name_of(after_, notice_.after) : *name_of(before_, notice_.before);
  }

  /// `牵头（第3分项）；经由“西夏区各有关部门”（第1、2分项）`
  std::string tie_text(const Table& table, const std::vector<UnitTie>& ties) const {
    const std::string_view comma = words::comma.in(language_);
    std::vector<std::string> parts;
    for (const UnitTie& tie : ties) {
      Text part = relation_word(tie.tie.relation);
      if (tie.tie.relation == query::Relation::via_group)
        part =
            via_group(joined(names_of(table, tie.tie.groups), language_ == Language::chinese ? "”“" : ", "));
      std::vector<std::string> numbers;
      for (const std::size_t place : tie.clauses) numbers.push_back(std::to_string(place + 1));
      parts.push_back(numbers.empty() ? part.in(language_)
                                      : of_clauses(language_, part, joined(numbers, comma)));
    }
    return parts.empty() ? word(not_listed) : joined(parts, words::semicolon.in(language_));
  }

  /// How the unit is tied to it, where it is there at all.
  void add_tie(Values& values, const NoticeRow& row) const {
    Value before;
    Value after;
    if (row.before.measure != nullptr) before = tie_text(before_, row.old_ties);
    if (row.after.measure != nullptr) after = tie_text(after_, row.ties);
    values.push_back({"tie", unit_name(), replaced(before, after)});
  }

  /// Of measures that are told by their numbers alone, those with the same are one line.
  bool is_said_with_another(const NoticeRow& row, const NoticeLine& line) {
    if (row.change != nullptr || line.is_gained) return false;
    const NoticeValue& tie = line.values.front();
    const auto [known, is_new] = by_tie_.emplace(std::pair(tie.before(), tie.after()), lines_.size());
    if (!is_new) lines_[known->second].ids.push_back(line.ids.front());
    return !is_new;
  }

  const Difference& difference_;
  const Table& before_;
  const Table& after_;
  const Notice& notice_;
  Language language_;
  std::vector<NoticeLine> lines_;
  std::map<std::pair<Value, Value>, std::size_t>
      by_tie_;  ///< lines of measures that are told by their numbers
};

}  // namespace

std::vector<NoticeLine> notice_lines(const Difference& difference, const Notice& notice, Language language) {
  return LineWriter(difference, notice, language).take();
}

}  // namespace xfz::render
