// SPDX-License-Identifier: MIT
// What can stand where a line ends that somebody is typing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "cli/options.h"

namespace xfz::cli {

/// One thing to offer. Neither text holds a control character, a tab or a newline.
struct Candidate {
  std::string value;
  std::string description{};  ///< may be empty
};

/// Which files the shell itself is to offer.
enum class Paths { none, files, folders };

struct Completion {
  std::string stem{};  ///< stands before every value on the line: `--format=`, `id-order,`
  std::vector<Candidate> candidates{};
  Paths paths = Paths::none;
  std::vector<std::string_view> endings{};  ///< of the files to prefer; empty where any will do
};

/// What can follow `words`, those behind the program's name, and begins with `typed`. Units and the like are
/// those of the table that the line means; where there is none, or one with errors, there are none of them.
Completion complete(const std::vector<std::string>& words, const std::string& typed, const Context& context);

/// What to complete: a kind of value, the beginning of it, and what is named already.
struct Slot {
  ValueKind kind = ValueKind::words;
  std::string name;  ///< of the value; lists the choices of a choice
  std::string typed;
  std::vector<std::string> named;
  bool is_list = false;  ///< several values may stand in it, with commas between them
};

/// What can fill a slot; part of complete().
Completion values_for(const Slot& slot, const Context& context);

}  // namespace xfz::cli
