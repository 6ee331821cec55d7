// SPDX-License-Identifier: MIT
#include "render/notice/printed.h"

#include <algorithm>

#include "model/wording.h"
#include "query/parts.h"
#include "render/difference/change_facts.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr std::string_view role_keys[] = {"lead", "responsible", "support"};

/// `编制目录（牵头单位：司法局；协办单位：民政局），按季更新`
std::string clauses_text(const Table& table, const Measure& measure, Language language) {
  std::string out;
  for (std::size_t place = 0; place < measure.clauses.size(); ++place) {
    const Clause& clause = measure.clauses[place];
    std::vector<std::string> parts;
    const query::Line line = query::clause_line({.table = &table, .row = {.measure = &measure}}, place);
    for (const std::string_view key : role_keys) {
      const std::string names = text_of(query::part(key).value(line), language);
      if (!names.empty())
        parts.push_back(std::string(query::heading(table, key).in(language)) + "：" + names);
    }
    out += clause.text.value +
           (clause.assignment.wording ? clause.assignment.wording->value : in_brackets(joined(parts, "；")));
  }
  return out;
}

/// Calls `add` with the key, the key of the heading and the text of what a table prints.
template <class Add>
void each_part(const Table& table, const Measure& measure, Language language, Add add) {
  const bool has_columns = !table.columns.empty();
  const std::string cell = has_columns ? official_wording(table, measure) : printed_wording(measure);
  if (measure.not_applicable && has_columns && find_column(table, "units") == nullptr) {
    add("not_applicable", "not_applicable", cell);
  } else if (!cell.empty()) {
    add("units", "wording", cell);
  } else if (!measure.clauses.empty()) {
    if (names_anyone(measure)) add("units", "clauses", clauses_text(table, measure, language));
  } else {
    for (const std::string_view key : role_keys)
      add(key, key,
          text_of(query::part(key).value({.table = &table, .row = {.measure = &measure}}), language));
  }
}

}  // namespace

std::vector<PrintedPart> printed_units(const compare::Difference& difference, const Measure* before,
                                       const Measure* after, Language language) {
  std::vector<PrintedPart> parts;
  for (const std::string_view key : {"units", "lead", "responsible", "support", "not_applicable"})
    parts.push_back({key, ""});
  const auto add_from = [&](const Table& table, const Measure& measure, auto side) {
    each_part(table, measure, language,
              [&](std::string_view key, std::string_view heading, const std::string& text) {
                if (text.empty()) return;
                const auto part = std::find_if(parts.begin(), parts.end(),
                                               [key](const PrintedPart& each) { return each.key == key; });
                part->label = query::heading(table, heading).in(language);
                (*part).*side = text;
              });
  };
  if (before != nullptr) add_from(*difference.before, *before, &PrintedPart::before);
  if (after != nullptr) add_from(*difference.after, *after, &PrintedPart::after);
  std::erase_if(parts, [](const PrintedPart& part) { return !part.before && !part.after; });
  return parts;
}

std::string deadlines_said(const Measure& measure, const compare::MeasureChange* change, Language language) {
  const auto said = [&](const Deadline& deadline) {
    const auto is_of = [&](const std::optional<compare::DeadlineChange>& of) {
      return of && (of->before == &deadline || of->after == &deadline) && means_otherwise(*of);
    };
    bool is_meant_otherwise = change != nullptr && is_of(change->deadline);
    if (change != nullptr) {
      for (const compare::ClauseChange& clause : change->clauses)
        is_meant_otherwise = is_meant_otherwise || is_of(clause.deadline);
    }
    return deadline.said() + (is_meant_otherwise ? meaning_text(deadline, language) : "");
  };
  std::vector<std::string> parts;
  if (measure.deadline) parts.push_back(said(*measure.deadline));
  for (const Clause& clause : measure.clauses) {
    if (clause.deadline)
      parts.push_back("“" + std::string(standalone_text(clause)) + "”：" + said(*clause.deadline));
  }
  return joined(parts, "；");
}

}  // namespace xfz::render
