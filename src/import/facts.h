// SPDX-License-Identifier: MIT
// What a table says of itself as a whole: its title, years and district.
#pragma once

#include <vector>

#include "import/task_table.h"
#include "import/work.h"

namespace xfz::import {

/// Settles what the lines before the tables left open: a title in the header of the pages or in a text box,
/// the years, the district. What is not there is put in and told.
void settle_facts(Work& work, const office::Document& document, const std::vector<TaskTable>& tables);

/// The district that a title or an issuer begins with, a year before it aside: 西夏区, 青禾经济开发区; empty
/// where there is none.
std::string district_in(std::string_view title);

}  // namespace xfz::import
