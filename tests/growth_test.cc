// SPDX-License-Identifier: MIT
// Whatever a table has more of, reading and checking it takes no more than so much longer: every construct of
// the format at N and at 4 N.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>

#include "check/check.h"
#include "cli/catalogue.h"
#include "load/load.h"
#include "text/source.h"

namespace xfz::test {

namespace {

/// `piece` for each number from 1 to `count`.
std::string each(int count, const std::function<std::string(int)>& piece) {
  std::string result;
  for (int i = 1; i <= count; ++i) result += piece(i);
  return result;
}

std::string repeated(std::string_view what, int count) {
  return each(count, [what](int) { return std::string(what); });
}

std::string table(const std::string& units, const std::string& measures, const std::string& head = "") {
  return "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\n" + head +
         "units:\n  - {id: u0, name: 民政局}\n" + units +
         "categories:\n  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 任务\n"
         "        measures:\n" +
         measures;
}

std::string measure(int id, const std::string& more = "            lead: [u0]\n") {
  return fmt::format(
      "          - id: {0}\n            text: 做第{0}件事。\n{1}            deadline: 6月底前\n", id, more);
}

std::string with(const std::string& more) {
  return table("", measure(1, "            lead: [u0]\n" + more));
}

struct Construct {
  std::string_view name;
  int count;
  std::function<std::string(int)> text;
};

const Construct constructs[] = {
    {"measures", 400, [](int n) { return table("", each(n, [](int i) { return measure(i); })); }},
    {"measures in braces", 400,
     [](int n) {
       return table("", each(n, [](int i) {
                      return fmt::format("          - {{id: {0}, text: 做第{0}件事。, lead: [u0]}}\n", i);
                    }));
     }},
    {"the same text", 400,
     [](int n) {
       return table("", each(n, [](int i) {
                      return fmt::format("          - {{id: {}, text: 做一件事。, lead: [u0]}}\n", i);
                    }));
     }},
    {"one id", 400,
     [](int n) { return table("", repeated("          - {id: 1, text: 做事。, lead: [u0]}\n", n)); }},
    {"units", 400,
     [](int n) {
       return table(each(n, [](int i) { return fmt::format("  - {{id: x{0}, name: 名{0}}}\n", i); }),
                    measure(1));
     }},
    {"long names that nobody registered", 160,
     [](int n) {
       const std::string known = repeated("长", 58);
       const std::string other = repeated("短", 58);
       return table(each(n, [&](int i) { return fmt::format("  - {{id: x{}, name: {}{}}}\n", i, known, i); }),
                    each(n / 4, [&](int i) {
                      return measure(i, fmt::format("            lead: [{}{}]\n", other, i));
                    }));
     }},
    {"units of one list", 400,
     [](int n) {
       return table(each(n, [](int i) { return fmt::format("  - {{id: x{0}, name: 名{0}}}\n", i); }),
                    measure(1, "            lead: [" +
                                   each(n, [](int i) { return fmt::format("x{}, ", i); }) + "u0]\n"));
     }},
    {"aliases", 400,
     [](int n) {
       return table("  - id: a\n    name: 甲局\n    aliases: [" +
                        each(n, [](int i) { return fmt::format("名{}, ", i); }) + "甲]\n",
                    measure(1));
     }},
    {"members of a group", 400,
     [](int n) {
       return table(each(n, [](int i) { return fmt::format("  - {{id: x{0}, name: 名{0}}}\n", i); }) +
                        "groups:\n  - id: g\n    name: 各局\n    members: [" +
                        each(n, [](int i) { return fmt::format("x{}, ", i); }) + "u0]\n",
                    measure(1));
     }},
    {"a wording", 400,
     [](int n) {
       return table(each(n, [](int i) { return fmt::format("  - {{id: x{0}, name: 名{0}}}\n", i); }),
                    measure(1, "            lead: [u0]\n            wording: |-\n" +
                                   each(n, [](int i) { return fmt::format("              名{}、\n", i); })));
     }},
    {"allowances", 400,
     [](int n) {
       return with("            allow:\n" +
                   each(n, [](int i) { return fmt::format("              r{}: 理由\n", i); }));
     }},
    {"clauses", 400,
     [](int n) {
       return with("            clauses:\n" + each(n, [](int i) {
                     return fmt::format("              - {{text: 第{}项。, lead: [u0]}}\n", i);
                   }));
     }},
    {"combining marks", 2500,
     [](int n) { return table("  - {id: a, name: a" + repeated("\u0323\u0300", n) + "}\n", measure(1)); }},
    {"a text in a block", 2000,
     [](int n) {
       return with("            not_applicable: |-\n" + repeated("              做：事。\n", n));
     }},
    {"comments", 2000, [](int n) { return table("", measure(1)) + repeated("# 备注\n", n); }},
    {"colons in a comment", 2500,
     [](int n) { return table("", measure(1)) + "#" + repeated("a：b:", n) + "\n"; }},
    {"comments in brackets", 2000,
     [](int n) {
       return with("            responsible: [\n" + repeated("              # 备注\n", n) +
                   "              u0]\n");
     }},
    {"blank lines", 4000, [](int n) { return table("", measure(1)) + repeated("\n", n); }},
    {"unknown keys", 400,
     [](int n) { return with(each(n, [](int i) { return fmt::format("            k{}: 1\n", i); })); }},
    {"one key", 400, [](int n) { return with(repeated("            lead: [u0]\n", n)); }},
    {"broken items", 25,
     [](int n) {
       return table(
           "", each(n, [](int i) { return fmt::format("          - id: {}\n            text：做事\n", i); }));
     }},
    {"open quotes", 25,
     [](int n) {
       return table("", each(n, [](int i) {
                      return fmt::format(
                          "          - id: {}\n            text: \"做事\n            lead: [u0]\n", i);
                    }));
     }},
    {"escapes", 4000,
     [](int n) { return with("            not_applicable: \"" + repeated("\\u6708", n) + "\"\n"); }},
    {"quotes", 4000, [](int n) { return with("            not_applicable: '" + repeated("''", n) + "'\n"); }},
    {"tasks", 200,
     [](int n) {
       return "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\nunits:\n  - {id: u0, name: "
              "民政局}\ncategories:\n" +
              each(n, [](int i) {
                return fmt::format(
                    "  - number: {0}\n    title: 类{0}\n    tasks:\n      - number: {0}\n        title: "
                    "任务\n        measures:\n          - {{id: {0}, text: 做第{0}件事。, lead: [u0]}}\n",
                    i);
              });
     }},
};

double seconds_for_one(const std::string& text) {
  const std::clock_t begin = std::clock();
  const Source source("t", text);
  load::Loaded loaded = load::load(source);
  const check::Input input{loaded.table, source, loaded.complete};
  check::run(input, std::move(loaded.diagnostics), cli::all_rules());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Processor time, which other work on the machine does not change much; where it is short, of the fastest of
/// a few runs.
double seconds_for(const std::string& text) {
  constexpr double is_long = 0.1;
  double fastest = seconds_for_one(text);
  for (int run = 0; run < 3 && fastest < is_long; ++run) fastest = std::min(fastest, seconds_for_one(text));
  return fastest;
}

}  // namespace

TEST_CASE("growth: four times as much of anything takes no more than eight times as long") {
  constexpr double most = 8;
  constexpr double floor = 0.002;  // below it a clock says little
  for (const Construct& construct : constructs) {
    CAPTURE(construct.name);
    const double once = std::max(seconds_for(construct.text(construct.count)), floor);
    const double four_times = seconds_for(construct.text(4 * construct.count));
    CAPTURE(once);
    CHECK(four_times < most * once);
  }
}

}  // namespace xfz::test
