// SPDX-License-Identifier: MIT
// Writes a draft as YAML.
#pragma once

#include <string>

#include "import/work.h"

namespace xfz::import {

/// The table, to be laid out: values are in double quotes wherever they might need some.
std::string emit(Work& work);

}  // namespace xfz::import
