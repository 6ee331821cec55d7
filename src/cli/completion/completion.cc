// SPDX-License-Identifier: MIT
#include "cli/completion/completion.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "cli/command.h"

namespace xfz::cli {

namespace {

/// `-F` and `--format` of `-F, --format`.
std::vector<std::string> names_of(const OptionHelp& option) {
  constexpr std::string_view comma = ", ";
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < option.names.size();) {
    const std::size_t end = std::min(option.names.find(comma, begin), option.names.size());
    names.push_back(option.names.substr(begin, end - begin));
    begin = end + comma.size();
  }
  return names;
}

/// An option or argument, and what the line has for it so far.
struct Declared {
  OptionHelp option;
  std::vector<std::string> values{};
  bool given = false;

  bool takes_value() const { return option.is_argument || !option.metavar.empty(); }
  bool is_called(std::string_view name) const {
    const std::vector<std::string> names = names_of(option);
    return !option.is_argument && std::find(names.begin(), names.end(), name) != names.end();
  }
};

/// Reads the finished words of a line, one after the other.
class LineReader {
 public:
  LineReader() { declare(options_of_every_command()); }

  void take(const std::string& word) {
    if (waiting_) {
      declared_[*std::exchange(waiting_, std::nullopt)].values.push_back(word);
    } else if (!only_arguments_ && word.size() > 1 && word.starts_with('-')) {
      take_option(word);
    } else if (command_ == nullptr) {
      if (!is_lost_) take_command(word);
    } else if (Declared* const argument = next_argument()) {
      argument->values.push_back(word);
      argument->given = true;
    }
  }

  /// The value that was given for an option, the last of several.
  std::optional<std::string> value_of(std::string_view name) const {
    for (const Declared& each : declared_) {
      if (each.is_called(name) && !each.values.empty()) return each.values.back();
    }
    return std::nullopt;
  }

  /// What is to be completed where `typed` follows, and how much of that stands before it.
  std::optional<std::pair<Slot, std::string>> slot(const std::string& typed) {
    if (waiting_) return {{slot_of(declared_[*waiting_], typed), ""}};
    if (!only_arguments_ && typed.starts_with('-')) return attached(typed);
    if (command_ == nullptr) return std::nullopt;
    const Declared* const argument = next_argument();
    if (argument == nullptr) return std::nullopt;
    return {{slot_of(*argument, typed), ""}};
  }

  bool wants_option(std::string_view typed) const {
    return !waiting_ && !only_arguments_ && typed.starts_with('-');
  }
  bool wants_command() const { return !waiting_ && command_ == nullptr && !is_lost_; }

  /// The options that may still follow. Those of the command go first.
  std::vector<Candidate> options(std::string_view typed, Language language) const {
    std::vector<Candidate> candidates;
    for (const Declared& each : declared_) {
      if (each.option.is_argument || (each.given && !each.option.repeats)) continue;
      for (std::string& name : names_of(each.option)) {
        if (name.starts_with(typed))
          candidates.push_back({std::move(name), std::string(each.option.help.in(language))});
      }
    }
    return candidates;
  }

  std::vector<Candidate> commands(std::string_view typed, Language language) const {
    std::vector<Candidate> candidates;
    for (const auto& command : commands_) {
      if (command->name().starts_with(typed))
        candidates.push_back({std::string(command->name()), std::string(command->summary().in(language))});
    }
    return candidates;
  }

 private:
  void declare(std::vector<OptionHelp> options) {
    std::vector<Declared> more;
    for (OptionHelp& option : options) more.push_back({std::move(option)});
    declared_.insert(declared_.begin(), more.begin(), more.end());
  }

  void take_command(const std::string& word) {
    for (const auto& command : commands_) {
      if (command->name() != word) continue;
      command_ = command.get();
      declare(options_of(*command_));
      return;
    }
    is_lost_ = true;
  }

  /// An option in one of its forms: `--name`, `--name=VALUE`, `-n`, `-nVALUE`.
  void take_option(const std::string& word) {
    if (word == "--") {
      only_arguments_ = true;
      return;
    }
    const std::size_t end = name_size(word);
    const auto found = find(word.substr(0, end));
    if (!found) return;
    Declared& option = declared_[*found];
    option.given = true;
    if (!option.takes_value()) return;
    if (end == word.size()) {
      waiting_ = found;
    } else {
      option.values.push_back(word.substr(end + (word[end] == '=' ? 1 : 0)));
    }
  }

  static std::size_t name_size(const std::string& word) {
    constexpr std::size_t of_short_name = 2;
    return word.starts_with("--") ? std::min(word.find('='), word.size()) : of_short_name;
  }

  /// `--format=js` and `-Fjs`.
  std::optional<std::pair<Slot, std::string>> attached(const std::string& typed) const {
    const std::size_t end = name_size(typed);
    const auto found = find(typed.substr(0, end));
    if (end >= typed.size() || !found || !declared_[*found].takes_value()) return std::nullopt;
    const std::size_t value = end + (typed[end] == '=' ? 1 : 0);
    return {{slot_of(declared_[*found], typed.substr(value)), typed.substr(0, value)}};
  }

  std::optional<std::size_t> find(const std::string& name) const {
    const auto found = std::find_if(declared_.begin(), declared_.end(),
                                    [&name](const Declared& each) { return each.is_called(name); });
    if (found == declared_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - declared_.begin());
  }

  Declared* next_argument() {
    const auto found = std::find_if(declared_.begin(), declared_.end(), [](const Declared& each) {
      return each.option.is_argument && (!each.given || each.option.repeats);
    });
    return found == declared_.end() ? nullptr : &*found;
  }

  static Slot slot_of(const Declared& declared, std::string typed) {
    const OptionHelp& option = declared.option;
    return {option.kind, option.is_argument ? option.names : option.metavar, std::move(typed),
            declared.values};
  }

  std::vector<std::unique_ptr<Command>> commands_ = all_commands();
  Command* command_ = nullptr;
  std::vector<Declared> declared_;
  std::optional<std::size_t> waiting_;  ///< an option whose value comes next
  bool only_arguments_ = false;         ///< behind `--`
  bool is_lost_ = false;                ///< there is no such command
};

}  // namespace

Completion complete(const std::vector<std::string>& words, const std::string& typed, const Context& context) {
  LineReader line;
  for (const std::string& word : words) line.take(word);
  Context meant = context;
  if (const auto file = line.value_of("--file")) meant.file = file;
  if (const auto language = line.value_of("--lang"))
    meant.output.language = *language == "zh" ? Language::chinese : Language::english;

  if (const auto slot = line.slot(typed)) {
    Completion found = values_for(slot->first, meant);
    found.stem.insert(0, slot->second);
    return found;
  }
  if (line.wants_option(typed)) return {.candidates = line.options(typed, meant.language())};
  if (line.wants_command()) return {.candidates = line.commands(typed, meant.language())};
  return {};
}

}  // namespace xfz::cli
