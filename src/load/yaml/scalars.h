// SPDX-License-Identifier: MIT
// What is asked of keys and values whatever they stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "load/yaml/events.h"

namespace xfz::load {

/// Whether a text is white space, half-width or full-width.
bool is_blank(std::string_view text);

/// A key as it is most likely meant: in small half-width letters.
std::string plain_key(std::string_view key);

/// The text with signs, letters and digits of ASCII in place of full-width ones, without blanks around it.
std::string half_width(std::string_view text);

/// A value written as another was: in quotation marks where that was, or where it needs them in brackets.
std::string written_like(const Scalar& scalar, std::string_view value);

/// The first character that a decoded value must not hold; a quoted value cannot hold a newline either. What
/// stands in the text as it is passed the scan, which lets only tabs through.
std::optional<char32_t> find_forbidden(const Scalar& scalar);

}  // namespace xfz::load
