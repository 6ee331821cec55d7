// SPDX-License-Identifier: MIT
#include "unit/compare/statements.h"

#include <fmt/format.h>

#include <algorithm>

namespace xfz::test {

using namespace compare;

namespace {

/// Says changes from one side: the old table's, or as if the new one were the old one.
class Writer {
 public:
  Writer(const Difference& difference, bool is_mirrored)
      : difference_(difference), is_mirrored_(is_mirrored) {}

  std::vector<std::string> all() {
    for (const TableChange& change : difference_.table) {
      say("table", std::string(change.key), change.value.before, change.value.after);
    }
    if (difference_.allow) say("table", "allow", "", "");
    for (const UnitChange& change : difference_.units) unit(change);
    for (const HeadingChange& change : difference_.headings) heading(change);
    for (const MeasureChange& change : difference_.measures) measure(change);
    return std::move(lines_);
  }

 private:
  void say(const std::string& what, const std::string& key, std::string before, std::string after) {
    if (is_mirrored_) std::swap(before, after);
    lines_.push_back(what + " " + key + ": [" + before + "] > [" + after + "]");
  }
  template <class T>
  void say(const std::string& what, const std::string& key, const std::optional<Change<T>>& change) {
    if (change) say(what, key, words(change->before), words(change->after));
  }
  static std::string words(std::string_view text) { return std::string(text); }
  static std::string words(const Located<std::string>* text) { return text != nullptr ? text->value : "-"; }

  /// What is named by what it is called in both tables.
  std::string both(std::string before, std::string after) const {
    if (is_mirrored_) std::swap(before, after);
    return before + "/" + after;
  }
  std::string old_unit(UnitIndex unit) const {
    return unit == no_unit ? "" : difference_.before->unit(unit).id.value;
  }
  std::string new_unit(UnitIndex unit) const {
    return unit == no_unit ? "" : difference_.after->unit(unit).id.value;
  }

  void unit(const UnitChange& change) {
    const std::string what = "unit " + both(old_unit(change.before), new_unit(change.after));
    if (change.is_added() || change.is_removed()) {
      say(what, "is there", old_unit(change.before), new_unit(change.after));
      return;
    }
    say(what, "id", change.id);
    say(what, "name", change.name);
    if (change.kind) say(what, "kind", "", "");
    if (change.allow) say(what, "allow", "", "");
    for (const auto alias : change.aliases_gained) say(what, "alias", "", std::string(alias));
    for (const auto alias : change.aliases_lost) say(what, "alias", std::string(alias), "");
    for (const UnitIndex member : change.members_gained) say(what, "member", "", new_unit(member));
    for (const UnitIndex member : change.members_lost) say(what, "member", old_unit(member), "");
  }

  static std::string heading_name(const Row& row) {
    if (row.category == nullptr) return "";
    return row.task != nullptr ? "task " + row.task->title.value : "category " + row.category->title.value;
  }

  void heading(const HeadingChange& change) {
    const std::string what = both(heading_name(change.before), heading_name(change.after));
    if (change.is_added() || change.is_removed()) {
      say(what, "is there", heading_name(change.before), heading_name(change.after));
      return;
    }
    say(what, "number", change.number);
    say(what, "title", change.title);
    if (change.effect) say(what, "effect", "", "");
    if (change.moved) say(what, "place", "", "");
    if (change.allow) say(what, "allow", "", "");
  }

  void role(const std::string& what, const std::string& key, const RoleChange& change) {
    for (const UnitIndex unit : change.gained) say(what, key, "", new_unit(unit));
    for (const UnitIndex unit : change.lost) say(what, key, old_unit(unit), "");
    if (change.reordered) say(what, key + " order", "", "");
  }

  void assignment(const std::string& what, const AssignmentChange& change) {
    role(what, "lead", change.lead);
    role(what, "responsible", change.responsible);
    role(what, "support", change.support);
    if (change.respelled) say(what, "spelling", "", "");
    say(what, "others", change.others);
    say(what, "wording", change.wording);
  }

  void deadline(const std::string& what, const std::optional<DeadlineChange>& change) {
    if (!change) return;
    const auto text = [](const Deadline* d) { return d != nullptr ? d->text.value : "-"; };
    const int days = change->days ? (is_mirrored_ ? -*change->days : *change->days) : 99999;
    say(what, fmt::format("deadline {}", days), text(change->before), text(change->after));
  }

  void clause(const std::string& measure, const ClauseChange& change) {
    const auto place = [](const std::optional<std::size_t>& p) { return p ? std::to_string(*p) : ""; };
    const std::string what = measure + " clause " + both(place(change.before), place(change.after));
    if (!change.before || !change.after) {
      say(what, "is there", place(change.before), place(change.after));
      return;
    }
    if (change.moved) say(what, "place", "", "");
    say(what, "text", change.text);
    assignment(what, change.assignment);
    deadline(what, change.deadline);
  }

  static std::string id_of(const Row& row) { return row.measure != nullptr ? row.measure->id.value : ""; }

  void measure(const MeasureChange& change) {
    const std::string what = both(id_of(change.before), id_of(change.after));
    if (change.is_added() || change.is_removed()) {
      say(what, "is there", id_of(change.before), id_of(change.after));
      return;
    }
    if (change.renumbered) say(what, "id", id_of(change.before), id_of(change.after));
    if (change.moved) say(what, "task", heading_name(change.before), heading_name(change.after));
    if (change.reordered) say(what, "place", "", "");
    say(what, "text", change.text);
    assignment(what, change.assignment);
    for (const ClauseChange& each : change.clauses) clause(what, each);
    deadline(what, change.deadline);
    say(what, "not_applicable", change.not_applicable);
    say(what, "number", change.number);
    for (const OwnChange& each : change.own) say(what, "own", std::optional(each.value));
    if (change.allow) say(what, "allow", "", "");
  }

  const Difference& difference_;
  bool is_mirrored_;
  std::vector<std::string> lines_;
};

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

std::vector<std::string> statements(const Difference& difference) {
  return Writer(difference, false).all();
}
std::vector<std::string> sorted_statements(const Difference& difference) {
  return sorted(Writer(difference, false).all());
}
std::vector<std::string> mirrored_statements(const Difference& difference) {
  return sorted(Writer(difference, true).all());
}

// Meaning

namespace {

std::string words(const std::optional<Located<std::string>>& text) {
  return text ? text->value : "-";
}
std::string words(const Rare<Located<std::string>>& text) {
  return text ? text->value : "-";
}

std::string words(const std::vector<Allowance>& allow) {
  std::vector<std::string> all;
  for (const Allowance& a : allow) all.push_back(a.rule.value + "=" + a.reason.value);
  return fmt::format("{}", fmt::join(sorted(std::move(all)), ","));
}

std::string words(const Table& table, const std::vector<Mention>& mentions) {
  std::string out;
  for (const Mention& mention : mentions) {
    out += std::string(mention.name) + "(" + table.unit(mention.unit).id.value + ")";
  }
  return out;
}

std::string words(const Table& table, const Assignment& assignment) {
  return fmt::format("lead {} responsible {} others {} wording {}", words(table, assignment.lead),
                     words(table, assignment.responsible), words(assignment.others),
                     words(assignment.wording));
}

std::string words(const std::optional<Deadline>& deadline) {
  if (!deadline) return "-";
  std::string out = deadline->text.value;
  for (const Date date : deadline->reading.dates) out += " " + iso_date(date);
  return out;
}

std::string words(const Table& table, const Unit& unit) {
  std::vector<std::string> aliases;
  for (const auto& alias : unit.aliases) aliases.push_back(alias.value);
  std::vector<std::string> members;
  for (const Mention& member : unit.members) members.push_back(table.unit(member.unit).id.value);
  return fmt::format("{} {} {} aliases {} members {} allow {}", unit.id.value, unit.name.value, unit.is_group,
                     fmt::join(sorted(std::move(aliases)), ","), fmt::join(sorted(std::move(members)), ","),
                     words(unit.allow));
}

}  // namespace

std::string meaning(const Table& table) {
  std::string out = fmt::format(
      "{} {} {} {} {} {} {} returns {} {} {} allow {}\n", table.title.value, table.jurisdiction.value,
      words(table.code), table.year.value, words(table.issuer), words(table.document), words(table.issued),
      words(table.returns.to), words(table.returns.by), words(table.returns.contact), words(table.allow));
  std::vector<std::string> units;
  for (const Unit& unit : table.units) units.push_back(words(table, unit));
  out += fmt::format("{}\n", fmt::join(sorted(std::move(units)), "\n"));
  for (const Category& category : table.categories) {
    out += fmt::format("category {} {}\n", category.number.value, category.title.value);
    for (const Task& task : category.tasks) {
      out += fmt::format("task {} {} {} allow {}\n", task.number.value, task.title.value,
                         task.effect ? static_cast<int>(*task.effect) : -1, words(task.allow));
      for (const Measure& measure : task.measures) {
        out += fmt::format("{} {} {} deadline {} not_applicable {} allow {}\n", measure.id.value,
                           measure.text.value, words(table, measure.assignment), words(measure.deadline),
                           words(measure.not_applicable), words(measure.allow));
        for (const Clause& clause : measure.clauses) {
          out += fmt::format("  {} {} deadline {}\n", clause.text.value, words(table, clause.assignment),
                             words(clause.deadline));
        }
      }
    }
  }
  return out;
}

}  // namespace xfz::test
