// SPDX-License-Identifier: MIT
// Compares what the strict reader and yaml-cpp tell of any number of texts; `scripts/mutants --reader` runs
// it.
#include <charconv>
#include <cstdint>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml/reader.h"
#include "support/case_text.h"
#include "support/event_log.h"
#include "support/files.h"
#include "support/tables.h"
#include "support/yaml_mutants.h"

namespace {

using namespace xfz;

constexpr std::size_t max_shown = 10;

std::vector<std::string> usual_cases() {
  constexpr std::size_t longest = 8U << 10U;
  std::vector<std::string> cases;
  for (const auto& path : test::files_below(test::tests_folder() / "cases", {".yaml", ".escaped"})) {
    std::string bytes = test::case_bytes(path);
    if (bytes.size() <= longest) cases.push_back(std::move(bytes));
  }
  return cases;
}

/// Every other one is a mutant of a case.
std::string text_number(std::uint64_t i, const std::vector<std::string>& cases, std::mt19937_64& random) {
  return i % 2 == 0 ? test::yaml_scribble(random) : test::yaml_mutant(cases[i / 2 % cases.size()], random);
}

struct Outcome {
  std::uint64_t read = 0;  ///< by the strict reader
  std::uint64_t otherwise = 0;
};

void compare(const std::string& text, Outcome& outcome) {
  load::NullSink nobody;
  if (load::read_strictly(text, nobody)) ++outcome.read;
  if (test::reader_tells_the_same(text)) return;
  if (++outcome.otherwise <= max_shown) std::cout << "read otherwise:\n" << text << "\n\n";
}

bool take(std::string_view word, std::uint64_t& number) {
  return std::from_chars(word.data(), word.data() + word.size(), number).ec == std::errc{};
}

}  // namespace

int main(int count, char** arguments) {
  std::uint64_t texts = 0;
  std::uint64_t seed = 0;
  if (count != 3 || !take(arguments[1], texts) || !take(arguments[2], seed)) {
    std::cerr << "usage: xfz_readings COUNT SEED\n";
    return 2;
  }
  const std::vector<std::string> cases = usual_cases();
  std::mt19937_64 random(seed);
  Outcome outcome;
  for (std::uint64_t i = 0; i < texts; ++i) compare(text_number(i, cases, random), outcome);
  std::cout << texts << " texts, " << outcome.read << " of them read by the strict reader, "
            << outcome.otherwise << " read otherwise than yaml-cpp reads them\n";
  return outcome.otherwise == 0 ? 0 : 1;
}
