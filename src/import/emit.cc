// SPDX-License-Identifier: MIT
#include "import/emit.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "import/rules.h"
#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"
#include "model/group_names.h"
#include "text/ascii.h"
#include "text/nearest.h"
#include "text/quoted.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::string, std::string> nearly{"“{}” is nearly “{}”", "“{}”与“{}”只差一两个字"};
constexpr Phrase same_or_not{"if both are one, correct the name or make it an alias",
                             "如果是同一个单位，请改正名称，或者写成别名"};

constexpr Message<std::string, std::string, std::size_t> open_group{
    "the document does not list who is in “{}”, which may include “{}” (units that it may include: {})",
    "“{}”没有列出成员，可能包括“{}”（可能包括的单位：{} 个）"};
constexpr Message<std::string, std::string> list_members{
    "write its members, as in `- {{name: {}, members: [{}]}}`; until then what it is to do reaches no unit",
    "请写上它的成员，例如 `- {{name: {}, members: [{}]}}`；没有写，它的任务就算不到任何单位"};

/// What stands behind a key in this column: lines are a block.
std::string prose(std::string_view text, int column) {
  if (text.find('\n') == std::string_view::npos) return quoted(text);
  std::string out = "|-";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string words = tidy(text.substr(0, end));
    if (!words.empty()) out += "\n" + std::string(static_cast<std::size_t>(column) + 2, ' ') + words;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Numbers and the like stay bare, but not null or true.
std::string value(std::string_view text, int column = 0) {
  const bool is_bare = !text.empty() &&
                       std::all_of(text.begin(), text.end(),
                                   [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; }) &&
                       is_alphanumeric(text.front()) && std::any_of(text.begin(), text.end(), is_digit);
  return is_bare ? std::string(text) : prose(text, column);
}

class Emitter {
 public:
  explicit Emitter(Work& work) : work_(work), draft_(work.draft) {}

  std::string write() {
    out_.reserve(5 * work_.pages.totals().printed);  // three bytes each, and the keys
    head();
    columns();
    readings();
    units();
    measures();
    for (const std::string& note : draft_.notes) comment(note, 0);
    return std::move(out_);
  }

 private:
  void line(int column, const std::string& text) {
    out_ += std::string(static_cast<std::size_t>(column), ' ') + text + "\n";
  }

  void comment(const std::string& words, int column) {
    std::string_view rest = words;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      const std::string shown = tidy(rest.substr(0, end));
      if (!shown.empty()) line(column, "# " + shown);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }

  void head() {
    for (const std::string& each : draft_.comments) comment(each, 0);
    line(0, "format: 1");
    line(0, "title: " + prose(draft_.title, 0));
    line(0, "jurisdiction: " + quoted(draft_.jurisdiction));
    const Years& years = work_.years;
    const std::string first = std::to_string(years.first);
    line(0,
         years.last > years.first ? "years: " + first + "-" + std::to_string(years.last) : "year: " + first);
    if (!draft_.issuer.empty()) line(0, "issuer: " + quoted(draft_.issuer));
    if (!draft_.document.empty()) line(0, "document: " + quoted(draft_.document));
    if (!draft_.issued.empty()) line(0, "issued: " + draft_.issued);
    if (!draft_.printed_notes.empty()) {
      std::string notes;
      for (const std::string& each : draft_.printed_notes) notes += each + "\n";
      notes.pop_back();
      line(0, "notes: " + prose(notes, 0));
    }
  }

  static std::string_view form_name(UnitsCell form) {
    constexpr std::string_view names[] = {"list", "lines", "labels", "sentence"};
    return names[static_cast<std::size_t>(form)];
  }

  void columns() {
    if (draft_.columns.empty()) return;
    line(0, "columns:");
    for (const DraftColumn& column : draft_.columns) {
      for (const std::string& each : column.comments) comment(each, 2);
      std::string words = "{key: " + column.key + ", heading: " + quoted(column.heading);
      if (!column.kind.empty()) words += ", kind: " + column.kind;
      if (column.key == "units" && draft_.cell != UnitsCell::list)
        words += ", cell: " + std::string(form_name(draft_.cell));
      if (column.in_text) words += ", in: text";
      line(2, "- " + words + "}");
    }
  }

  void readings() {
    if (draft_.readings.empty()) return;
    line(0, "deadlines:");
    for (const auto& [words, reading] : draft_.readings) line(2, quoted(words) + ": " + reading);
  }

  // Units.

  void note_names(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (seen_.insert(name).second) names_.push_back(name);
    }
  }

  bool is_group(const std::string& name) const {
    return is_collective(name) ||
           std::any_of(draft_.groups.begin(), draft_.groups.end(),
                       [&name](const DraftGroup& group) { return group.name == name; });
  }

  const Unit* known(const std::string& name) const {
    if (work_.settings.like == nullptr) return nullptr;
    const UnitIndex found = find_unit(*work_.settings.like, name);
    return found == no_unit ? nullptr : &work_.settings.like->unit(found);
  }

  void units() {
    for (const DraftMeasure& measure : draft_.measures) {
      note_names(names_in(measure.units));
      for (const DraftClause& clause : measure.clauses) note_names(names_in(clause.units));
    }
    for (const DraftGroup& group : draft_.groups) note_names(group.members);
    note_members();
    ask_about_similar();
    tell_open_groups();
    list_units("units:", false);
    list_units("groups:", true);
  }

  /// Who is in a group by the table from before is in it, named by a row or not.
  void note_members() {
    std::size_t at = 0;
    while (at < names_.size()) {  // it grows
      const Unit* const unit = known(names_[at++]);
      if (unit == nullptr) continue;
      for (const Mention& member : unit->members)
        note_names({work_.settings.like->unit(member.unit).name.value});
    }
  }

  void list_units(const std::string& key, bool groups) {
    bool is_first = true;
    std::set<const Unit*> written;
    for (const std::string& name : names_) {
      const Unit* const unit = known(name);
      if ((unit != nullptr ? unit->is_group : is_group(name)) != groups) continue;
      if (unit != nullptr && !written.insert(unit).second) continue;
      if (is_first) line(0, key);
      is_first = false;
      line(2, "- {" + (unit != nullptr ? words_of(*unit) : words_of(name)) + "}");
    }
  }

  std::string words_of(const std::string& name) const {
    std::string out = "name: " + quoted(name);
    for (const DraftGroup& group : draft_.groups) {
      if (group.name == name) out += ", members: " + list(group.members);
    }
    return out;
  }

  static std::string words_of(const Unit& unit) {
    std::string out;
    if (!unit.id.value.empty()) out += "id: " + unit.id.value + ", ";
    out += "name: " + quoted(unit.name.value);
    std::vector<std::string> aliases;
    std::vector<std::string> members;
    for (const auto& alias : unit.aliases) aliases.push_back(alias.value);
    if (!aliases.empty()) out += ", aliases: " + list(aliases);
    for (const Mention& member : unit.members) members.emplace_back(std::string_view(member.name));
    if (!members.empty()) out += ", members: " + list(members);
    return out;
  }

  void ask_about_similar() {
    if (work_.settings.like == nullptr) return;
    std::vector<std::string_view> names;
    for (const Unit& unit : work_.settings.like->units) names.emplace_back(unit.name.value);
    for (const std::string& name : names_) {
      if (known(name) != nullptr) continue;
      const auto near = nearest(name, names);
      if (near)
        work_.remark(rules::similar_unit, measure_of(name), nearly(name, std::string(*near)),
                     same_or_not.text());
    }
  }

  bool has_members(const std::string& name) const {
    const Unit* const unit = known(name);
    return (unit != nullptr && !unit->members.empty()) ||
           std::any_of(draft_.groups.begin(), draft_.groups.end(), [&name](const DraftGroup& group) {
             return group.name == name && !group.members.empty();
           });
  }

  /// What a group is to do is no unit's as long as its members are not told.
  void tell_open_groups() {
    for (const std::string& name : names_) {
      if (!is_group(name) || has_members(name)) continue;
      std::vector<std::string> may;
      std::copy_if(names_.begin(), names_.end(), std::back_inserter(may),
                   [&](const std::string& unit) { return !is_group(unit) && may_include(name, unit); });
      if (!may.empty())
        work_.remark(rules::group, measure_of(name), open_group(name, may.front(), may.size()),
                     list_members(name, may.front()));
    }
  }

  PieceIndex measure_of(const std::string& name) const {
    for (const DraftMeasure& measure : draft_.measures) {
      std::vector<std::string> names = names_in(measure.units);
      for (const DraftClause& clause : measure.clauses) {
        const std::vector<std::string> more = names_in(clause.units);
        names.insert(names.end(), more.begin(), more.end());
      }
      if (std::find(names.begin(), names.end(), name) == names.end()) continue;
      return piece_that_names(work_, measure, name);
    }
    return draft_.measures.front().at;
  }

  static std::string list(const std::vector<std::string>& names) {
    std::string out = "[";
    for (const std::string& name : names) out += (out.size() > 1 ? ", " : "") + quoted(name);
    return out + "]";
  }

  // Measures.

  void heading(const DraftHeading& each, int column) {
    for (const std::string& words : each.comments) comment(words, column);
    const std::string title = "title: " + prose(each.title, column + 2);
    if (each.number.empty()) {
      line(column, "- " + title);
    } else {
      line(column, "- number: " + value(each.number));
      line(column + 2, title);
    }
  }

  static bool is_bonus(const std::string& title) { return contains(title, "加分"); }
  static bool is_deduction(const std::string& title) {
    return contains(title, "减分") || contains(title, "扣分");
  }

  void category(std::size_t place) {
    if (!begun_categories_) line(0, "categories:");
    begun_categories_ = true;
    heading(draft_.categories[place], 2);
  }

  void task(const DraftMeasure& first, int column) {
    const std::string list = std::to_string(first.category) + "tasks";
    if (open_tasks_ != list) line(column, "tasks:");
    open_tasks_ = list;
    const DraftHeading& task = draft_.tasks[first.task];
    heading(task, column + 2);
    if (is_bonus(task.title)) {
      line(column + 4, "effect: bonus");
    } else if (is_deduction(task.title)) {
      line(column + 4, "effect: deduction");
    }
  }

  /// Headings open and close as the measures change theirs. Behind tasks a category is opened again for
  /// measures without one.
  void measures() {
    std::size_t last_category = no_piece;
    std::size_t last_task = no_piece;
    std::string open;  ///< the list that is being written, by the headings it lies in
    for (const DraftMeasure& each : draft_.measures) {
      const bool is_behind_tasks =
          each.category != no_piece && each.task == no_piece && last_task != no_piece;
      const bool new_category = each.category != last_category || is_behind_tasks;
      const bool new_task = new_category || each.task != last_task;
      if (new_category && each.category != no_piece) {
        category(each.category);
        open_tasks_.clear();
        open.clear();
      }
      const int base = each.category != no_piece ? 4 : 0;
      if (new_task && each.task != no_piece) task(each, base);
      const int column = each.task != no_piece ? base + 4 : base;
      const std::string list = std::to_string(each.category) + "/" + std::to_string(each.task);
      if (open != list) line(column, "measures:");
      open = list;
      last_category = each.category;
      last_task = each.task;
      measure(each, column + 2);
    }
  }

  void measure(const DraftMeasure& each, int column) {
    for (const std::string& words : each.comments) comment(words, column);
    line(column, "- id: " + value(each.id));
    column += 2;
    if (!each.number.empty()) line(column, "number: " + value(each.number));
    line(column, "text: " + prose(each.text, column));
    for (const auto& [key, words] : each.own) line(column, key + ": " + value(words, column));
    if (!each.not_applicable.empty()) line(column, "not_applicable: " + prose(each.not_applicable, column));
    assignment(each.units, column);
    if (!each.clauses.empty()) line(column, "clauses:");
    for (const DraftClause& clause : each.clauses) {
      line(column + 2, "- text: " + prose(clause.text, column + 4));
      assignment(clause.units, column + 4);
      if (!clause.deadline.empty()) deadline({clause.deadline}, column + 4);
    }
    if (each.deadline) deadline(*each.deadline, column);
  }

  void assignment(const DraftUnits& units, int column) {
    if (!units.lead.empty()) line(column, "lead: " + list(units.lead));
    if (!units.responsible.empty()) line(column, "responsible: " + list(units.responsible));
    if (!units.support.empty()) line(column, "support: " + list(units.support));
    if (!units.others.empty()) line(column, "others: " + quoted(units.others));
    if (!units.wording.empty()) line(column, "wording: " + prose(units.wording, column));
  }

  void deadline(const DraftDeadline& each, int column) {
    if (!each.given.empty()) {
      line(column, "deadline: {text: " + quoted(each.text) + ", " + each.given + "}");
      return;
    }
    const bool is_read = fits_into_readings(each.text) || read_deadline(each.text, work_.years).reading;
    if (each.meant.empty() && !each.of && is_read) {
      line(column, "deadline: " + quoted(each.text));
      return;
    }
    const std::string& words = each.meant.empty() ? each.text : each.meant;
    line(column, "deadline: {text: " + quoted(each.text) + ", " +
                     meaning(words, each.of.value_or(work_.years)) + "}");
  }

  static std::string meaning(const std::string& words, Years years) {
    const DeadlineResult read = read_deadline(words, years);
    if (!read.reading || read.reading->kind == DeadlineKind::undated) return "undated: true";
    std::string out;
    const std::vector<Date>& dates = read.reading->dates;
    if (dates.size() == 1) out = "date: " + iso_date(dates.front());
    if (dates.size() > 1) {
      out = "dates: [";
      for (const Date date : dates) out += (out.ends_with('[') ? "" : ", ") + iso_date(date);
      out += "]";
    }
    if (read.reading->kind == DeadlineKind::standing) out = "standing: true";
    return out;
  }

  Work& work_;
  const Draft& draft_;
  std::string out_;
  std::set<std::string> seen_;
  std::vector<std::string> names_;
  bool begun_categories_ = false;
  std::string open_tasks_;
};

}  // namespace

std::string emit(Work& work) {
  return Emitter(work).write();
}

}  // namespace xfz::import
