// SPDX-License-Identifier: MIT
// In which column a line belongs whose indentation is of tabs or full-width spaces.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "load/fields/keys.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// What indents a line of `text`, the source's or a copy with every offset kept, as the lines around it are:
/// like the other keys of its item, which has the lines `item`, or else like the next lines above and below
/// that begin with the same key. Where the whole file is indented by tabs alone, all of it. Nothing where
/// the lines around disagree.
Edits mend_indentation(const Source& source, std::string_view text, std::uint32_t line,
                       const std::vector<std::uint32_t>& item, const Keys& keys);

}  // namespace xfz::load
