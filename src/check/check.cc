// SPDX-License-Identifier: MIT
#include "check/check.h"

#include <algorithm>
#include <tuple>

#include "check/allow.h"
#include "check/rules/rules.h"

namespace xfz::check {

std::span<const Check> all_checks() {
  static constexpr Check checks[] = {
      {&rules::duplicate_id, find_duplicate_ids},
      {&rules::duplicate_name, find_duplicate_names},
      {&rules::duplicate_number, find_duplicate_numbers},
      {&rules::id_order, find_ids_out_of_order},
      {&rules::no_units, find_measures_without_units},
      {&rules::not_applicable_with_units, find_units_of_not_applicable},
      {&rules::not_printed, find_what_is_not_printed},
      {&rules::wording_mismatch, find_wording_mismatches},
      {&rules::clause_text_differs, find_clause_texts_that_differ},
      {&rules::deadline_mismatch, find_deadline_mismatches},
      {&rules::same_text, find_same_texts},
      {&rules::both_roles, find_units_in_both_roles},
      {&rules::repeated_unit, find_repeated_units},
      {&rules::narrower_group, find_narrower_groups},
      {&rules::alias_used, find_aliases_used},
      {&rules::no_lead, find_measures_without_lead},
      {&rules::group_without_members, find_groups_without_members},
      {&rules::title_year, find_contradicted_year},
      {&rules::deadline_year, find_deadlines_of_other_years},
      {&rules::deadline_before, find_deadlines_before},
      {&rules::unused_unit, find_unused_units},
      {&rules::no_deadline, find_measures_without_deadline},
      {&rules::look_alike, find_look_alikes},
      {&rules::stray_space, find_stray_space},
      {&rules::bracket_mismatch, find_bracket_mismatches},
      {&rules::no_full_stop, find_missing_full_stops},
      {&rules::half_width_punctuation, find_half_width_punctuation},
  };
  return checks;
}

namespace {

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
}

}  // namespace

Findings run(Input input, Diagnostics from_loader, std::span<const Rule* const> known) {
  Diagnostics found = std::move(from_loader);
  for (const Check& check : all_checks()) check.find(input, found);
  input.texts.let_go();
  std::stable_sort(found.begin(), found.end(), stands_before);
  Findings findings = apply_allowances(input, known, std::move(found));
  // Where an `allow` accepted nothing is told behind all others.
  std::stable_sort(findings.open.begin(), findings.open.end(), stands_before);
  return findings;
}

Diagnostics errors(const Input& input, Diagnostics from_loader) {
  Diagnostics found = std::move(from_loader);
  for (const Check& check : all_checks()) {
    if (check.rule->severity == Severity::error) check.find(input, found);
  }
  std::erase_if(found, [](const Diagnostic& d) { return d.severity() != Severity::error; });
  std::stable_sort(found.begin(), found.end(), stands_before);
  return found;
}

}  // namespace xfz::check
