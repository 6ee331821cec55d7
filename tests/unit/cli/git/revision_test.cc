// SPDX-License-Identifier: MIT
// Where a table comes from, as git says: answers made up, and a real repository.
#include "cli/git/revision.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <optional>
#include <string>

#include "cli/system/posix_system.h"
#include "support/fake_git.h"
#include "support/fake_system.h"
#include "support/git_repository.h"

namespace xfz::cli {

namespace {

const std::string commit = "0123456789abcdef0123456789abcdef01234567";

std::string shown(const render::Origin& origin) {
  constexpr std::string_view names[] = {"none", "untracked", "clean", "modified"};
  return origin.file + " " + std::string(names[static_cast<std::size_t>(origin.tracking)]) + " " +
         origin.revision;
}

std::string origin(System& system, const std::string& path) {
  Context context{system, {}, {}};
  return shown(origin_of(context, path));
}

/// What is known of a file that holds `here`, where the last commit has it with `committed` and a log says
/// so.
std::string origin_by(const std::string& committed, const std::string& here,
                      const std::optional<std::string>& log) {
  test::FakeSystem system;
  system.files["/office/indicators.yaml"] = here;
  test::FakeGit git;
  git.set_last_commit("x");
  git.add("HEAD", committed);
  system.program = [git, log](const std::vector<std::string>& words) {
    const bool is_log = std::find(words.begin(), words.end(), "log") != words.end();
    return is_log ? log : git(words);
  };
  return origin(system, "indicators.yaml");
}

class Repository : public test::GitRepository {
 public:
  std::string origin(const std::string& name) { return cli::origin(system(), path(name)); }
  std::string head() { return GitRepository::head().substr(0, 12); }
};

}  // namespace

TEST_CASE("revision: what git may answer") {
  const std::string name = "indicators.yaml ";
  CHECK(origin_by("1", "1", commit + " \n") == name + "clean 0123456789ab");
  CHECK(origin_by("1\n2\n", "1\r\n2\r\n", commit + "\n") == name + "clean 0123456789ab");
  CHECK(origin_by("1", "2", commit + "\n") == name + "modified 0123456789ab");
  CHECK(origin_by("1", "1", std::nullopt) == name + "clean ");
  CHECK(origin_by("1", "1", "gpg: Good signature\n") == name + "clean ");
  CHECK(origin_by("1", "1", "0123\n") == name + "clean ");
  test::FakeSystem system;
  CHECK(origin(system, "indicators.yaml") == name + "none ");  // without git
}

TEST_CASE("revision: standard input has none, and git is not asked") {
  test::FakeSystem system;
  CHECK(origin(system, "-") == " none ");
  CHECK(system.runs.empty());
}

TEST_CASE("revision: the name and the folder are given as they are") {
  struct Row {
    std::string path;
    std::string folder;
    std::string name;
  };
  const Row rows[] = {
      {"t.yaml", "/office/", "t.yaml"}, {"../t.yaml", "/", "t.yaml"}, {"/t.yaml", "/", "t.yaml"},
      {"-x", "/office/", "-x"},         {":!x", "/office/", ":!x"},   {"-a/*.yaml", "/office/-a/", "*.yaml"},
  };
  for (const Row& row : rows) {
    test::FakeSystem system;
    test::FakeGit git;
    git.set_last_commit(commit);
    git.add("HEAD", "1");
    system.files[system.absolute(row.path)] = "1";
    system.folders.insert(system.absolute(row.folder));
    system.program = git;
    CHECK(origin(system, row.path) == row.name + " clean 0123456789ab");
    for (const auto& words : system.runs) CHECK(words[2] == row.folder);
    const std::vector<std::string>& log = system.runs.back();
    CHECK(log[log.size() - 2] == "--");
    CHECK(log.back() == row.name);
  }
}

TEST_CASE("revision: a link to a table in a real repository") {
  Repository repository;
  if (!repository.git({"init", "-q"})) return;  // no git here
  repository.write("2020/t.yaml", "1");
  repository.link("2020/t.yaml", "now.yaml");
  repository.link("2020", "year");
  REQUIRE(repository.git({"add", "-A"}));
  REQUIRE(repository.git({"commit", "-q", "-m", "1"}));
  const std::string first = repository.head();
  repository.write("2020/t.yaml", "2");
  CHECK(repository.origin("now.yaml") == "now.yaml modified " + first);
  CHECK(repository.origin("year/t.yaml") == "t.yaml modified " + first);
  REQUIRE(repository.git({"commit", "-q", "-a", "-m", "2"}));
  const std::string second = repository.head();
  CHECK(first != second);
  repository.link("now.yaml", "untracked.yaml");
  for (const std::string name : {"now.yaml", "untracked.yaml"})
    CHECK(repository.origin(name) == name + " clean " + second);

  repository.link("/dev/null", "elsewhere.yaml");
  REQUIRE(repository.git({"add", "-A"}));
  REQUIRE(repository.git({"commit", "-q", "-m", "3"}));
  CHECK(repository.origin("elsewhere.yaml") == "elsewhere.yaml none ");
}

TEST_CASE("revision: a real repository") {
  Repository repository;
  repository.write("t.yaml", "1");
  CHECK(repository.origin("t.yaml") == "t.yaml none ");
  if (!repository.git({"init", "-q"})) return;                // no git here
  CHECK(repository.origin("t.yaml") == "t.yaml untracked ");  // a repository without commits
  REQUIRE(repository.git({"add", "t.yaml"}));
  CHECK(repository.origin("t.yaml") == "t.yaml untracked ");
  REQUIRE(repository.git({"commit", "-q", "-m", "1"}));
  const std::string first = repository.head();
  CHECK(repository.origin("t.yaml") == "t.yaml clean " + first);

  repository.write("other/u.yaml", "1");
  repository.write(".gitignore", "ignored.yaml\nlocal/\n");
  for (const std::string name : {"-x", ":!t.yaml", "*.yaml", "a b", "表.yaml", "\"q\""})
    repository.write(name, "1");
  REQUIRE(repository.git({"add", "-A"}));
  REQUIRE(repository.git({"commit", "-q", "-m", "2"}));
  const std::string second = repository.head();
  CHECK(first != second);
  CHECK(repository.origin("t.yaml") == "t.yaml clean " + first);
  CHECK(repository.origin("other/u.yaml") == "u.yaml clean " + second);

  repository.write("t.yaml", "2");
  CHECK(repository.origin("t.yaml") == "t.yaml modified " + first);
  REQUIRE(repository.git({"add", "t.yaml"}));
  CHECK(repository.origin("t.yaml") == "t.yaml modified " + first);
  for (const std::string name : {"-x", ":!t.yaml", "*.yaml", "a b", "表.yaml", "\"q\""}) {
    CHECK(repository.origin(name) == name + " clean " + second);
  }
  repository.write(".gitattributes", "*.yaml text eol=crlf\n");
  repository.write("other/u.yaml", "1\r\n");
  REQUIRE(repository.commit_all("3"));
  const std::string third = repository.head();
  CHECK(repository.origin("other/u.yaml") == "u.yaml clean " + third);  // git keeps it without the return
  repository.write(".gitattributes", "*.yaml filter=lfs\n");
  CHECK(repository.origin("other/u.yaml") == "u.yaml clean " + third);
  repository.write("other/u.yaml", "2");  // as a filter may have made it
  CHECK(repository.origin("other/u.yaml") == "u.yaml none ");
  repository.write(".gitattributes", "");
  CHECK(repository.origin("other/u.yaml") == "u.yaml modified " + third);
  repository.write("other/u.yaml", "1\r\n");

  repository.write("ignored.yaml", "1");
  repository.write("local/u.yaml", "1");
  repository.write("new.yaml", "1");
  for (const std::string name : {"ignored.yaml", "new.yaml"}) {
    CHECK(repository.origin(name) == name + " untracked ");
  }
  CHECK(repository.origin("local/u.yaml") == "u.yaml untracked ");
  CHECK(repository.origin(".git/config") == "config none ");

  // As in a hook: git says which repository it works on, but the table's own counts.
  ::setenv("GIT_DIR", "/nowhere", 1);
  ::setenv("GIT_INDEX_FILE", "/nowhere", 1);
  CHECK(repository.origin("other/u.yaml") == "u.yaml clean " + third);
  ::unsetenv("GIT_DIR");
  ::unsetenv("GIT_INDEX_FILE");
}

}  // namespace xfz::cli
