// SPDX-License-Identifier: MIT
#include "mutants/facts.h"

#include <fmt/core.h>

#include <utility>

namespace xfz::mutants {

namespace {

using Text = Located<std::string>;

/// A mention as it is spelled; the loader has the unit's name where the source has its id.
std::string written(const Table& table, const Source& source, const Mention& mention) {
  if (mention.unit == no_unit) return mention.name;
  const std::string& id = table.unit(mention.unit).id.value;
  return source.text(mention.span) == id ? id : std::string(mention.name);
}

std::string meaning_of(const DeadlineReading& reading) {
  std::string meaning = fmt::format("kind {}", static_cast<int>(reading.kind));
  for (const Date date : reading.dates) meaning += " " + iso_date(date);
  return meaning;
}

/// Collects the facts of the item that it stands in.
class Collector {
 public:
  Collector(const Table& table, const Source& source) : table_(table), source_(source) {}

  std::vector<Fact> take() { return std::move(facts_); }

  /// Goes into the item of that name and place (from 0) while `inside` runs.
  template <class Inside>
  void in(std::string_view item, std::size_t place, Inside&& inside) {
    const std::string outer = where_;
    where_ += fmt::format("{} {}, ", item, place + 1);
    std::forward<Inside>(inside)();
    where_ = outer;
  }

  void add(FactKind kind, std::string_view name, const std::string& written, std::string meaning = {}) {
    facts_.push_back({kind, where_ + std::string(name), written, std::move(meaning)});
  }
  void add(FactKind kind, std::string_view name, const std::optional<Text>& text) {
    if (text) add(kind, name, text->value);
  }
  void add(FactKind kind, std::string_view name, const Rare<Text>& text) {
    if (text) add(kind, name, text->value);
  }
  void add(std::string_view name, const std::vector<Mention>& mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      add(FactKind::unit, fmt::format("{} {}", name, i + 1), written(table_, source_, mentions[i]),
          fmt::format("unit {}", mentions[i].unit + 1));
    }
  }
  void add(const std::vector<Allowance>& allow) {
    for (std::size_t i = 0; i < allow.size(); ++i) {
      add(FactKind::label, fmt::format("allow {}", i + 1), allow[i].rule.value);
      add(FactKind::prose, fmt::format("reason {}", i + 1), allow[i].reason.value);
    }
  }
  void add(const Assignment& assignment) {
    add("lead", assignment.lead);
    add("responsible", assignment.responsible);
    add(FactKind::prose, "others", assignment.others);
    add(FactKind::prose, "wording", assignment.wording);
  }
  void add(const std::optional<Deadline>& deadline) {
    if (!deadline) return;
    add(FactKind::deadline, "deadline", deadline->text.value, meaning_of(deadline->reading));
    if (!deadline->given) return;
    const Span given = deadline->given->span;
    add(FactKind::deadline, "date", std::string(source_.text(given)));
  }

 private:
  const Table& table_;
  const Source& source_;
  std::vector<Fact> facts_;
  std::string where_;
};

void add_unit(Collector& facts, const Unit& unit) {
  facts.add(FactKind::label, "id", unit.id.value);
  facts.add(FactKind::prose, unit.is_group ? "name of a group" : "name", unit.name.value);
  for (std::size_t i = 0; i < unit.aliases.size(); ++i) {
    facts.add(FactKind::prose, fmt::format("alias {}", i + 1), unit.aliases[i].value);
  }
  facts.add("member", unit.members);
  facts.add(unit.allow);
}

void add_measure(Collector& facts, const Measure& measure) {
  facts.add(FactKind::label, "id", measure.id.value);
  facts.add(FactKind::prose, "text", measure.text.value);
  facts.add(measure.assignment);
  facts.add(measure.deadline);
  facts.add(FactKind::prose, "not applicable", measure.not_applicable);
  facts.add(measure.allow);
  for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
    const Clause& clause = measure.clauses[i];
    facts.in("clause", i, [&] {
      facts.add(FactKind::prose, "text", clause.text.value);
      facts.add(clause.assignment);
      facts.add(clause.deadline);
    });
  }
}

void add_task(Collector& facts, const Task& task) {
  facts.add(FactKind::label, "number", task.number.value);
  facts.add(FactKind::prose, "title", task.title.value);
  if (task.effect) {
    facts.add(FactKind::label, "effect", *task.effect == Effect::bonus ? "bonus" : "deduction");
  }
  facts.add(task.allow);
  for (std::size_t i = 0; i < task.measures.size(); ++i) {
    facts.in("measure", i, [&] { add_measure(facts, task.measures[i]); });
  }
}

void add_category(Collector& facts, const Category& category) {
  facts.add(FactKind::label, "number", category.number.value);
  facts.add(FactKind::prose, "title", category.title.value);
  for (std::size_t i = 0; i < category.tasks.size(); ++i) {
    facts.in("task", i, [&] { add_task(facts, category.tasks[i]); });
  }
}

}  // namespace

std::vector<Fact> facts_of(const Table& table, const Source& source) {
  Collector facts(table, source);
  facts.add(FactKind::prose, "title", table.title.value);
  facts.add(FactKind::prose, "jurisdiction", table.jurisdiction.value);
  facts.add(FactKind::label, "year", std::to_string(table.year.value));
  facts.add(FactKind::prose, "issuer", table.issuer);
  facts.add(FactKind::prose, "document", table.document);
  facts.add(FactKind::label, "issued", table.issued);
  facts.add(FactKind::prose, "returns.to", table.returns.to);
  facts.add(FactKind::label, "returns.by", table.returns.by);
  facts.add(FactKind::prose, "returns.contact", table.returns.contact);
  facts.add(table.allow);
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    facts.in("unit", i, [&] { add_unit(facts, table.units[i]); });
  }
  for (std::size_t i = 0; i < table.categories.size(); ++i) {
    facts.in("category", i, [&] { add_category(facts, table.categories[i]); });
  }
  return facts.take();
}

}  // namespace xfz::mutants
