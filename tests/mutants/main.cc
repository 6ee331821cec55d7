// SPDX-License-Identifier: MIT
// Makes single-byte mutants of the 2020 table and says what became of them; scripts/mutants runs it.
#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "mutants/run.h"

namespace {

using namespace xfz::mutants;

constexpr std::size_t max_shown = 50;

std::optional<std::uint64_t> number_in(std::string_view word) {
  std::uint64_t number = 0;
  const char* const end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, number);
  if (error != std::errc{} || rest != end) return std::nullopt;
  return number;
}

std::optional<Verdict> verdict_called(std::string_view name) {
  for (std::size_t i = 0; i < verdict_count; ++i) {
    if (name_of(static_cast<Verdict>(i)) == name) return static_cast<Verdict>(i);
  }
  return std::nullopt;
}

/// Takes one option and its value; false where it is not understood.
bool take(Order& order, std::string_view option, std::string_view value) {
  const auto number = number_in(value);
  const auto verdict = verdict_called(value);
  if (option == "--count" && number) {
    order.count = *number;
  } else if (option == "--seed" && number) {
    order.seed = *number;
  } else if (option == "--show" && verdict) {
    order.wanted = *verdict;
  } else {
    return false;
  }
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  Order order{50'000, 1, Verdict::unnoticed};
  for (int i = 2; i < count; i += 2) {
    if (i + 1 < count && take(order, arguments[i], arguments[i + 1])) continue;
    std::cerr << "xfz_mutants: not understood: " << arguments[i] << "; see scripts/mutants --help\n";
    return 2;
  }
  std::ifstream file(count > 1 ? arguments[1] : "", std::ios::binary);
  if (!file) {
    std::cerr << "usage: xfz_mutants TABLE [--count N] [--seed S] [--show VERDICT]\n";
    return 2;
  }
  const std::string table{std::istreambuf_iterator<char>(file), {}};
  const Outcome outcome = run(table, order);
  for (std::size_t i = 0; i < std::min(outcome.kept.size(), max_shown); ++i) {
    std::cout << described(table, outcome.kept[i]) << '\n';
  }
  std::cout << summary(outcome);
  return outcome.count(Verdict::unnoticed) == 0 ? 0 : 1;
}
