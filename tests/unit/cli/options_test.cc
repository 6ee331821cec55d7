// SPDX-License-Identifier: MIT
// Odd command lines: every one is understood in one way, or refused with a reason.
#include "cli/options.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/command_line.h"
#include "support/failure.h"
#include "support/files.h"

namespace xfz::cli {

namespace {

/// A command with an option of every kind.
class Probe final : public Command {
 public:
  explicit Probe(std::string_view name) : name_(name) {}

  std::string_view name() const override { return name_; }
  Phrase summary() const override { return {"probe", "试验"}; }
  std::span<const Example> examples() const override { return {}; }
  void declare(Options& options) override {
    options.flag("--flag", flag_, {"a flag", "开关"});
    options.value("-V,--value", "X", value_, {"a value", "值"});
    options.values("--each", "X", each_, {"values", "多个值"});
    if (name_ == "many") {
      options.arguments("ID", words_, {"words", "词"});
    } else {
      options.argument("U", word_, {"a word", "词"});
    }
  }
  Status run(Context&) override { return Status::fine; }

  std::string shown() const {
    std::string out(name_);
    if (flag_) out += " flag";
    if (value_) out += " value=<" + *value_ + ">";
    for (const std::string& each : each_) out += " each=<" + each + ">";
    if (word_) out += " <" + *word_ + ">";
    for (const std::string& word : words_) out += " <" + word + ">";
    return out;
  }

 private:
  std::string_view name_;
  bool flag_ = false;
  std::optional<std::string> value_;
  std::vector<std::string> each_;
  std::optional<std::string> word_;
  std::vector<std::string> words_;
};

/// What a line is understood as: `one flag value=<x> <word> file=<t>`, or `! why / hint`.
std::string understood(const std::vector<std::string>& words, Language language = Language::english) {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<Probe>("one"));
  commands.push_back(std::make_unique<Probe>("many"));
  GlobalOptions global;
  std::string out;
  const std::string failure = test::failure_of(
      [&] {
        const Parsed parsed = parse(CommandLine(commands, words), global);
        out = parsed.command == nullptr ? "-" : dynamic_cast<const Probe&>(*parsed.command).shown();
        return 0;
      },
      language);
  if (!failure.empty()) return "! " + failure;
  for (const std::string& file : global.files) out += " file=<" + file + ">";
  if (global.language) out += " lang=<" + *global.language + ">";
  if (global.color) out += " color=<" + *global.color + ">";
  if (global.as_of) out += " as-of=<" + *global.as_of + ">";
  if (global.version) out += " version";
  if (global.help) out += " help";
  return out;
}

struct Line {
  std::string_view line;  ///< as a shell splits it
  std::string_view expected;
};

void check_rows(std::span<const Line> rows) {
  for (const Line& row : rows) {
    CAPTURE(row.line);
    CHECK(understood(test::split_words(std::string(row.line))) == row.expected);
  }
}

}  // namespace

TEST_CASE("options: what is understood") {
  constexpr Line rows[] = {
      {"", "-"},
      {"--", "-"},
      {"one", "one"},
      {"one --flag", "one flag"},
      {"one --flag --flag", "one flag"},
      {"one --value x", "one value=<x>"},
      {"one --value=x", "one value=<x>"},
      {"one --value ''", "one value=<>"},
      {"one --value=a=b", "one value=<a=b>"},
      {"one -V x", "one value=<x>"},
      {"one -Vx", "one value=<x>"},
      {"one -V=x", "one value=<x>"},
      {"one -hVx", "one value=<x> help"},
      {"one --value --flag", "one value=<--flag>"},
      {"one --value -- a", "one value=<--> <a>"},
      {"one -V -1", "one value=<-1>"},
      {"one --value=-1", "one value=<-1>"},
      {"one --value 'a b'", "one value=<a b>"},
      {"one --value 一，二", "one value=<一，二>"},
      {"one --value one", "one value=<one>"},
      {"one --value many", "one value=<many>"},
      {"one 词", "one <词>"},
      {"one 词 --flag", "one flag <词>"},
      {"one -- --flag", "one <--flag>"},
      {"one -- many", "one <many>"},
      {"one ''", "one <>"},
      {"many a b c", "many <a> <b> <c>"},
      {"many a --flag b", "many flag <a> <b>"},
      {"many a,b", "many <a,b>"},
      {"many [1,2] a", "many <[1,2]> <a>"},
      {"one [1,2]", "one <[1,2]>"},
      {"one --value [1,2]", "one value=<[1,2]>"},
      {"many -- -1 -2", "many <-1> <-2>"},
      {"-f t one", "one file=<t>"},
      {"one -f t", "one file=<t>"},
      {"one -f - x", "one <x> file=<->"},
      {"--file=t one --lang zh", "one file=<t> lang=<zh>"},
      {"one --color always --as-of 2020-06-01", "one color=<always> as-of=<2020-06-01>"},
      {"--version", "- version"},
      {"-h", "- help"},
      {"--help", "- help"},
      {"one --help", "one help"},
      {"--help one", "one help"},
      {"one -h --flag", "one flag help"},
  };
  check_rows(rows);
}

TEST_CASE("options: a value that may be given several times takes one each time") {
  constexpr Line rows[] = {
      {"one --each a", "one each=<a>"},
      {"one --each a --each b --each=c", "one each=<a> each=<b> each=<c>"},
      {"one --each a 词", "one each=<a> <词>"},
      {"many 甲 --each a 乙 --each b 丙", "many each=<a> each=<b> <甲> <乙> <丙>"},
      {"one --each a,b", "one each=<a,b>"},
      {"one --each [a,b] --each {}", "one each=<[a,b]> each=<{}>"},
      {"one --each a --flag", "one flag each=<a>"},
      {"one --each", "! `--each` needs a value"},
      {"one --each=", "! `--each` needs a value"},
      {"one --each a --each", "! `--each` needs a value"},
  };
  check_rows(rows);
}

TEST_CASE("options: a value is never taken apart") {
  constexpr Line rows[] = {
      {"one --value [a]", "one value=<[a]>"},
      {"one --value [a,b]", "one value=<[a,b]>"},
      {"one --value {}", "one value=<{}>"},
      {"one --value %%", "one value=<%%>"},
      {"one [a]", "one <[a]>"},
      {"many {} %%", "many <{}> <%%>"},
      {"-f [t] one", "one file=<[t]>"},
  };
  check_rows(rows);
}

TEST_CASE("options: what is refused") {
  constexpr Line rows[] = {
      {"oen", "! there is no command `oen` / did you mean `one`?"},
      {"''", "! there is no command `` / `xfz --help` says what there is"},
      {"-", "! there is no command `-` / `xfz --help` says what there is"},
      {"ONE", "! there is no command `ONE` / `xfz --help` says what there is"},
      {"x y z", "! there is no command `x` / `xfz --help` says what there is"},
      {"one --flga", "! there is no option `--flga` / did you mean `--flag`?"},
      {"one --vlaue=x", "! there is no option `--vlaue` / did you mean `--value`?"},
      {"one --", "one"},
      {"one --whatever", "! there is no option `--whatever` / `xfz one --help` says what there is"},
      {"one --flie t", "! there is no option `--flie` / did you mean `--file`?"},
      {"one -x", "! there is no option `-x` / `xfz one --help` says what there is"},  // any letter is as near
      {"--whatever", "! there is no option `--whatever` / `xfz --help` says what there is"},
      {"one a b", "! unexpected argument `b` / `xfz one --help` says what there is"},
      {"one a b c", "! unexpected argument `b` / `xfz one --help` says what there is"},
      {"one --value", "! `--value` needs a value"},
      {"one -V", "! `--value` needs a value"},
      {"one --value=", "! `--value` needs a value"},  // empty is written ''
      {"one --value= a", "! `--value` needs a value"},
      {"-f", "! `--file` needs a value"},
      {"one -hx", "! there is no option `-x` / `xfz one --help` says what there is"},
      {"--value x one", "! `--value` belongs after the command: `xfz one --value …`"},
      {"one --value a --value b", "! `--value` is given more than once"},
      {"one -V a --value b", "! `--value` is given more than once"},
      {"-f a one -f b", "one file=<a> file=<b>"},
      {"one --flag=maybe", "! `--flag` takes no value"},
      {"one --version=x", "! `--version` takes no value"},
      {"one —flag", "one flag"},             // two dashes that an editor made one
      {"one —stranger", "one <—stranger>"},  // a long dash before no option is a word
  };
  check_rows(rows);
}

TEST_CASE("options: one line is one command") {
  // The name of another command is an argument of the first, or it is refused; never is the first forgotten.
  for (const std::string line : {"one many", "many one", "one --flag many", "one word many"}) {
    CAPTURE(line);
    const std::string first = line.substr(0, line.find(' '));
    const std::string got = understood(test::split_words(line));
    CHECK((got.starts_with("! ") || got.starts_with(first + " ")));
  }
}

TEST_CASE("options: what stands in the place of a value or an argument says nothing of the language") {
  struct Spoken {
    std::string_view line;
    std::string_view language;
  };
  constexpr Spoken rows[] = {{"one --lang zh", "zh"},
                             {"--lang=zh oen", "zh"},
                             {"one --lang zh --lang en", "en"},
                             {"one --whatever --lang zh", "zh"},
                             {"one --value --lang zh", ""},
                             {"one -- --lang zh", ""},
                             {"one --lang", ""}};
  const std::vector<std::unique_ptr<Command>> commands = [] {
    std::vector<std::unique_ptr<Command>> made;
    made.push_back(std::make_unique<Probe>("one"));
    return made;
  }();
  for (const Spoken& row : rows) {
    CAPTURE(row.line);
    const CommandLine line(commands, test::split_words(std::string(row.line)));
    CHECK(line.value_of("--lang").value_or("") == row.language);
  }
}

TEST_CASE("options: a command's option in front of it is not called unknown and then suggested") {
  const std::string got = understood({"--value", "x", "one"});
  CHECK(got.starts_with("! "));
  CHECK(got.find("did you mean `--value`") == std::string::npos);
}

TEST_CASE("options: every refusal is there in Chinese") {
  struct Chinese {
    std::string_view line;
    std::string_view expected;
  };
  constexpr Chinese rows[] = {
      {"oen", "! 没有 `oen` 这个命令 / 是不是 `one`？"},
      {"one --whatever", "! 没有 `--whatever` 这个选项 / 可用的写法见 `xfz one --help`"},
      {"one a b", "! 多了一个参数 `b` / 可用的写法见 `xfz one --help`"},
      {"one --value", "! `--value` 后面要写一个值"},
      {"one --value a --value b", "! `--value` 写了不止一次"},
      {"one --flag=maybe", "! `--flag` 后面不写值"},
  };
  for (const Chinese& row : rows) {
    CAPTURE(row.line);
    CHECK(understood(test::split_words(std::string(row.line)), Language::chinese) == row.expected);
  }
}

TEST_CASE("options: the help lists what was declared") {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<Probe>("many"));
  GlobalOptions global;
  const Parsed parsed = parse(CommandLine(commands, {"many"}), global);
  REQUIRE(parsed.command_options.size() == 4);
  CHECK(parsed.command_options[0].names == "--flag");
  CHECK(parsed.command_options[0].metavar == "");
  CHECK(parsed.command_options[1].names == "-V, --value");
  CHECK(parsed.command_options[1].metavar == "X");
  CHECK(parsed.command_options[2].names == "--each");
  CHECK(parsed.command_options[2].metavar == "X");
  CHECK(parsed.command_options[3].names == "ID…");
  CHECK(parsed.command_options[3].is_argument);
  CHECK(parsed.global_options.size() == 6);
}

}  // namespace xfz::cli
