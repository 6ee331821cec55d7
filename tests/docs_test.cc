// SPDX-License-Identifier: MIT
// Runs the examples of README and docs: every ```console block with `$ xfz …` must print what it shows, every
// ```yaml block must pass `check`, one with a name as a file of the ledger. A line `…` stands for any lines.
// A block such as ```mustache NAME is a file that the commands below it find, and a copy of templates/… if it
// has such a name. XFZ_UPDATE=1 rewrites copies, and console blocks without a line `…`.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>
#include <vector>

#include "cli/run.h"
#include "ledger/ledger.h"
#include "render/status/status.h"
#include "render/words.h"
#include "support/fake_git.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/line_list.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

/// A fenced block: the lines between its fences.
struct Block {
  std::string language;
  std::string file;       ///< its name, where it is a file
  std::size_t first = 0;  ///< the index of its first line in the document
  LineList lines;
};

std::vector<Block> blocks_of(const LineList& document) {
  std::vector<Block> blocks;
  bool open = false;
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (document[i].starts_with("```")) {
      open = !open;
      const std::size_t space = std::min(document[i].find(' '), document[i].size());
      const std::string file = document[i].substr(std::min(space + 1, document[i].size()));
      if (open) blocks.push_back({document[i].substr(3, space - 3), file, i + 1, {}});
    } else if (open) {
      blocks.back().lines.push_back(document[i]);
    }
  }
  return blocks;
}

/// What a person sees of a terminal's lines: of one that is written several times, the last.
LineList seen(LineList lines) {
  constexpr std::string_view erased = "\x1B[K";
  for (std::string& line : lines) {
    line.erase(0, line.rfind('\r') + 1);  // 0 where there is none
    if (line.starts_with(erased)) line.erase(0, erased.size());
  }
  return lines;
}

using Files = std::map<std::string, std::string>;

/// A table with `from` replaced by `to` where it first stands.
std::string edited(std::string table, const std::vector<std::pair<std::string, std::string>>& edits) {
  for (const auto& [from, to] : edits) table.replace(table.find(from), from.size(), to);
  return table;
}

/// Where the commands of one block are run: a terminal of 80 columns, in a folder with the 2020 table, one
/// with a misspelt name, and one that was amended, which git has at HEAD~5.
class Office {
 public:
  Office(bool chinese, const Files& files) {
    system.terminal = 80;
    system.variables = {{"TERM", "dumb"}, {"LANG", chinese ? "zh_CN.UTF-8" : "C.UTF-8"}};
    system.files["/office/indicators.yaml"] = text_2020();
    system.files["/office/misspelt.yaml"] = edited(text_2020(), {{"lead: [民政局]", "lead: [民证局]"}});
    system.files["/office/amended.yaml"] =
        edited(text_2020(), {{"deadline: 4月底前", "deadline: 3月底前"},
                             {"公共服务和解决的事项,全部交由", "公共服务,全部依法交由"},
                             {"经合局, 工商联]", "经合局, 工商联, 民政局]"}});
    for (const auto& [name, text] : files) system.files["/office/" + name] = text;
    FakeGit git;
    git.add("HEAD~5", system.files["/office/amended.yaml"]);
    git.set_last_commit("3e5faa64dd53");
    // Every file is as the last commit has it.
    system.program = [git, committed = system.files](const std::vector<std::string>& words) {
      const std::string& name = words.back();
      const auto file = committed.find("/office/" + name);
      const bool is_listed = words[words.size() - 3] == "HEAD" && file != committed.end();
      if (is_listed) return std::optional("100644 blob " + name + "\t" + name);
      if (words[words.size() - 2] == "blob" && file != committed.end()) return std::optional(file->second);
      return git(words);
    };
  }

  /// What `xfz … [> FILE]` or `echo … >> FILE` prints; standard output and error together, as a person sees
  /// them. Nothing for other programs.
  std::optional<LineList> run(std::string command) {
    if (command.starts_with("scripts/xfz")) command.erase(0, std::string("scripts/").size());
    std::vector<std::string> words = split_words(command);
    if (words.empty()) return std::nullopt;
    const std::string program = words.front();
    words.erase(words.begin());
    std::string into;
    if (words.size() > 1 && words[words.size() - 2].starts_with('>')) {
      into = system.absolute(words.back());
      words.resize(words.size() - 2);
    }
    if (program == "echo" && !into.empty()) {
      for (const std::string& word : words) system.files[into] += word + "\n";
      return LineList();
    }
    if (program != "xfz") return std::nullopt;
    system.output.clear();
    system.errors.clear();
    status = cli::run(words, system);
    if (into.empty()) return seen(lines_of(system.output + system.errors));
    system.files[into] = system.output;
    return seen(lines_of(system.errors));
  }

  FakeSystem system;
  cli::Status status = cli::Status::fine;  ///< of the last command
};

/// Whether `got` reads like `wanted`, in which a line `…` stands for any lines.
bool matches(const LineList& wanted, const LineList& got) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] != "…") {
      if (at >= got.size() || got[at++] != wanted[i]) return false;
      continue;
    }
    if (i + 1 == wanted.size()) return true;
    while (at < got.size() && got[at] != wanted[i + 1]) ++at;
  }
  return at == got.size();
}

bool has_ellipsis(const LineList& lines) {
  for (const std::string& line : lines) {
    if (line == "…") return true;
  }
  return false;
}

/// Whether a block goes on where the console block before it ended: ```console then
bool goes_on(const Block& block) {
  return block.language == "console" && block.file == "then";
}

/// The commands of the console blocks that a block goes on from, in order.
LineList commands_before(const std::vector<Block>& blocks, const Block& block) {
  LineList commands;
  bool is_wanted = goes_on(block);
  for (std::size_t i = static_cast<std::size_t>(&block - blocks.data()); is_wanted && i-- > 0;) {
    if (blocks[i].language != "console") continue;
    LineList of_block;
    for (const std::string& line : blocks[i].lines) {
      if (line.starts_with("$ ")) of_block.push_back(line.substr(2));
    }
    commands.insert(commands.begin(), of_block.begin(), of_block.end());
    is_wanted = goes_on(blocks[i]);
  }
  return commands;
}

/// A console block with its commands run again, in a folder where others were run before.
LineList checked_console(const Block& block, bool chinese, const Files& files, const LineList& before) {
  Office office(chinese, files);
  for (const std::string& command : before) office.run(command);
  LineList fresh;
  for (std::size_t i = 0; i < block.lines.size();) {
    const std::string& prompt = block.lines[i];
    REQUIRE_MESSAGE(prompt.starts_with("$ "), "a console block begins with a prompt: " << prompt);
    fresh.push_back(prompt);
    LineList wanted;
    for (++i; i < block.lines.size() && !block.lines[i].starts_with("$ "); ++i)
      wanted.push_back(block.lines[i]);
    const std::string command = prompt.substr(2);
    const std::optional<LineList> got = office.run(command);
    if (!got) {
      fresh.insert(fresh.end(), wanted.begin(), wanted.end());  // another program's
      continue;
    }
    const bool rewrite = update_goldens() && !has_ellipsis(wanted);
    const bool is_shown = !wanted.empty() || got->empty();
    CAPTURE(command);
    if (!is_shown) {
      CAPTURE(text_of(*got));
      CHECK(office.status == cli::Status::fine);
    } else if (!rewrite && !matches(wanted, *got)) {
      check_same(text_of(*got), text_of(wanted));
    }
    const LineList& kept = rewrite && is_shown ? *got : wanted;
    fresh.insert(fresh.end(), kept.begin(), kept.end());
  }
  return fresh;
}

/// A yaml block as a whole table: a part is put where it belongs in the real one.
std::string whole_table(const Block& block) {
  const std::string yaml = text_of(block.lines);
  if (yaml.find("format: 1") != std::string::npos) return yaml;
  const std::string real = text_2020();
  if (!yaml.starts_with("- ")) return real + yaml;  // a key of the table
  const std::string head = real.substr(0, real.find("\ncategories:"));
  std::string measures;
  for (const std::string& line : block.lines) measures += "          " + line + "\n";
  return head +
         "\ncategories:\n  - number: 一\n    title: 例\n    tasks:\n      - number: 1\n        title: 例\n" +
         "        allow: {id-order: 例子只有几条}\n        measures:\n" + measures;
}

void check_yaml(const Block& block) {
  FakeSystem system;
  system.files["/office/example.yaml"] = whole_table(block);
  const cli::Status status = cli::run({"check", "--lang", "en", "example.yaml"}, system);
  CAPTURE(system.output);
  CHECK(status == cli::Status::fine);
}

/// The files of a ledger beside the real table.
void check_ledger(const Files& files) {
  FakeSystem system;
  system.files["/office/indicators.yaml"] = text_2020();
  for (const auto& [name, text] : files) system.files["/office/" + name] = text;
  const cli::Status status = cli::run({"check", "--strict", "--lang", "en"}, system);
  CAPTURE(system.output);
  CHECK(status == cli::Status::fine);
}

Files files_of(const std::vector<Block>& blocks) {
  Files files;
  for (const Block& block : blocks) {
    if (!block.file.empty() && !goes_on(block)) files[block.file] = text_of(block.lines);
  }
  return files;
}

/// A block that is the copy of a file of the repository.
LineList checked_copy(const Block& block) {
  const std::string original = read_file(source_folder() / block.file);
  if (!update_goldens()) check_same(text_of(block.lines), original);
  return lines_of(original);
}

std::vector<std::filesystem::path> documents() {
  const std::filesystem::path root = source_folder();
  std::vector<std::filesystem::path> all = files_below(root / "docs", {".md"});
  all.push_back(root / "README.md");
  all.push_back(root / "README.zh-CN.md");
  all.push_back(root / "CONTRIBUTING.md");
  return all;
}

}  // namespace

TEST_CASE("the examples in the documents work") {
  std::size_t examples = 0;
  for (const auto& path : documents()) {
    CAPTURE(path.string());
    const std::string text = read_file(path);
    const bool chinese = path.string().find("zh-CN") != std::string::npos;
    LineList lines = lines_of(text);
    const std::vector<Block> blocks = blocks_of(lines);
    const Files files = files_of(blocks);
    for (auto block = blocks.rbegin(); block != blocks.rend();
         ++block) {  // from the end, so that places stay right
      LineList fresh = block->lines;
      if (block->language == "yaml") {
        block->file.empty() ? check_yaml(*block) : check_ledger(files);
        ++examples;
      } else if (block->language == "console") {
        fresh = checked_console(*block, chinese, files, commands_before(blocks, *block));
        ++examples;
      } else if (block->file.starts_with("templates/")) {
        fresh = checked_copy(*block);
      }
      const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(block->first);
      lines.insert(lines.erase(begin, begin + static_cast<std::ptrdiff_t>(block->lines.size())),
                   fresh.begin(), fresh.end());
    }
    if (update_goldens() && text_of(lines) != text) write_file(path, text_of(lines));
  }
  CHECK(examples > 10);
}

TEST_CASE("docs/words.md has the words that views use") {
  const std::string text = read_file(std::filesystem::path(source_folder()) / "docs/words.md");
  namespace words = render::words;
  std::vector<Phrase> phrases = {
      words::number,         words::category,   words::task,        words::measure,
      words::lead,           words::support,    words::wording,     words::deadline,
      words::not_applicable, words::clause,     words::relation,    words::via,
      words::unit,           words::id,         words::leads,       words::shares,
      words::supports,       words::via_groups, words::responsible, words::printed_number,
      render::overdue_word};
  for (const ledger::State state : ledger::all_states) phrases.push_back(render::state_word(state));
  for (const Phrase& phrase : phrases) {
    CAPTURE(phrase.en);
    CHECK(text.find(fmt::format("| {} | {} |", phrase.zh, phrase.en)) != std::string::npos);
  }
}

TEST_CASE("an example that does not match is noticed") {
  CHECK(matches({"a", "…", "c"}, {"a", "b", "b", "c"}));
  CHECK(matches({"a", "…"}, {"a", "b"}));
  CHECK_FALSE(matches({"a", "…", "c"}, {"a", "b"}));
  CHECK_FALSE(matches({"a"}, {"a", "b"}));
  CHECK_FALSE(matches({"a", "b"}, {"a"}));
}

}  // namespace xfz::test
