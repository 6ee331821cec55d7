// SPDX-License-Identifier: MIT
// Runs the examples of README and docs: every ```console block with `$ xfz …` must print what it shows, every
// ```yaml block must pass `check`. A line `…` stands for any lines. XFZ_UPDATE=1 rewrites console blocks
// without such a line.
#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "cli/run.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

using Lines = std::vector<std::string>;

Lines split_lines(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// A fenced block: the lines between its fences.
struct Block {
  std::string language;
  std::size_t first = 0;  ///< the index of its first line in the document
  Lines lines;
};

std::vector<Block> blocks_of(const Lines& document) {
  std::vector<Block> blocks;
  bool open = false;
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (document[i].starts_with("```")) {
      open = !open;
      if (open) blocks.push_back({document[i].substr(3), i + 1, {}});
    } else if (open) {
      blocks.back().lines.push_back(document[i]);
    }
  }
  return blocks;
}

FakeSystem office(bool chinese) {
  FakeSystem system;
  system.terminal = 80;
  system.variables = {{"TERM", "dumb"}, {"LANG", chinese ? "zh_CN.UTF-8" : "C.UTF-8"}};
  system.files["/office/indicators.yaml"] = text_2020();
  std::string misspelt = text_2020();
  misspelt.replace(misspelt.find("lead: [民政局]"), std::string("lead: [民政局]").size(), "lead: [民证局]");
  system.files["/office/misspelt.yaml"] = misspelt;
  return system;
}

/// What `$ xfz …` prints at a terminal of 80 columns; standard output and error together, as a person sees
/// them.
std::string shown(const std::string& command, bool chinese) {
  FakeSystem system = office(chinese);
  std::vector<std::string> words = split_words(command);
  REQUIRE(!words.empty());
  REQUIRE(words.front() == "xfz");
  words.erase(words.begin());
  static_cast<void>(cli::run(words, system));
  return system.output + system.errors;
}

/// Whether `got` reads like `wanted`, in which a line `…` stands for any lines.
bool matches(const Lines& wanted, const Lines& got) {
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

bool has_ellipsis(const Lines& lines) {
  for (const std::string& line : lines) {
    if (line == "…") return true;
  }
  return false;
}

/// A console block with its commands run again.
Lines checked_console(const Block& block, bool chinese) {
  Lines fresh;
  for (std::size_t i = 0; i < block.lines.size();) {
    const std::string& prompt = block.lines[i];
    REQUIRE_MESSAGE(prompt.starts_with("$ "), "a console block begins with a prompt: " << prompt);
    fresh.push_back(prompt);
    Lines wanted;
    for (++i; i < block.lines.size() && !block.lines[i].starts_with("$ "); ++i)
      wanted.push_back(block.lines[i]);
    std::string command = prompt.substr(2);
    if (command.starts_with("scripts/")) command.erase(0, std::string("scripts/").size());
    if (!command.starts_with("xfz ") && command != "xfz") {
      fresh.insert(fresh.end(), wanted.begin(), wanted.end());  // another program's
      continue;
    }
    const Lines got = split_lines(shown(command, chinese));
    const bool rewrite = update_goldens() && !has_ellipsis(wanted);
    if (!rewrite && !wanted.empty()) {
      CAPTURE(command);
      std::string actual;
      for (const std::string& line : got) actual += line + "\n";
      CAPTURE(actual);
      CHECK(matches(wanted, got));
    }
    const bool keeps = !rewrite || wanted.empty();
    fresh.insert(fresh.end(), keeps ? wanted.begin() : got.begin(), keeps ? wanted.end() : got.end());
  }
  return fresh;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// A yaml block as a whole table: a part is put where it belongs in the real one's head.
std::string whole_table(const Block& block) {
  const std::string yaml = joined(block.lines);
  if (yaml.find("format: 1") != std::string::npos) return yaml;
  const std::string real = text_2020();
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

std::vector<std::filesystem::path> documents() {
  const std::filesystem::path root(XFZ_SOURCE_DIR);
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
    Lines lines = split_lines(text);
    const std::vector<Block> blocks = blocks_of(lines);
    for (auto block = blocks.rbegin(); block != blocks.rend();
         ++block) {  // from the end, so that places stay right
      if (block->language == "yaml") {
        check_yaml(*block);
        ++examples;
      } else if (block->language == "console") {
        const Lines fresh = checked_console(*block, chinese);
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(block->first);
        lines.insert(lines.erase(begin, begin + static_cast<std::ptrdiff_t>(block->lines.size())),
                     fresh.begin(), fresh.end());
        ++examples;
      }
    }
    if (update_goldens() && joined(lines) != text) write_file(path, joined(lines));
  }
  CHECK(examples > 10);
}

TEST_CASE("an example that does not match is noticed") {
  CHECK(matches({"a", "…", "c"}, {"a", "b", "b", "c"}));
  CHECK(matches({"a", "…"}, {"a", "b"}));
  CHECK_FALSE(matches({"a", "…", "c"}, {"a", "b"}));
  CHECK_FALSE(matches({"a"}, {"a", "b"}));
  CHECK_FALSE(matches({"a", "b"}, {"a"}));
}

}  // namespace xfz::test
