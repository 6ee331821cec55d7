// SPDX-License-Identifier: MIT
// The brackets that printed tables use.
#pragma once

#include <string_view>

namespace xfz {

struct Brackets {
  std::string_view open;
  std::string_view close;
};
inline constexpr Brackets bracket_pairs[] = {{"（", "）"}, {"(", ")"}, {"〔", "〕"},
                                             {"【", "】"}, {"[", "]"}, {"［", "］"}};

}  // namespace xfz
