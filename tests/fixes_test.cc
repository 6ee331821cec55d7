// SPDX-License-Identifier: MIT
// What `check --fix` mends: a slip that is put into the 2020 table goes without a trace, or nothing changes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/case_text.h"
#include "support/files.h"
#include "support/line_list.h"
#include "support/tables.h"
#include "text/mend.h"

namespace xfz::test {

namespace {

/// In a line `from` becomes `to`, where it stands first.
struct MendedSlip {
  std::string_view from;
  std::string_view to;
};

/// Each is mended wherever it is put.
constexpr MendedSlip mended_slips[] = {
    {": [", "：["},
    {": [", "： ["},
    {": [", ":["},
    {": [", ":　["},
    {": [", ":\xC2\xA0["},
    {": [", " ["},
    {": [", " = ["},
    {": [", "；["},
    {" [", "　["},
    {"lead: ", "Lead: "},
    {"lead: ", "ｌｅａｄ: "},
    {"lead: ", "LEAD："},
    {"responsible", "Responsible"},
    {": [", ": ［"},
    {": [", ": 【"},
    {"]", "］"},
    {"]", "】"},
    {"]", "]]"},
    {"[", "[\xC2\xA0"},
    {"]", "\xE2\x80\x8B]"},
    {"]", "]\xC2\xA0"},
    {"- id: ", "－ id: "},
    {"- id: ", "—id: "},
    {"- id: ", "-id: "},
    {"- id: ", "-\tid: "},
    {"- id: ", "• id: "},
    {"- id: ", "-\xC2\xA0id: "},
    {"id: ", "id："},
    {"id: ", "ID: "},
    {"id: ", "id:　"},
    {"text: ", "text："},
    {"text: ", "text:"},
    {"text: ", "text；"},
    {"text: ", "text:\xC2\xA0"},
    {"text: ", "Text: "},
    {"deadline: ", "deadline："},
    {"deadline: ", "Deadline："},
    {"title: ", "title："},
    {"title: ", "title:"},
    {"measures:", "measures："},
    {"tasks:", "tasks："},
    {"lead:", "\xC2\xA0lead:"},
    {"民政局", "民政 局"},
    {"民政局", "民政局　"},
    {"{id: ", "{id："},
    {"{id: ", "｛id: "},
    {", name: ", "，name: "},
    {", name: ", "， name: "},
    {"            lead", "\tlead"},
    {"            lead", "　　　　　　lead"},
    {"            deadline", "\t\t\tdeadline"},
    {"          - id", "\t- id"},
    {"          - id", "　　　　　- id"},
    {"format: 1", "format: １"},
    {"format: 1", "format：1"},
    {"year: 2020", "year: ２０２０"},
    {"year: 2020", "year：2020"},
};

bool is_comment(std::string_view line) {
  return line.find_first_not_of(' ') != std::string_view::npos && line[line.find_first_not_of(' ')] == '#';
}

Mended mended(const std::string& text) {
  return mend("t", text, [](const Source& source) { return checked(source).diagnostics; });
}

/// The numbers of the lines that a slip can be put into.
std::vector<std::size_t> lines_with(const std::vector<std::string>& lines, std::string_view words) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Where units are listed, a misspelt name is none that is known.
    const bool is_registered = lines[i].find("{id: ") != std::string::npos && words == "民政局";
    if (!is_comment(lines[i]) && !is_registered && lines[i].find(words) != std::string::npos)
      found.push_back(i);
  }
  return found;
}

std::string with(std::string line, const MendedSlip& slip) {
  return line.replace(line.find(slip.from), slip.from.size(), slip.to);
}

}  // namespace

TEST_CASE("fix: a slip goes without a trace, or nothing changes") {
  const std::string text = text_2020();
  const LineList lines = lines_of(text);
  const unsigned tries = is_long_run() ? 40 : 2;
  std::mt19937 random(2020);
  for (const MendedSlip& slip : mended_slips) {
    CAPTURE(slip.from);
    CAPTURE(slip.to);
    const std::vector<std::size_t> places = lines_with(lines, slip.from);
    REQUIRE(!places.empty());
    unsigned restored = 0;
    for (unsigned i = 0; i < tries; ++i) {
      std::vector<std::string> slipped = lines;
      std::string& line = slipped[places[random() % places.size()]];
      line = with(line, slip);
      CAPTURE(line);
      const std::string mutant = text_of(slipped);
      const Mended result = mended(mutant);
      CHECK((result.bytes == text || result.bytes == mutant));
      if (result.bytes == text) ++restored;
    }
    CHECK(restored > 0);
  }
}

TEST_CASE("fix: many slips go in one run") {
  const std::string text = text_2020();
  const LineList lines = lines_of(text);
  const unsigned seeds = is_long_run() ? 200 : 6;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    std::mt19937 random(seed);
    std::vector<std::string> slipped = lines;
    std::vector<std::size_t> taken;
    for (int i = 0; i < 12; ++i) {
      // Tabs and full-width spaces are measured by the lines around.
      const MendedSlip& slip = mended_slips[random() % std::size(mended_slips)];
      const std::vector<std::size_t> places = lines_with(lines, slip.from);
      const std::size_t place = places[random() % places.size()];
      const auto is_near = [place](std::size_t other) {
        return std::max(place, other) - std::min(place, other) < 8;
      };
      if (std::any_of(taken.begin(), taken.end(), is_near)) continue;
      taken.push_back(place);
      slipped[place] = with(slipped[place], slip);
    }
    CAPTURE(seed);
    const Mended result = mended(text_of(slipped));
    const LineList after = lines_of(result.bytes);
    REQUIRE(after.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      // What is left as it was is told; no line becomes a third thing.
      const bool is_told = after[i] == slipped[i];
      if (!is_told) CHECK(after[i] == lines[i]);
    }
    CHECK(result.errors_after <= 2);
  }
}

TEST_CASE("fix: a sign of another width changes no word of a text") {
  const std::string text = text_2020();
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {{",", "，"}, {":", "："},
                                                                     {"[", "［"}, {"]", "］"},
                                                                     {"-", "－"}, {" ", "\xC2\xA0"},
                                                                     {" ", "　"}, {" ", "\t"},
                                                                     {"#", "＃"}, {"，", ","},
                                                                     {"：", ":"}, {"、", ","},
                                                                     {"（", "("}, {"局", "局\xE2\x80\x8B"}};
  const unsigned tries = is_long_run() ? 2'000 : 60;
  std::mt19937 random(7);
  for (unsigned i = 0; i < tries; ++i) {
    const auto& [from, to] = pairs[i % std::size(pairs)];
    const std::size_t at = text.find(from, random() % text.size());
    if (at == std::string::npos) continue;
    std::string mutant = text;
    mutant.replace(at, from.size(), to);
    CAPTURE(mutant.substr(mutant.rfind('\n', at) + 1, 200));
    const Mended result = mended(mutant);
    CHECK((result.bytes == text || result.bytes == mutant));
  }
}

}  // namespace xfz::test
