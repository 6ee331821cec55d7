// SPDX-License-Identifier: MIT
// Tables of any shape that the format allows, drawn by chance.
#pragma once

#include <string>

namespace xfz::test {

/// The YAML of a table, the same for the same seed: one that loads without an error.
std::string random_table(unsigned seed);

}  // namespace xfz::test
