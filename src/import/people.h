// SPDX-License-Identifier: MIT
// Cells in which units and people stand together: 交通局 张某, 甲某（民政局）.
#pragma once

#include <string>
#include <string_view>

namespace xfz::import {

/// The units of such a cell, with 、 between them: short names that do not end as units do are left out.
std::string without_people(std::string_view cell);

}  // namespace xfz::import
