// SPDX-License-Identifier: MIT
// Numbers in Chinese numerals, as headings are counted.
#pragma once

#include <cstddef>
#include <string>

namespace xfz {

/// `十`, `二十三`, `一百零五`; from 10000 on in digits.
std::string chinese_number(std::size_t number);

}  // namespace xfz
