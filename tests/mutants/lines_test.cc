// SPDX-License-Identifier: MIT
// Lines of the 2020 table joined with the next, as an editor's J does, and moved by a few lines: where
// nothing is found, nothing that the table said is gone.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "cli/catalogue.h"
#include "load/load.h"
#include "mutants/facts.h"
#include "support/files.h"
#include "support/line_list.h"
#include "support/tables.h"

namespace xfz::mutants {

namespace {

using test::LineList;
using test::lines_of;
using test::text_of;

/// What a table says, each value with what it is; nothing where something is found in it.
std::multiset<std::string> said_without_findings(const std::string& text, bool& is_silent) {
  const Source source("indicators.yaml", text);
  load::Loaded loaded = load::load(source);
  const check::Input input{loaded.table, source, loaded.complete};
  is_silent = check::run(input, std::move(loaded.diagnostics), cli::all_rules()).open.empty();
  std::multiset<std::string> said;
  if (!is_silent) return said;
  for (const Fact& fact : facts_of(loaded.table, source)) said.insert(fact.written);
  return said;
}

struct Tried {
  std::size_t tried = 0;
  std::size_t silent = 0;  ///< nothing was found
  std::string lost;        ///< the edits without a finding that lost something
};

class Judge {
 public:
  explicit Judge(const std::string& table) {
    bool is_silent = false;
    before_ = said_without_findings(table, is_silent);
    REQUIRE(is_silent);
  }

  void judge(const std::string& what, const LineList& lines) {
    ++outcome_.tried;
    bool is_silent = false;
    const auto after = said_without_findings(text_of(lines), is_silent);
    if (!is_silent) return;
    ++outcome_.silent;
    for (const std::string& value : lost(after)) outcome_.lost += fmt::format("{}: {}\n", what, value);
  }

  const Tried& outcome() const { return outcome_; }

 private:
  /// What is neither there nor a part of a new value: words may have become one text.
  std::vector<std::string> lost(const std::multiset<std::string>& after) const {
    std::vector<std::string> gone;
    std::vector<std::string> made;
    std::set_difference(before_.begin(), before_.end(), after.begin(), after.end(), std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before_.begin(), before_.end(), std::back_inserter(made));
    std::erase_if(gone, [&made](const std::string& value) {
      return std::any_of(made.begin(), made.end(), [&value](const std::string& other) {
        return other.find(value) != std::string::npos;
      });
    });
    return gone;
  }

  std::multiset<std::string> before_;
  Tried outcome_;
};

void conclude(const Tried& outcome) {
  MESSAGE(fmt::format("{} tried, {} without a finding", outcome.tried, outcome.silent));
  CHECK(outcome.lost == "");
}

}  // namespace

TEST_CASE("lines: one joined with the next loses nothing without a finding") {
  const LineList lines = lines_of(test::text_2020());
  const std::size_t step = test::is_long_run() ? 1 : 31;
  Judge judge(text_of(lines));
  for (std::size_t at = 0; at + 1 < lines.size(); at += step) {
    LineList edited = lines;
    const std::size_t words = std::min(lines[at + 1].find_first_not_of(' '), lines[at + 1].size());
    edited[at] += " " + lines[at + 1].substr(words);
    edited.erase(edited.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    judge.judge(fmt::format("line {} joined with the next", at + 1), edited);
  }
  conclude(judge.outcome());
}

TEST_CASE("lines: one moved up or down loses nothing without a finding") {
  const LineList lines = lines_of(test::text_2020());
  const std::size_t step = test::is_long_run() ? 17 : 97;
  Judge judge(text_of(lines));
  for (const std::ptrdiff_t by : {1, 2, 3, 7, 20}) {
    for (std::size_t at = static_cast<std::size_t>(by) % step;
         at + static_cast<std::size_t>(by) < lines.size(); at += step) {
      LineList edited = lines;
      const auto first = edited.begin() + static_cast<std::ptrdiff_t>(at);
      std::rotate(first, first + 1, first + by + 1);
      judge.judge(fmt::format("line {} moved down by {}", at + 1, by), edited);
      edited = lines;
      const auto begin = edited.begin() + static_cast<std::ptrdiff_t>(at);
      std::rotate(begin, begin + by, begin + by + 1);
      judge.judge(fmt::format("line {} moved up by {}", at + 1 + static_cast<std::size_t>(by), by), edited);
    }
  }
  conclude(judge.outcome());
}

}  // namespace xfz::mutants
