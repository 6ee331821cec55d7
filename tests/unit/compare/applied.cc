// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "support/edits.h"
#include "support/lists.h"
#include "unit/compare/statements.h"

namespace xfz::test {

using namespace compare;

namespace {

/// The place of an item that the difference names, in the list it stands in.
template <class T>
std::size_t place_in(const std::vector<T>& items, const T* item) {
  return static_cast<std::size_t>(item - items.data());
}

template <class T>
std::optional<T> value_of(const T* value) {
  return value != nullptr ? std::optional<T>(*value) : std::nullopt;
}

Rare<Located<std::string>> text_of(const Located<std::string>* text) {
  return text != nullptr ? Rare<Located<std::string>>(*text) : Rare<Located<std::string>>();
}

/// An item of a list of the old table, changed or not, or one that is put in at a place of the new one.
template <class T>
struct Put {
  std::size_t at = 0;
  T item;
};

/// Puts items into the list of those that stayed, at their places in the new list.
template <class T>
void put_in(std::vector<T>& items, std::vector<Put<T>>& puts) {
  std::sort(puts.begin(), puts.end(), [](const Put<T>& a, const Put<T>& b) { return a.at < b.at; });
  for (Put<T>& put : puts) insert_at(items, put.at, std::move(put.item));
}

class Applier {
 public:
  explicit Applier(const Difference& difference) : difference_(difference) {
    for (const MeasureChange& change : difference.measures) {
      if (!change.is_added()) measure_changes_[change.before.measure] = &change;
    }
    for (const HeadingChange& change : difference.headings) {
      if (!change.is_added()) heading_changes_[key(change.before)] = &change;
    }
  }

  Table table() {
    const Table& before = *difference_.before;
    result_.title = before.title;
    result_.jurisdiction = before.jurisdiction;
    result_.year = before.year;
    result_.code = before.code;
    result_.issuer = before.issuer;
    result_.document = before.document;
    result_.issued = before.issued;
    result_.notes = before.notes;
    result_.returns = before.returns;
    result_.allow = difference_.allow ? difference_.after->allow : before.allow;
    for (const TableChange& change : difference_.table) set(change);
    units();
    categories();
    return std::move(result_);
  }

 private:
  static const void* key(const Row& row) {
    return row.task != nullptr ? static_cast<const void*>(row.task) : static_cast<const void*>(row.category);
  }

  void set(const TableChange& change) {
    const std::string& value = change.value.after;
    const auto optional = [&value] {
      return value.empty() ? std::nullopt : std::optional(Located<std::string>{value, {}});
    };
    if (change.key == "title") result_.title.value = value;
    if (change.key == "jurisdiction") result_.jurisdiction.value = value;
    if (change.key == "year") result_.year.value = std::stoi(value);
    if (change.key == "code") result_.code = optional();
    if (change.key == "issuer") result_.issuer = optional();
    if (change.key == "document") result_.document = optional();
    if (change.key == "issued") result_.issued = optional();
    if (change.key == "notes") result_.notes = optional();
    if (change.key == "returns.to") result_.returns.to = optional();
    if (change.key == "returns.by") result_.returns.by = optional();
    if (change.key == "returns.contact") result_.returns.contact = optional();
  }

  // Units: first all with their names, then who is a member of which group.

  void units() {
    const Table& before = *difference_.before;
    std::map<UnitIndex, const UnitChange*> changes;
    for (const UnitChange& change : difference_.units) {
      if (!change.is_added()) changes[change.before] = &change;
    }
    old_places_.assign(before.units.size(), no_unit);
    for (UnitIndex i = 0; i < before.units.size(); ++i) {
      const UnitChange* change = changes.contains(i) ? changes[i] : nullptr;
      old_names_.push_back(before.unit(i).name.value);
      new_names_.push_back(change != nullptr && change->name ? std::string(change->name->after)
                                                             : before.unit(i).name.value);
      if (change != nullptr && change->is_removed()) continue;
      old_places_[i] = static_cast<UnitIndex>(result_.units.size());
      Unit unit = before.unit(i);
      if (change != nullptr) set(unit, *change);
      result_.units.push_back(std::move(unit));
    }
    for (UnitChange change : difference_.units) {
      if (!change.is_added()) continue;
      added_places_[change.after] = static_cast<UnitIndex>(result_.units.size());
      result_.units.push_back(difference_.after->unit(change.after));
    }
    for (UnitIndex i = 0; i < before.units.size(); ++i) {
      if (old_places_[i] != no_unit) {
        members(result_.units[old_places_[i]], changes.contains(i) ? changes[i] : nullptr);
      }
    }
    for (const auto& [added, place] : added_places_) {
      for (Mention& member : result_.units[place].members) member = mention_of(member);
    }
  }

  void set(Unit& unit, const UnitChange& change) const {
    if (change.kind) unit.is_group = !unit.is_group;
    if (change.id) unit.id.value = change.id->after;
    if (change.name) unit.name.value = change.name->after;
    if (change.allow) unit.allow = difference_.after->unit(change.after).allow;
    for (const auto alias : change.aliases_gained) unit.aliases.push_back({std::string(alias), {}});
    for (const auto alias : change.aliases_lost) {
      std::erase_if(unit.aliases, [alias](const auto& each) { return each.value == alias; });
    }
  }

  void members(Unit& group, const UnitChange* change) const {
    if (change != nullptr) {
      for (const UnitIndex lost : change->members_lost) {
        std::erase_if(group.members, [lost](const Mention& member) { return member.unit == lost; });
      }
    }
    for (Mention& member : group.members) member = kept(member);
    if (change == nullptr) return;
    for (const UnitIndex gained : change->members_gained) {
      const UnitIndex place = place_of(gained);
      group.members.push_back({result_.unit(place).name.value, {}, place});
    }
  }

  /// The place in the result of a unit of the new table.
  UnitIndex place_of(UnitIndex unit) const {
    const auto added = added_places_.find(unit);
    return added != added_places_.end() ? added->second : old_places_[difference_.units_match.before(unit)];
  }
  /// A mention of the old table: it follows the unit's name.
  Mention kept(const Mention& mention) const {
    Mention result = mention;
    if (mention.name == old_names_[mention.unit]) result.name = new_names_[mention.unit];
    result.unit = old_places_[mention.unit];
    return result;
  }
  /// One of the new table.
  Mention mention_of(const Mention& mention) const { return {mention.name, {}, place_of(mention.unit)}; }

  // Measures

  void role(std::vector<Mention>& mentions, const RoleChange& change, const std::vector<Mention>& after,
            bool respelled) const {
    std::vector<Mention> result;
    for (const Mention& mention : mentions) {
      if (std::find(change.lost.begin(), change.lost.end(), mention.unit) != change.lost.end()) continue;
      result.push_back(kept(mention));
    }
    if (respelled) {
      result.clear();
      for (const Mention& mention : after) {
        if (std::find(change.gained.begin(), change.gained.end(), mention.unit) == change.gained.end()) {
          result.push_back(mention_of(mention));
        }
      }
    }
    if (change.reordered) {
      std::vector<UnitIndex> order;
      for (const Mention& mention : after) order.push_back(place_of(mention.unit));
      const auto rank = [&order](const Mention& m) {
        return std::find(order.begin(), order.end(), m.unit) - order.begin();
      };
      std::sort(result.begin(), result.end(),
                [&rank](const Mention& a, const Mention& b) { return rank(a) < rank(b); });
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (std::find(change.gained.begin(), change.gained.end(), after[i].unit) != change.gained.end()) {
        insert_at(result, i, mention_of(after[i]));
      }
    }
    mentions = std::move(result);
  }

  void assignment(Assignment& assignment, const AssignmentChange& change, const Assignment& after) const {
    role(assignment.lead, change.lead, after.lead, change.respelled);
    role(assignment.responsible, change.responsible, after.responsible, change.respelled);
    if (change.others) assignment.others = text_of(change.others->after);
    if (change.wording) {
      assignment.wording = text_of(change.wording->after);
    } else if (assignment.wording) {
      assignment.wording->value = with_names(assignment.wording->value, old_names_, new_names_);
    }
  }

  void deadline(std::optional<Deadline>& deadline, const std::optional<DeadlineChange>& change) const {
    if (change) deadline = value_of(change->after);
  }

  void clauses(Measure& measure, const MeasureChange* change) const {
    if (change == nullptr) {
      for (Clause& clause : measure.clauses) assignment(clause.assignment, {}, {});
      return;
    }
    const std::vector<Clause>& after = change->after.measure->clauses;
    std::vector<Clause> result;
    std::vector<Put<Clause>> puts;
    for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
      const auto found = std::find_if(change->clauses.begin(), change->clauses.end(),
                                      [i](const ClauseChange& c) { return c.before == i; });
      Clause& clause = measure.clauses[i];
      if (found == change->clauses.end()) {
        assignment(clause.assignment, {}, {});
        result.push_back(std::move(clause));
      } else if (found->after) {
        assignment(clause.assignment, found->assignment, after[*found->after].assignment);
        if (found->text) clause.text.value = found->text->after;
        deadline(clause.deadline, found->deadline);
        if (found->moved) {
          puts.push_back({*found->after, std::move(clause)});
        } else {
          result.push_back(std::move(clause));
        }
      }
    }
    for (const ClauseChange& each : change->clauses) {
      if (!each.before) puts.push_back({*each.after, added(after[*each.after])});
    }
    put_in(result, puts);
    measure.clauses = std::move(result);
  }

  Clause added(Clause clause) const {
    added(clause.assignment);
    return clause;
  }
  void added(Assignment& assignment) const {
    for (auto* role : {&assignment.lead, &assignment.responsible}) {
      for (Mention& mention : *role) mention = mention_of(mention);
    }
  }
  Measure added(Measure measure) const {
    added(measure.assignment);
    for (Clause& clause : measure.clauses) added(clause.assignment);
    return measure;
  }

  Measure changed(const Measure& before, const MeasureChange* change) const {
    Measure measure = before;
    clauses(measure, change);
    if (change == nullptr) {
      assignment(measure.assignment, {}, {});
      return measure;
    }
    const Measure& after = *change->after.measure;
    assignment(measure.assignment, change->assignment, after.assignment);
    if (change->renumbered) measure.id = after.id;
    if (change->text) measure.text.value = change->text->after;
    deadline(measure.deadline, change->deadline);
    if (change->not_applicable) measure.not_applicable = text_of(change->not_applicable->after);
    if (change->allow) measure.allow = after.allow;
    return measure;
  }

  // Headings

  Task build(const Task& before, const HeadingChange* change) {
    Task task = before;
    task.measures.clear();
    for (const Measure& measure : before.measures) {
      const auto found = measure_changes_.find(&measure);
      const MeasureChange* own = found != measure_changes_.end() ? found->second : nullptr;
      if (own != nullptr && (own->is_removed() || own->moved || own->reordered)) continue;
      task.measures.push_back(changed(measure, own));
    }
    if (change != nullptr) {
      if (change->number) task.number.value = change->number->after;
      if (change->title) task.title.value = change->title->after;
      if (change->effect) task.effect = change->after.task->effect;
      if (change->allow) task.allow = change->after.task->allow;
    }
    return task;
  }

  void categories() {
    const Table& before = *difference_.before;
    std::vector<Put<Category>> category_puts;
    std::map<const Category*, std::vector<Put<Task>>> task_puts;  // by the new category
    const auto change_of = [this](const void* heading) -> const HeadingChange* {
      const auto found = heading_changes_.find(heading);
      return found != heading_changes_.end() ? found->second : nullptr;
    };
    for (const Category& each : before.categories) {
      const HeadingChange* change = change_of(&each);
      Category category = each;
      category.tasks.clear();
      for (const Task& task : each.tasks) {
        const HeadingChange* own = change_of(&task);
        if (own != nullptr && own->is_removed()) continue;
        Task built = build(task, own);
        if (own != nullptr && own->moved) {
          const Row& row = own->after;
          task_puts[row.category].push_back({place_in(row.category->tasks, row.task), std::move(built)});
        } else {
          category.tasks.push_back(std::move(built));
        }
      }
      if (change == nullptr) {
        result_.categories.push_back(std::move(category));
        continue;
      }
      if (change->is_removed()) continue;
      if (change->number) category.number.value = change->number->after;
      if (change->title) category.title.value = change->title->after;
      if (change->moved) {
        category_puts.push_back({place_in(difference_.after->categories, change->after.category), category});
      } else {
        result_.categories.push_back(std::move(category));
      }
    }
    for (const HeadingChange& change : difference_.headings) {
      if (!change.is_added()) continue;
      const Row& row = change.after;
      if (row.task == nullptr) {
        category_puts.push_back({place_in(difference_.after->categories, row.category),
                                 {row.category->number, row.category->title, {}, {}}});
      } else {
        Task task = *row.task;
        task.measures.clear();
        task_puts[row.category].push_back({place_in(row.category->tasks, row.task), task});
      }
    }
    put_in(result_.categories, category_puts);
    // From here on the headings stand where those of the new table do.
    for (auto& [category, puts] : task_puts) {
      put_in(result_.categories[place_in(difference_.after->categories, category)].tasks, puts);
    }
    measures();
  }

  void measures() {
    std::map<Task*, std::vector<Put<Measure>>> puts;
    for (const MeasureChange& change : difference_.measures) {
      const bool is_put = change.is_added() || change.moved || change.reordered;
      if (change.is_removed() || !is_put) continue;
      const Row& row = change.after;
      Category& category = result_.categories[place_in(difference_.after->categories, row.category)];
      Task& task = category.tasks[place_in(row.category->tasks, row.task)];
      puts[&task].push_back(
          {place_in(row.task->measures, row.measure),
           change.is_added() ? added(*row.measure) : changed(*change.before.measure, &change)});
    }
    for (auto& [task, each] : puts) put_in(task->measures, each);
  }

  const Difference& difference_;
  Table result_;
  std::map<const Measure*, const MeasureChange*> measure_changes_;
  std::map<const void*, const HeadingChange*> heading_changes_;
  std::vector<UnitIndex> old_places_;  ///< of the old table's units in the result
  std::map<UnitIndex, UnitIndex> added_places_;
  std::vector<std::string> old_names_;
  std::vector<std::string> new_names_;
};

}  // namespace

Table applied(const Difference& difference) {
  return Applier(difference).table();
}

}  // namespace xfz::test
