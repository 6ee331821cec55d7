// SPDX-License-Identifier: MIT
// From the XML of a part of a Word file to Mustache.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "office/word_template.h"

namespace xfz::office {

/// Nothing where there are no tags in it. Throws Refusal where the bytes are no sound XML, and
/// WordTemplateFault.
std::optional<WordTemplatePart> word_tags(const std::string& bytes, std::string_view name, WordPlace::In in);

}  // namespace xfz::office
