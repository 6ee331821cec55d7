// SPDX-License-Identifier: MIT
// The manual pages, each made from what the program and the documents say anyway.
#pragma once

#include <string>
#include <string_view>

#include "text/message.h"

namespace xfz::man {

/// What a page says of the release that it belongs to.
struct Edition {
  std::string_view version;  ///< `0.1.0`
  std::string_view date;     ///< `2026-11-23`
};

/// xfz(1): the help of the program and of every command.
std::string program_page(const Edition& edition, Language language);

/// xfz-indicators(5) from docs/format.md or its twin.
std::string format_page(const std::string& markdown, const Edition& edition, Language language);

}  // namespace xfz::man
