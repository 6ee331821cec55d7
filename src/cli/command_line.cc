// SPDX-License-Identifier: MIT
#include "cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/command.h"
#include "cli/values.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> no_command{"there is no command `{}`", "没有 `{}` 这个命令"};
constexpr Message<std::string_view> no_option{"there is no option `{}`", "没有 `{}` 这个选项"};
constexpr Message<std::string_view> unexpected{"unexpected argument `{}`", "多了一个参数 `{}`"};
constexpr Message<std::string_view> did_you_mean{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Message<std::string_view, std::string_view> belongs_behind{
    "`{0}` belongs after the command: `{1} {0} …`", "`{0}` 要写在命令后面：`{1} {0} …`"};
constexpr Message<std::string_view> see_help{"`{} --help` says what there is", "可用的写法见 `{} --help`"};
constexpr Message<std::string_view, std::string_view> unit_or_words{"a unit: `{}`; words: `{}`",
                                                                    "单位：`{}`；字词：`{}`"};
constexpr Message<std::string_view> needs_value{"`{}` needs a value", "`{}` 后面要写一个值"};
constexpr Message<std::string_view> given_twice{"`{}` is given more than once", "`{}` 写了不止一次"};

constexpr std::string_view comma = ", ";

/// Of `--name=VALUE`, `-nVALUE`.
std::size_t name_size(std::string_view word) {
  constexpr std::size_t of_short_name = 2;
  return word.starts_with("--") ? std::min(word.find('='), word.size()) : of_short_name;
}

std::size_t value_at(std::string_view word, std::size_t name_end) {
  return name_end + (word[name_end] == '=' ? 1 : 0);
}

Text suggestion(std::string_view word, const std::vector<std::string_view>& known, std::string_view program) {
  const auto meant = nearest(word, known);
  return meant ? did_you_mean(*meant) : see_help(program);
}

/// What people call a command elsewhere, and what it is here.
struct OtherName {
  std::string_view word;
  std::string_view line;
};
constexpr OtherName other_names[] = {
    {"search", "xfz list --text WORDS"},
    {"find", "xfz list --text WORDS"},
    {"grep", "xfz list --text WORDS"},
    {"query", "xfz list"},
    {"ls", "xfz list"},
    {"init", "xfz new"},
    {"create", "xfz new"},
    {"lint", "xfz check"},
    {"validate", "xfz check"},
    {"verify", "xfz check"},
    {"format", "xfz fmt"},
    {"todo", "xfz due"},
    {"deadline", "xfz due"},
    {"units", "xfz unit"},
    {"view", "xfz show"},
    {"export", "xfz sheet"},
    {"progress", "xfz status"},
};

/// What people call an option, and how it is said here; the first word is an option of the command.
constexpr OtherName other_options[] = {
    {"--lead", "--role lead --unit U"},
    {"--responsible", "--role responsible --unit U"},
    {"--no-deadline", "--deadline none"},
    {"--standing", "--deadline standing"},
    {"--until", "--by DATE"},
    {"--to", "--by DATE"},
    {"--before", "--by DATE"},
    {"--days", "--within N"},
    {"--overdue", "--state overdue"},
    {"--date", "--by DATE"},
};

/// A name or words of the table, which no command is called.
bool is_beyond_ascii(std::string_view word) {
  return !std::all_of(word.begin(), word.end(), is_ascii);
}

/// 6, 六月
bool is_month(const std::string& word) {
  const auto month = counted(word, {U"月份", U"月"});
  return month && *month >= 1 && *month <= 12;
}

Failure unknown_command(const std::string& word, const std::vector<std::string_view>& commands) {
  const auto* const known = std::find_if(std::begin(other_names), std::end(other_names),
                                         [&word](const OtherName& each) { return each.word == word; });
  if (known != std::end(other_names)) return {no_command(word), did_you_mean(known->line)};
  if (is_whole_number(word)) return {no_command(word), did_you_mean("xfz show " + word)};
  if (is_beyond_ascii(word))
    return {no_command(word), unit_or_words("xfz unit " + word, "xfz list --text " + word)};
  return {no_command(word), suggestion(word, commands, "xfz")};
}

/// `--month` for `—month`; nothing where the word begins with no such dash and a letter behind it.
std::optional<std::string> with_plain_dashes(std::string_view word) {
  constexpr std::string_view dashes[] = {"—", "–", "－", "―", "−"};
  std::string_view rest = word;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view dash : dashes) {
      if (!rest.starts_with(dash)) continue;
      rest.remove_prefix(dash.size());
      more = true;
    }
  }
  const bool is_option = rest.size() < word.size() && !rest.empty() &&
                         ((rest[0] >= 'a' && rest[0] <= 'z') || (rest[0] >= 'A' && rest[0] <= 'Z'));
  if (!is_option) return std::nullopt;
  return (std::min(rest.find('='), rest.size()) == 1 ? "-" : "--") + std::string(rest);
}

}  // namespace

std::vector<std::string> names_of(const OptionHelp& option) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < option.names.size();) {
    const std::size_t end = std::min(option.names.find(comma, begin), option.names.size());
    names.push_back(option.names.substr(begin, end - begin));
    begin = end + comma.size();
  }
  return names;
}

bool Declared::is_called(std::string_view name) const {
  if (option.is_argument) return false;
  if (!name.empty() && name == option.old_name) return true;
  const std::vector<std::string> names = names_of(option);
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string Declared::long_name() const {
  return names_of(option).back();
}

CommandLine::CommandLine(const Commands& commands) : commands_(commands) {
  declare(options_of_every_command());
}

CommandLine::CommandLine(const Commands& commands, const std::vector<std::string>& words)
    : CommandLine(commands) {
  for (const std::string& word : words) take(word);
}

void CommandLine::take(const std::string& word) {
  if (waiting_) {
    give(*std::exchange(waiting_, std::nullopt), word);
  } else if (word == "--" && !only_arguments_) {
    only_arguments_ = true;
  } else if (const auto option = with_plain_dashes(word);
             option && !only_arguments_ && find(std::string_view(*option).substr(0, name_size(*option)))) {
    take_option(*option);
  } else if (word.size() > 1 && may_be_option(word)) {
    take_option(word);
  } else if (command_ == nullptr) {
    take_command(word);
  } else {
    take_argument(word);
  }
}

std::optional<std::string> CommandLine::value_of(std::string_view name) const {
  const auto found = find(name);
  if (!found || declared_[*found].values.empty()) return std::nullopt;
  return declared_[*found].values.back();
}

bool CommandLine::wants_command() const {
  return !waiting_ && command_ == nullptr && (!fault_ || fault_->what != Wrong::command);
}

const Declared* CommandLine::next_argument() const {
  if (command_ == nullptr) return nullptr;
  const auto found = std::find_if(declared_.begin(), declared_.end(), [](const Declared& each) {
    return each.option.is_argument && (!each.given || each.option.repeats);
  });
  return found == declared_.end() ? nullptr : &*found;
}

std::optional<CommandLine::Attached> CommandLine::attached(std::string_view word) const {
  const std::size_t end = name_size(word);
  const auto found = find(word.substr(0, end));
  if (end >= word.size() || !found || !declared_[*found].takes_value()) return std::nullopt;
  return Attached{&declared_[*found], value_at(word, end)};
}

std::optional<Failure> CommandLine::fault() const {
  if (!fault_ && !waiting_) return std::nullopt;
  if (!fault_) return Failure{needs_value(waiting()->long_name())};
  const auto& [what, word] = *fault_;
  const std::string program = command_ == nullptr ? "xfz" : "xfz " + std::string(command_->name());
  switch (what) {
    case Wrong::command:
      return unknown_command(word, command_names());
    case Wrong::option:
      return unknown_option(word, program);
    case Wrong::argument:
      return unexpected_argument(word, program);
    case Wrong::no_value:
      return Failure{needs_value(word)};
    case Wrong::given_twice:
      break;
  }
  return Failure{given_twice(word)};
}

std::vector<std::string> CommandLine::plain_words() const {
  std::vector<std::string> words;
  if (command_ != nullptr) words.emplace_back(command_->name());
  words.insert(words.end(), option_words_.begin(), option_words_.end());
  if (!arguments_.empty()) words.emplace_back("--");
  words.insert(words.end(), arguments_.begin(), arguments_.end());
  return words;
}

void CommandLine::declare(std::vector<OptionHelp> options) {
  of_command_ = declared_.empty() ? 0 : options.size();
  std::vector<Declared> all;
  for (OptionHelp& option : options) all.push_back({std::move(option)});
  std::move(declared_.begin(), declared_.end(), std::back_inserter(all));
  declared_ = std::move(all);
}

void CommandLine::take_command(const std::string& word) {
  if (take_other_word(word)) return;
  const auto found = std::find_if(commands_.begin(), commands_.end(),
                                  [&word](const auto& command) { return command->name() == word; });
  if (found == commands_.end()) return note(Wrong::command, word);
  command_ = found->get();
  declare(options_of(*command_));
}

bool CommandLine::take_other_word(std::string_view word) {
  if (word != "help" && word != "version") return false;
  take_option("--" + std::string(word));
  return true;
}

void CommandLine::take_argument(const std::string& word) {
  const Declared* const argument = next_argument();
  if (argument == nullptr) return note(Wrong::argument, word);
  Declared& taken = declared_[static_cast<std::size_t>(argument - declared_.data())];
  taken.values.push_back(word);
  taken.given = true;
  arguments_.push_back(word);
}

void CommandLine::take_option(std::string_view word) {
  const std::size_t end = name_size(word);
  const auto found = find(word.substr(0, end));
  if (!found) return note(Wrong::option, word.substr(0, word.find('=')));
  Declared& option = declared_[*found];
  option.given = true;
  const bool is_alone = end == word.size();
  if (option.takes_value()) {
    if (is_alone) {
      waiting_ = found;
    } else if (const std::size_t at = value_at(word, end); at < word.size()) {
      give(*found, std::string(word.substr(at)));
    } else {
      note(Wrong::no_value, option.long_name());  // an empty one is a word of its own
    }
    return;
  }
  const bool has_value = !is_alone && word.starts_with("--");
  option_words_.push_back(option.long_name() + std::string(has_value ? word.substr(end) : ""));
  if (!is_alone && !has_value) take_option("-" + std::string(word.substr(end)));
}

void CommandLine::give(std::size_t option, const std::string& value) {
  Declared& taken = declared_[option];
  if (!taken.values.empty() && !taken.option.repeats) note(Wrong::given_twice, taken.long_name());
  taken.values.push_back(value);
  option_words_.insert(option_words_.end(), {taken.long_name(), value});
}

void CommandLine::note(Wrong what, std::string_view word) {
  if (!fault_) fault_ = Fault{what, std::string(word)};
}

std::optional<std::size_t> CommandLine::find(std::string_view name) const {
  const auto found = std::find_if(declared_.begin(), declared_.end(),
                                  [name](const Declared& each) { return each.is_called(name); });
  if (found == declared_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - declared_.begin());
}

Failure CommandLine::unknown_option(const std::string& option, const std::string& program) const {
  if (find(option)) return {belongs_behind(option, program)};  // the command came later
  constexpr std::size_t of_short_name = 2;                     // one letter is near any other
  if (!option.starts_with("--") && option.size() <= of_short_name)
    return {no_option(option), see_help(program)};
  std::vector<std::string> known;
  for (const Declared& each : declared_) {
    if (!each.option.is_argument) known.push_back(each.long_name());
  }
  for (const OtherName& each : other_options) {
    if (each.word != option || !find(each.line.substr(0, each.line.find(' ')))) continue;
    return {no_option(option), did_you_mean(fmt::format("{} {}", program, each.line))};
  }
  const std::string name = option.starts_with("--") ? option : "-" + option;
  return {no_option(option), suggestion(name, {known.begin(), known.end()}, program)};
}

Failure CommandLine::unexpected_argument(const std::string& word, const std::string& program) const {
  if (is_month(word) && find("--month"))
    return {unexpected(word), did_you_mean(fmt::format("{} --month {}", program, word))};
  if (sets_a_day(word) && find("--by"))
    return {unexpected(word), did_you_mean(fmt::format("{} --by {}", program, word))};
  if (const auto unit = value_of("--unit"); unit && is_beyond_ascii(word))
    return {unexpected(word), did_you_mean(fmt::format("{} --unit {},{}", program, *unit, word))};
  std::vector<std::string> ways;
  if (word == "help") return {unexpected(word), see_help(program)};
  for (const std::string_view name : {"--unit", "--text"}) {
    if (find(name)) ways.push_back(fmt::format("{} {} {}", program, name, word));
  }
  if (ways.size() < 2) return {unexpected(word), see_help(program)};
  return {unexpected(word), unit_or_words(ways.front(), ways.back())};
}

std::vector<std::string_view> CommandLine::command_names() const {
  std::vector<std::string_view> names;
  for (const auto& command : commands_) names.push_back(command->name());
  return names;
}

}  // namespace xfz::cli
