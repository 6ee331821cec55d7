// SPDX-License-Identifier: MIT
#include "cli/in_order.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace xfz::cli {

TEST_CASE("in order: whatever takes longest, results come in the order of the work") {
  for (const std::size_t threads : {0U, 1U, 2U, 3U, 8U}) {
    for (const std::size_t count : {0U, 1U, 2U, 100U}) {
      CAPTURE(threads);
      CAPTURE(count);
      std::vector<std::size_t> taken;
      in_order(
          count, threads,
          [](std::size_t i) {
            if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
            return i;
          },
          [&taken](std::size_t result) { taken.push_back(result); });
      REQUIRE(taken.size() == count);
      for (std::size_t i = 0; i < count; ++i) CHECK(taken[i] == i);
    }
  }
}

TEST_CASE("in order: nobody runs far ahead") {
  std::atomic<std::size_t> made = 0;
  std::size_t taken = 0;
  std::size_t most = 0;
  in_order(
      200, 2, [&made](std::size_t) { return ++made; },
      [&](std::size_t) {
        ++taken;
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        most = std::max(most, made - taken);
      });
  CHECK(most <= 8);
}

TEST_CASE("in order: what is thrown comes out in its turn, and all threads end") {
  for (const std::size_t threads : {1U, 4U}) {
    CAPTURE(threads);
    std::size_t taken = 0;
    const auto work = [](std::size_t i) {
      if (i == 5) throw std::runtime_error("five");
      return i;
    };
    CHECK_THROWS_WITH(in_order(1000, threads, work, [&taken](std::size_t) { ++taken; }), "five");
    CHECK(taken == 5);
    const auto refuse = [](std::size_t) { throw std::runtime_error("no"); };
    CHECK_THROWS_WITH(in_order(
                          1000, threads, [](std::size_t i) { return i; }, refuse),
                      "no");
  }
}

}  // namespace xfz::cli
