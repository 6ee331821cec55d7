// SPDX-License-Identifier: MIT
#include "mutants/run.h"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "load/load.h"
#include "text/utf8.h"

namespace xfz::mutants {

namespace {

constexpr std::string_view file_name = "indicators.yaml";

std::vector<Fact> facts_of_sound(const std::string& table) {
  const Source source{std::string(file_name), table};
  std::vector<Fact> facts = facts_of(load::load(source).table, source);
  if (judge(facts, source).verdict != Verdict::same) {
    throw std::invalid_argument("`xfz check` finds something in the table itself");
  }
  return facts;
}

/// Judges every mutant whose number it draws, until there are no more.
Outcome judge_drawn(const std::string& table, const std::vector<Fact>& facts, const Order& order,
                    std::atomic<std::uint64_t>& next) {
  const Mutator mutator(table, order.seed);
  Outcome outcome;
  for (std::uint64_t number = next++; number < order.count; number = next++) {
    const Mutant mutant = mutator.mutant(number);
    const Judged judged = judge(facts, Source(std::string(file_name), mutated(table, mutant)));
    ++outcome.counts[static_cast<std::size_t>(judged.verdict)][static_cast<std::size_t>(mutant.change)];
    if (judged.verdict != order.wanted) continue;
    const bool unnoticed = judged.verdict == Verdict::unnoticed;
    outcome.kept.push_back({number, mutant, unnoticed ? differences(facts, judged.facts) : ""});
  }
  return outcome;
}

void add(Outcome& sum, Outcome part) {
  for (std::size_t verdict = 0; verdict < verdict_count; ++verdict) {
    for (std::size_t change = 0; change < 3; ++change) {
      sum.counts[verdict][change] += part.counts[verdict][change];
    }
  }
  std::move(part.kept.begin(), part.kept.end(), std::back_inserter(sum.kept));
}

/// The line that holds a byte, as a terminal can show it.
std::string line_at(const std::string& text, std::size_t offset) {
  const Source source("", text);
  return printable(source.line(source.line_at(static_cast<std::uint32_t>(offset))));
}

}  // namespace

std::uint64_t Outcome::count(Verdict verdict) const {
  const auto& by_change = counts[static_cast<std::size_t>(verdict)];
  return std::accumulate(by_change.begin(), by_change.end(), std::uint64_t{0});
}

Outcome run(const std::string& table, const Order& order) {
  const std::vector<Fact> facts = facts_of_sound(table);
  std::atomic<std::uint64_t> next = 0;
  std::vector<Outcome> parts(std::max(1U, std::thread::hardware_concurrency()));
  std::vector<std::thread> threads;
  for (Outcome& part : parts) {
    threads.emplace_back([&] { part = judge_drawn(table, facts, order, next); });
  }
  for (std::thread& thread : threads) thread.join();
  Outcome sum;
  for (Outcome& part : parts) add(sum, std::move(part));
  std::sort(sum.kept.begin(), sum.kept.end(),
            [](const Kept& a, const Kept& b) { return a.number < b.number; });
  return sum;
}

std::string summary(const Outcome& outcome) {
  std::string lines =
      fmt::format("{:<10} {:>9} {:>9} {:>9} {:>9}\n", "verdict", "replaced", "deleted", "inserted", "all");
  for (std::size_t i = 0; i < verdict_count; ++i) {
    const auto& by_change = outcome.counts[i];
    lines += fmt::format("{:<10} {:>9} {:>9} {:>9} {:>9}\n", name_of(static_cast<Verdict>(i)), by_change[0],
                         by_change[1], by_change[2], outcome.count(static_cast<Verdict>(i)));
  }
  return lines;
}

std::string described(const std::string& table, const Kept& kept) {
  const Source source(std::string(file_name), table);
  const Position at = source.position(static_cast<std::uint32_t>(kept.mutant.offset));
  constexpr std::string_view changes[] = {"replaced", "deleted", "inserted"};
  return fmt::format("mutant {}: {}:{}:{}: a byte {}\n- {}\n+ {}\n{}", kept.number, file_name, at.line,
                     at.column, changes[static_cast<std::size_t>(kept.mutant.change)],
                     line_at(table, kept.mutant.offset),
                     line_at(mutated(table, kept.mutant), kept.mutant.offset), kept.differences);
}

}  // namespace xfz::mutants
