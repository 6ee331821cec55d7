// SPDX-License-Identifier: MIT
// What an answer about a time leaves out.
#pragma once

#include <string>

#include "query/due.h"
#include "text/message.h"

namespace xfz::render {

/// How many measures are not in the answer, by why: 未列：其他时间到期 3 项，长期坚持 2 项. Empty where all
/// are.
std::string left_out_text(const query::Due& due, Language language);

}  // namespace xfz::render
