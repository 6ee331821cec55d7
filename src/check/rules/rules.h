// SPDX-License-Identifier: MIT
// The rules that look at a whole table. Each is defined in the file that has its name.
#pragma once

#include "check/check.h"

namespace xfz::check::rules {

extern const Check alias_used;
extern const Check both_roles;
extern const Check bracket_mismatch;
extern const Check clause_text_differs;
extern const Check deadline_mismatch;
extern const Check deadline_year;
extern const Check deadline_before;
extern const Check duplicate_id;
extern const Check duplicate_name;
extern const Check duplicate_number;
extern const Check group_without_members;
extern const Check half_width_punctuation;
extern const Check id_order;
extern const Check look_alike;
extern const Check narrower_group;
extern const Check no_deadline;
extern const Check no_full_stop;
extern const Check no_lead;
extern const Check no_units;
extern const Check not_applicable_with_units;
extern const Check not_printed;
extern const Check repeated_unit;
extern const Check same_text;
extern const Check stray_space;
extern const Check title_year;
extern const Check unused_unit;
extern const Check wording_mismatch;

/// Of no function: it is found when the others are done.
extern const Rule allow_without_effect;

/// All of them, in the order in which they run: some look at what those before them found.
inline constexpr const Check* all[] = {
    &duplicate_id,
    &duplicate_name,
    &duplicate_number,
    &id_order,
    &no_units,
    &not_applicable_with_units,
    &not_printed,
    &wording_mismatch,
    &clause_text_differs,
    &deadline_mismatch,
    &same_text,
    &both_roles,
    &repeated_unit,
    &narrower_group,
    &alias_used,
    &no_lead,
    &group_without_members,
    &title_year,
    &deadline_year,
    &deadline_before,
    &unused_unit,
    &no_deadline,
    &look_alike,
    &stray_space,
    &bracket_mismatch,
    &no_full_stop,
    &half_width_punctuation,
};

}  // namespace xfz::check::rules
