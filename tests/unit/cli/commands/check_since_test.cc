// SPDX-License-Identifier: MIT
// What was rewritten in a ledger since it was committed, and ledgers that grow on several branches.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/run.h"
#include "support/files.h"
#include "support/git_repository.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

const std::string head_of_file = "format: 1\nunit: 司法局\nreports:\n";
const std::string first_report = "  - {duty: 4, date: 2020-05-31, status: 推进中, progress: 正在梳理。}\n";
const std::string second_report = "  - {duty: 21, date: 2020-05-31, status: 未启动}\n";
const std::string verdict_file =
    "format: 1\nunit: 司法局\nverdicts:\n  - {duty: 4, date: 2020-06-01, verdict: 属实}\n";

/// Keeps what is printed.
class Printing final : public PosixSystem {
 public:
  bool write(Stream /*stream*/, std::string_view bytes) override {
    printed += bytes;
    return true;
  }
  std::string printed;
};

using Lines = std::vector<std::string>;

class LedgerRepository : public test::GitRepository {
 public:
  /// False where there is no git.
  bool make() {
    if (!git({"init", "-q", "-b", "main"})) return false;
    write("tables/indicators.yaml", test::text_2020());
    write_reports(first_report + second_report);
    write("tables/review/sfj.yaml", verdict_file);
    return commit_all("1");
  }
  void write_reports(const std::string& reports) {
    write("tables/progress/sfj.yaml", head_of_file + reports);
  }

  /// The lines of check that are about the rule, and what it could not do.
  Lines found(const std::string& since) {
    Printing system;
    run({"check", path("tables/indicators.yaml"), "--as-of", "2020-07-01", "--since", since, "--lang", "en"},
        system);
    Lines lines;
    for (std::size_t at = 0; at < system.printed.size();) {
      const std::size_t end = std::min(system.printed.find('\n', at), system.printed.size());
      const std::string line = system.printed.substr(at, end - at);
      const std::size_t place = line.find("tables/");
      if (line.find("[report-rewritten]") != std::string::npos || line.starts_with("xfz:"))
        lines.push_back(place == std::string::npos ? line : line.substr(place));
      at = end + 1;
    }
    return lines;
  }
};

}  // namespace

TEST_CASE("check --since: what was committed stays, however it is laid out") {
  LedgerRepository repository;
  if (!repository.make()) return;
  CHECK(repository.found("HEAD") == Lines{});

  repository.write_reports(second_report +
                           "  - duty: 4\n    date: 2020-05-31\n    status: 推进中\n    progress: 正在梳理。\n"
                           "  - {duty: 4, date: 2020-06-30, status: 已完成, evidence: [x]}\n");
  CHECK(repository.found("HEAD") == Lines{});

  fs::rename(repository.path("tables/progress/sfj.yaml"), repository.path("tables/progress/司法局.yaml"));
  CHECK(repository.found("HEAD") == Lines{});
}

TEST_CASE("check --since: what was rewritten, or is gone") {
  LedgerRepository repository;
  if (!repository.make()) return;
  repository.write_reports("  - {duty: 4, date: 2020-05-31, status: 推进中, progress: 已梳理完。}\n" +
                           second_report);
  Lines lines = repository.found("HEAD");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("tables/progress/sfj.yaml:4:12: warning: this is not what "));

  repository.write_reports(second_report);
  lines = repository.found("HEAD");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with(
      "tables/progress/sfj.yaml:2:7: warning: what was written of duty 4 for 2020-05-31 is gone"));

  fs::remove(repository.path("tables/review/sfj.yaml"));
  lines = repository.found("HEAD");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("tables/indicators.yaml:1:1: warning: no file is of 司法局 any more"));

  // Committing it hides nothing: the branch is compared with where it began.
  REQUIRE(repository.git({"checkout", "-q", "-b", "branch"}));
  REQUIRE(repository.commit_all("2"));
  CHECK(repository.found("HEAD") == Lines{});
  CHECK(repository.found("main").size() == 2);
  CHECK(repository.found("HEAD^").size() == 2);
}

TEST_CASE("check --since: a verdict, and a whole ledger") {
  LedgerRepository repository;
  if (!repository.make()) return;
  std::string changed = verdict_file;
  changed.replace(changed.find("属实"), std::string("属实").size(), "退回");
  repository.write("tables/review/sfj.yaml", changed);
  CHECK(repository.found("HEAD").size() == 1);
  fs::remove_all(repository.path("tables/review"));
  fs::remove_all(repository.path("tables/progress"));
  CHECK(repository.found("HEAD").size() == 2);
}

TEST_CASE("check --since: what others have added meanwhile is not missed") {
  LedgerRepository repository;
  if (!repository.make()) return;
  REQUIRE(repository.git({"checkout", "-q", "-b", "branch"}));
  REQUIRE(repository.git({"checkout", "-q", "main"}));
  repository.write_reports(first_report + second_report +
                           "  - {duty: 4, date: 2020-06-30, status: 推进中}\n");
  REQUIRE(repository.commit_all("2"));
  REQUIRE(repository.git({"checkout", "-q", "branch"}));
  CHECK(repository.found("main") == Lines{});
}

TEST_CASE("check --since: a revision that there is not") {
  LedgerRepository repository;
  if (!repository.make()) return;
  const Lines lines = repository.found("nothing");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("xfz: "));
}

TEST_CASE("ledger: branches on which every unit's file grew merge without a conflict") {
  test::GitRepository repository;
  if (!repository.git({"init", "-q", "-b", "main"})) return;
  const std::vector<std::string> units = {"司法局", "民政局", "财政局", "教育局", "审计局", "信访局"};
  const auto file = [](const std::string& unit) { return "progress/" + unit + ".yaml"; };
  for (const std::string& unit : units)
    repository.write(file(unit), "format: 1\nunit: " + unit + "\nreports:\n");
  REQUIRE(repository.commit_all("1"));
  for (int month = 1; month <= 3; ++month) {
    const std::string report =
        "  - {duty: 4, date: 2020-0" + std::to_string(month) + "-28, status: 推进中}\n";
    for (const std::string& unit : units) {
      REQUIRE(repository.git({"checkout", "-q", "-b", unit + std::to_string(month), "main"}));
      repository.write(file(unit), test::read_file(repository.path(file(unit))) + report);
      REQUIRE(repository.commit_all(unit));
    }
    REQUIRE(repository.git({"checkout", "-q", "main"}));
    for (const std::string& unit : units) {
      CAPTURE(unit);
      CHECK(repository.git({"merge", "-q", "--no-edit", unit + std::to_string(month)}));
    }
  }
  for (const std::string& unit : units) {
    const std::string text = test::read_file(repository.path(file(unit)));
    CHECK(std::count(text.begin(), text.end(), '\n') == 6);
  }
}

}  // namespace xfz::cli
