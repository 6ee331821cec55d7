// SPDX-License-Identifier: MIT
// What a parse of a text sends, in words, to be compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "load/yaml/events.h"

namespace xfz::test {

/// parse() or parse_as_is().
using Parse = std::optional<load::SyntaxFault>(std::string_view text, load::Sink& sink);

/// Every event with its place, style and value, and the fault. Those before a fault too: a sink has got them.
std::string event_log(std::string_view text, Parse& parse);

/// Whether the strict reader, if it reads a file of these bytes, sends the same events as yaml-cpp. Its text
/// is prepared as load() does; where nothing of it would reach the parser, they are the same.
bool reader_tells_the_same(std::string_view bytes);

}  // namespace xfz::test
