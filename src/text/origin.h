// SPDX-License-Identifier: MIT
// Words by which papers of xfz say where they are from.
#pragma once

#include <string_view>

namespace xfz {

/// Whether words behind 来源： are those that xfz prints: `indicators.yaml，版本 537f854abcde
/// 之后有未提交的修改`. Blanks around them and a full stop do not matter.
bool is_origin(std::string_view words);

}  // namespace xfz
