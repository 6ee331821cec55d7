// SPDX-License-Identifier: MIT
// The 通报: where the duties stand, as an office tells it to all who are concerned. It is Chinese, whatever
// the language.
#pragma once

#include <string>
#include <vector>

#include "render/status/grids.h"
#include "render/template.h"

namespace xfz::render {

/// What its templates may name; docs/templates.md lists it.
const FieldLevel& bulletin_level();
Fields bulletin_fields(const StatusAnswer& answer);
std::string bulletin_title(const Table& table);

/// The same tables for a workbook, a tab each, and last every duty and who must report it.
std::vector<Grid> status_tabs(const StatusAnswer& answer, Language language);

}  // namespace xfz::render
