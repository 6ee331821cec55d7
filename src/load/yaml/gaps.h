// SPDX-License-Identifier: MIT
// What stands between the values of a text that yaml-cpp reads: it says nothing of dashes, comments and
// closing brackets.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "load/yaml/events.h"

namespace xfz::load {

/// Finds them as the values become known, and sends them at their turn.
class Gaps {
 public:
  Gaps(std::string_view text, Sink& sink) : text_(text), sink_(sink) {}

  /// Sends what stands before `end`, and the maps and lists that end there.
  void read_to(std::uint32_t end);
  /// Passes over what is known up to `end`.
  void skip_to(std::uint32_t end);
  /// A map or list in brackets begins at `sign`; the outermost says in which column its lines may begin.
  void open_bracket(std::uint32_t sign, std::uint32_t least_column);
  /// Reports a line that begins with what stands at `begin`, and too far to the left.
  void check_line(std::uint32_t begin, std::uint32_t least_column);
  /// A map or list has ended, somewhere before what comes next.
  void end(bool is_map, bool in_brackets) { ends_.push_back({is_map, in_brackets, {}}); }

  /// Behind what was read.
  std::uint32_t at() const { return at_; }

 private:
  struct End {
    bool is_map = false;
    bool in_brackets = false;
    Span sign;  ///< the closing bracket, once it is read
  };

  using Ends = std::vector<End>;

  void read_sign();
  Ends::iterator first_open();
  void send_ends(Ends::iterator until);

  std::string_view text_;
  Sink& sink_;
  std::uint32_t at_ = 0;
  std::uint32_t open_brackets_ = 0;
  std::uint32_t least_column_ = 0;         ///< of lines within brackets
  std::optional<std::uint32_t> low_line_;  ///< the last that was reported
  Ends ends_;                              ///< not sent yet, the innermost first
};

}  // namespace xfz::load
