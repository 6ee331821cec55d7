// SPDX-License-Identifier: MIT
// Documents of Word (WordprocessingML, ECMA-376 and ISO/IEC 29500).
#pragma once

#include <string_view>

#include "office/document.h"
#include "office/package.h"

namespace xfz::office {

/// Reads the document whose main part is `part`. Tracked changes are taken as accepted. Throws Refusal.
Document read_word(Package& package, std::string_view part);

}  // namespace xfz::office
