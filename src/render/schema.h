// SPDX-License-Identifier: MIT
// The file format as a JSON Schema (draft 2020-12), for editors and other validators.
#pragma once

#include <span>
#include <string>

#include "text/rule.h"

namespace xfz::render {

/// The whole schema, with descriptions in both languages. `rules` are those that `allow` can name.
std::string schema_json(std::span<const Rule* const> rules);

}  // namespace xfz::render
