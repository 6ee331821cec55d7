// SPDX-License-Identifier: MIT
// What counts as a valid edit of a table, and a few hundred mutants of the 2020 table; scripts/mutants makes
// more.
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "load/load.h"
#include "mutants/run.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::mutants {

namespace {

std::string sample() {
  return test::small_yaml({"{id: 1, text: 一二三, lead: [a], responsible: [c], deadline: 10月底前}  # 备注",
                           "{id: 2, text: 二, lead: [甲], deadline: 长期坚持}",
                           "{id: 3, text: 三, lead: [ab, out], deadline: 6月底前}",
                           "{id: 4, text: 四, lead: [abc], deadline: 6月底前}"});
}

std::vector<Fact> facts_in(const std::string& yaml) {
  const Source source("table.yaml", yaml);
  return facts_of(load::load(source).table, source);
}

/// What becomes of the sample where one piece of it is replaced.
std::string_view verdict_where(std::string_view was, std::string_view is) {
  std::string yaml = sample();
  const std::size_t at = yaml.find(was);
  REQUIRE(at != std::string::npos);
  yaml.replace(at, was.size(), is);
  return name_of(judge_silent(facts_in(sample()), facts_in(yaml)));
}

}  // namespace

TEST_CASE("mutants: the sample is a right table") {
  CHECK(name_of(judge(facts_in(sample()), Source("table.yaml", sample())).verdict) == "same");
}

TEST_CASE("mutants: what is a valid edit") {
  CHECK(verdict_where("备注", "备往") == "same");
  CHECK(verdict_where("lead: [a],", "lead: [a,],") == "same");
  CHECK(verdict_where("一二三", "一二 三") == "prose");
  CHECK(verdict_where("老乙", "老乙1") == "prose");
  CHECK(verdict_where("id: b,", "id: bb,") == "label");
  CHECK(verdict_where("id: 2,", "id: 7,") == "label");
  CHECK(verdict_where("lead: [a]", "lead: [b]") == "unit");
  CHECK(verdict_where("10月底前", "1月底前") == "deadline");
  CHECK(verdict_where("10月底前", "11月底前") == "deadline");
}

TEST_CASE("mutants: what is none") {
  CHECK(verdict_where("一二三", "一") == "unnoticed");
  CHECK(verdict_where(", lead: [a]", "") == "unnoticed");
  CHECK(verdict_where("lead: [a], responsible: [c]", "lead: [a, c]") == "unnoticed");
  CHECK(verdict_where("lead: [a], responsible: [c]", "lead: [c], responsible: [a]") == "unnoticed");
  CHECK(verdict_where("[ab, out]", "[ab]") == "unnoticed");
  CHECK(verdict_where("[甲, 乙]", "[乙, 甲]") == "unnoticed");
  CHECK(verdict_where(", deadline: 10月底前", "") == "unnoticed");
  CHECK(verdict_where("长期坚持", "6月底前") == "unnoticed");
  CHECK(verdict_where("year: 2020", "year: 2021") == "unnoticed");  // three deadlines move with it
  CHECK(verdict_where("          - {id: 2, text: 二, lead: [甲], deadline: 长期坚持}\n", "") == "unnoticed");
}

TEST_CASE("mutants: a byte is replaced, deleted or inserted") {
  CHECK(mutated("abc", {Change::replaced, 1, 'X'}) == "aXc");
  CHECK(mutated("abc", {Change::deleted, 1, '\0'}) == "ac");
  CHECK(mutated("abc", {Change::inserted, 0, 'X'}) == "Xabc");
}

TEST_CASE("mutants: the same seed makes the same, and none is the text itself") {
  const std::string table = sample();
  const Mutator one(table, 1);
  const Mutator other(table, 2);
  int different = 0;
  for (std::uint64_t number = 0; number < 200; ++number) {
    const std::string mutant = mutated(table, one.mutant(number));
    CHECK(mutant != table);
    CHECK(mutant == mutated(table, Mutator(table, 1).mutant(number)));
    different += mutant != mutated(table, other.mutant(number)) ? 1 : 0;
  }
  CHECK(different > 150);
}

TEST_CASE("mutants: one of the 2020 table is refused, reported, or a valid edit") {
  const std::string table = test::text_2020();
  const std::uint64_t count = test::is_long_run() ? 500 : 100;
  const Outcome outcome = run(table, {count, 1, Verdict::unnoticed});
  for (const Kept& kept : outcome.kept) FAIL_CHECK(described(table, kept));
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < verdict_count; ++i) all += outcome.count(static_cast<Verdict>(i));
  CHECK(all == count);
  CHECK(outcome.count(Verdict::refused) > count / 2);
}

TEST_CASE("mutants: those of a table with findings would prove nothing") {
  CHECK_THROWS_AS(run("format: 1\n", {10, 1, Verdict::unnoticed}), std::invalid_argument);
}

}  // namespace xfz::mutants
