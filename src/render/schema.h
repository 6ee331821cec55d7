// SPDX-License-Identifier: MIT
// The file format as a JSON Schema (draft 2020-12), for editors and other validators.
#pragma once

#include <span>
#include <string>

#include "text/rule.h"

namespace xfz::render {

/// What has a schema: a table, and the two kinds of files of its ledger.
enum class SchemaOf { table, progress, review };

/// The whole schema, with descriptions in both languages. `rules` are those that `allow` can name.
std::string schema_json(SchemaOf file, std::span<const Rule* const> rules);

}  // namespace xfz::render
