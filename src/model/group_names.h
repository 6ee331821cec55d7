// SPDX-License-Identifier: MIT
// What names of groups tell of who is in them.
#pragma once

#include <string_view>

namespace xfz {

/// Whether a group whose members nobody lists could by its name include a unit: 各镇街 a 稻香镇人民政府,
/// 区直各部门 a 区司法局. Of names that only point to other cells (各牵头单位) it is false.
bool may_include(std::string_view group, std::string_view unit);

}  // namespace xfz
