// SPDX-License-Identifier: MIT
// Documents of plain text: .csv and .txt.
#pragma once

#include <string>
#include <string_view>

#include "office/document.h"

namespace xfz::office {

/// Whether all bytes are UTF-8.
bool is_utf8(std::string_view text);

/// A text as UTF-8: UTF-8 and UTF-16 with or without their mark, else GB18030, which also reads GBK and
/// GB2312. Throws Refusal where it is none of these.
std::string to_utf8(std::string_view bytes);

/// Fields between tabs, where most lines have some, else between commas (RFC 4180); a single table.
Document read_csv(std::string_view text);

/// A paragraph a line; a table where several lines have the tabs of one.
Document read_txt(std::string_view text);

}  // namespace xfz::office
