// SPDX-License-Identifier: MIT
// A whole difference as people and programs read it.
#pragma once

#include <string>

#include "render/difference/comparison.h"
#include "render/screen.h"
#include "render/template.h"

namespace xfz::render {

/// Measure by measure under the headings of the new table, with a closing line that counts. Pieces of text
/// that came or went are marked without colour too: `[-旧-]{+新+}`.
std::string difference_text(const Comparison& comparison, const Screen& screen);

/// One line for each thing that changed.
std::string difference_stat(const Comparison& comparison, const Screen& screen);

/// docs/json.md describes it.
std::string difference_json(const Comparison& comparison);

/// For a review: compact, with long texts folded away.
std::string difference_markdown(const Comparison& comparison, Language language);

/// What its template may name.
const FieldLevel& difference_level();

}  // namespace xfz::render
