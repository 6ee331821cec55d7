// SPDX-License-Identifier: MIT
#include "cli/completion/completion.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "cli/command.h"
#include "cli/command_line.h"

namespace xfz::cli {

namespace {

Slot slot_of(const Declared& declared, std::string typed) {
  const OptionHelp& option = declared.option;
  return {option.kind, option.is_argument ? option.names : option.metavar, std::move(typed), declared.values,
          option.repeats && !option.is_argument};
}

/// What is to be completed where `typed` follows, and how much of that stands before it.
std::optional<std::pair<Slot, std::string>> slot_in(const CommandLine& line, const std::string& typed) {
  if (const Declared* const option = line.waiting()) return {{slot_of(*option, typed), ""}};
  if (line.may_be_option(typed)) {
    const auto attached = line.attached(typed);
    if (!attached) return std::nullopt;
    const std::size_t at = attached->value_at;
    return {{slot_of(*attached->option, typed.substr(at)), typed.substr(0, at)}};
  }
  const Declared* const argument = line.next_argument();
  if (argument == nullptr) return std::nullopt;
  return {{slot_of(*argument, typed), ""}};
}

/// The options that may still follow. Those of the command go first.
std::vector<Candidate> options_in(const CommandLine& line, std::string_view typed, Language language) {
  std::vector<Candidate> candidates;
  for (const Declared& each : line.declared()) {
    if (each.option.is_argument || (each.given && !each.option.repeats)) continue;
    for (std::string& name : names_of(each.option)) {
      if (name.starts_with(typed))
        candidates.push_back({std::move(name), std::string(each.option.help.in(language))});
    }
  }
  return candidates;
}

std::vector<Candidate> names_of(const CommandLine::Commands& commands, std::string_view typed,
                                Language language) {
  std::vector<Candidate> candidates;
  for (const auto& command : commands) {
    if (command->name().starts_with(typed))
      candidates.push_back({std::string(command->name()), std::string(command->summary().in(language))});
  }
  return candidates;
}

}  // namespace

Completion complete(const std::vector<std::string>& words, const std::string& typed, const Context& context) {
  const auto commands = all_commands();
  const CommandLine line(commands, words);
  Context meant = context;
  if (const auto file = line.value_of("--file")) meant.files = {*file};
  if (const auto language = line.value_of("--lang"))
    meant.output.language = *language == "zh" ? Language::chinese : Language::english;

  if (const auto slot = slot_in(line, typed)) {
    Completion found = values_for(slot->first, meant);
    found.stem.insert(0, slot->second);
    return found;
  }
  if (line.may_be_option(typed)) return {.candidates = options_in(line, typed, meant.language())};
  if (line.wants_command()) return {.candidates = names_of(commands, typed, meant.language())};
  return {};
}

}  // namespace xfz::cli
