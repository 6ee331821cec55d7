// SPDX-License-Identifier: MIT
// Slips behind a key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "load/fields/keys.h"
#include "text/diagnostic.h"
#include "text/message.h"
#include "text/rule.h"

namespace xfz::load {

/// A slip behind a key: a full-width colon, a missing space or a missing colon. Or a remark that no `#`
/// begins.
struct KeySlip {
  std::string key;        ///< the key that is meant; empty for a remark
  std::size_t begin = 0;  ///< the place of the slip in the words
  std::size_t size = 0;
  const Rule* rule = nullptr;
  Text message;
  Text hint;
  Edits mend{};  ///< with places in the words
};

/// The slip in words that begin with one of the keys, or with a Chinese word for one; nothing where there is
/// none.
std::optional<KeySlip> find_key_slip(std::string_view words, const Keys& keys);

/// A full-width colon behind words that begin like the name of a rule, as below `allow`.
std::optional<KeySlip> find_rule_slip(std::string_view words);

/// What makes a key's end right: a colon, and a blank where a value follows, in place of what stands in the
/// words from `from` to `to` and of the blanks around that.
Edit mend_colon(std::string_view words, std::size_t from, std::size_t to);

/// The edits with their places further on.
Edits moved(Edits edits, std::uint32_t by);

/// The size of the word at the beginning that may be a key.
std::size_t word_size(std::string_view text);

/// The size of the word at the beginning that may be a key or the name of a rule.
std::size_t name_size(std::string_view text);

/// The sign at the beginning that somebody took for one that begins a comment; empty where there is none.
std::string_view remark_sign(std::string_view words);

/// The rule that such a sign breaks.
const Rule& rule_of_remark(std::string_view sign);

}  // namespace xfz::load
