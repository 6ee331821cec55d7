// SPDX-License-Identifier: MIT
#include "import/proof.h"

#include <algorithm>

#include "import/rules.h"
#include "import/words.h"
#include "load/load.h"
#include "text/fnv.h"

namespace xfz::import {

namespace {

constexpr Message<Text, std::size_t> not_loaded{"the table that was made does not load: {} (errors: {})",
                                                "做成的表格读不进来：{}（错误 {} 处）"};
constexpr Phrase other_rows{"the table that was made loads with other rows than those that were read",
                            "做成的表格读进来以后，和读到的各条不一致"};
constexpr Phrase correct_and_report{
    "this is a fault of xfz; `xfz check` shows the places, correct them there, and please report it",
    "这是 xfz 自身的错误：`xfz check` 会指出各处，请先在结果里改正，并反馈"};

void add(std::uint64_t& hash, std::string_view words) {
  hash = fnv1a("|", fnv1a(plain(words), hash));
}

void add_units(std::uint64_t& hash, const DraftUnits& units) {
  for (const Role role : all_roles) {
    for (const std::string& name : units.of(role)) add(hash, name);
    add(hash, "");
  }
}

void add_units(std::uint64_t& hash, const Assignment& units) {
  for (const Role role : all_roles) {
    for (const Mention& mention : units.of(role)) add(hash, std::string_view(mention.name));
    add(hash, "");
  }
}

std::uint64_t rows_of(const Table& table) {
  std::uint64_t hash = fnv_begin;
  for (const Category& category : table.categories) {
    for (const Task& task : category.tasks) {
      for (const Measure& measure : task.measures) {
        add(hash, measure.text.value);
        add_units(hash, measure.assignment);
        for (const Clause& clause : measure.clauses) {
          add(hash, clause.text.value);
          add_units(hash, clause.assignment);
        }
        add(hash, measure.deadline ? std::string_view(measure.deadline->text.value) : std::string_view());
      }
    }
  }
  return hash;
}

}  // namespace

std::uint64_t rows_of(const Draft& draft) {
  std::uint64_t hash = fnv_begin;
  for (const DraftMeasure& measure : draft.measures) {
    add(hash, measure.text);
    add_units(hash, measure.units);
    for (const DraftClause& clause : measure.clauses) {
      add(hash, clause.text);
      add_units(hash, clause.units);
    }
    add(hash, measure.deadline ? std::string_view(measure.deadline->text) : std::string_view());
  }
  return hash;
}

std::optional<Diagnostic> fault_in(const Source& result, std::uint64_t rows) {
  const load::Loaded loaded = load::load(result);
  const auto is_error = [](const Diagnostic& each) { return each.severity() == Severity::error; };
  const auto& all = loaded.diagnostics;
  if (const auto first = std::find_if(all.begin(), all.end(), is_error); first != all.end()) {
    const auto errors = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_error));
    return Diagnostic{&rules::result, {}, not_loaded(first->message, errors), correct_and_report.text(), {}};
  }
  if (rows_of(loaded.table) == rows) return std::nullopt;
  return Diagnostic{&rules::result, {}, other_rows.text(), correct_and_report.text(), {}};
}

}  // namespace xfz::import
