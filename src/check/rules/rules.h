// SPDX-License-Identifier: MIT
// The rules that look at a whole table. Each is defined in the file that has its name.
#pragma once

#include "check/check.h"

namespace xfz::check {

namespace rules {
extern const Rule alias_used;
extern const Rule allow_without_effect;
extern const Rule both_roles;
extern const Rule bracket_mismatch;
extern const Rule clause_text_differs;
extern const Rule deadline_mismatch;
extern const Rule deadline_year;
extern const Rule deadline_before;
extern const Rule duplicate_id;
extern const Rule duplicate_name;
extern const Rule duplicate_number;
extern const Rule group_without_members;
extern const Rule half_width_punctuation;
extern const Rule id_order;
extern const Rule look_alike;
extern const Rule narrower_group;
extern const Rule no_deadline;
extern const Rule no_full_stop;
extern const Rule no_lead;
extern const Rule no_units;
extern const Rule not_applicable_with_units;
extern const Rule not_printed;
extern const Rule repeated_unit;
extern const Rule same_text;
extern const Rule stray_space;
extern const Rule title_year;
extern const Rule unused_unit;
extern const Rule wording_mismatch;
}  // namespace rules

void find_aliases_used(const Input& input, Diagnostics& found);
void find_bracket_mismatches(const Input& input, Diagnostics& found);
void find_clause_texts_that_differ(const Input& input, Diagnostics& found);
void find_contradicted_year(const Input& input, Diagnostics& found);
void find_deadline_mismatches(const Input& input, Diagnostics& found);
/// Words like 6月前, once for the table.
void find_deadlines_before(const Input& input, Diagnostics& found);
void find_deadlines_of_other_years(const Input& input, Diagnostics& found);
void find_duplicate_ids(const Input& input, Diagnostics& found);
void find_duplicate_names(const Input& input, Diagnostics& found);
void find_duplicate_numbers(const Input& input, Diagnostics& found);
void find_groups_without_members(const Input& input, Diagnostics& found);
void find_half_width_punctuation(const Input& input, Diagnostics& found);
void find_ids_out_of_order(const Input& input, Diagnostics& found);
void find_look_alikes(const Input& input, Diagnostics& found);
void find_measures_without_deadline(const Input& input, Diagnostics& found);
void find_measures_without_lead(const Input& input, Diagnostics& found);
void find_measures_without_units(const Input& input, Diagnostics& found);
void find_missing_full_stops(const Input& input, Diagnostics& found);
void find_narrower_groups(const Input& input, Diagnostics& found);
void find_repeated_units(const Input& input, Diagnostics& found);
void find_same_texts(const Input& input, Diagnostics& found);
void find_stray_space(const Input& input, Diagnostics& found);
void find_units_in_both_roles(const Input& input, Diagnostics& found);
void find_units_of_not_applicable(const Input& input, Diagnostics& found);
void find_unused_units(const Input& input, Diagnostics& found);
void find_what_is_not_printed(const Input& input, Diagnostics& found);
void find_wording_mismatches(const Input& input, Diagnostics& found);

}  // namespace xfz::check
