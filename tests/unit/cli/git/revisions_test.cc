// SPDX-License-Identifier: MIT
// Which commit holds a table as it was read, in real repositories.
#include "cli/git/revisions.h"

#include <doctest/doctest.h>

#include <string>

#include "support/git_repository.h"

namespace xfz::cli {

namespace {

TEST_CASE("a revision is that of the commit which has the file as it stands") {
  test::GitRepository repository;
  REQUIRE(repository.git({"init", "-q"}));
  repository.write("a/indicators.yaml", "format: 1\n");
  repository.write("b/indicators.yaml", "format: 1\n# b\n");
  repository.write("b/一 表.yaml", "format: 1\n# c\n");
  REQUIRE(repository.commit_all("tables"));
  repository.write("a/indicators.yaml", "format: 1\n# changed\n");
  repository.write("c.yaml", "format: 1\n");
  repository.link("b/indicators.yaml", "link.yaml");
  const std::string revision = repository.head().substr(0, 12);

  std::vector<std::string> paths;
  for (const char* const name :
       {"a/indicators.yaml", "b/indicators.yaml", "b/一 表.yaml", "c.yaml", "link.yaml"})
    paths.push_back(repository.path(name));
  Revisions revisions(repository.system(), paths);
  CHECK(revisions.of(paths[0]).empty());  // changed since
  CHECK(revisions.of(paths[1]) == revision);
  CHECK(revisions.of(paths[2]) == revision);
  CHECK(revisions.of(paths[3]).empty());  // in no commit
  CHECK(revisions.of(paths[4]) == revision);
  CHECK(revisions.of("-").empty());
  CHECK(revisions.of(repository.path("d.yaml")).empty());  // was not announced
}

TEST_CASE("more files than are looked at together have their revisions") {
  test::GitRepository repository;
  REQUIRE(repository.git({"init", "-q"}));
  std::vector<std::string> paths;
  for (int i = 0; i < 600; ++i) {
    const std::string name = "t" + std::to_string(i) + ".yaml";
    repository.write(name, "format: 1\n# " + name + "\n");
    paths.push_back(repository.path(name));
  }
  REQUIRE(repository.commit_all("tables"));
  Revisions revisions(repository.system(), paths);
  for (std::size_t i = 0; i < paths.size(); i += 150)
    CHECK(revisions.of(paths[i]) == repository.head().substr(0, 12));
}

TEST_CASE("outside of a repository, and before its first commit, there is no revision") {
  test::GitRepository repository;
  repository.write("indicators.yaml", "format: 1\n");
  const std::string path = repository.path("indicators.yaml");
  CHECK(Revisions(repository.system(), {path}).of(path).empty());
  REQUIRE(repository.git({"init", "-q"}));
  CHECK(Revisions(repository.system(), {path}).of(path).empty());
}

}  // namespace

}  // namespace xfz::cli
