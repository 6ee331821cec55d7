// SPDX-License-Identifier: MIT
// Which two tables are compared: in real repositories, and what is said where there is none.
#include "cli/git/versions.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <utility>

#include "cli/system/posix_system.h"
#include "support/failure.h"
#include "support/git_repository.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

/// The real system, somewhere else.
class Office final : public PosixSystem {
 public:
  explicit Office(std::string folder) { std::filesystem::current_path(folder); }
  ~Office() override { std::filesystem::current_path(before_); }
  Office(const Office&) = delete;
  Office(Office&&) = delete;
  Office& operator=(const Office&) = delete;
  Office& operator=(Office&&) = delete;

  bool write(Stream stream, std::string_view bytes) override {
    if (stream == Stream::error) errors += bytes;
    return true;
  }

  std::string errors;
  bool has_git = true;

  std::optional<std::string> run(const std::vector<std::string>& words, std::size_t max_size) override {
    return has_git ? PosixSystem::run(words, max_size) : std::nullopt;
  }

 private:
  std::filesystem::path before_ = std::filesystem::current_path();
};

/// A table with that title.
std::string titled(const std::string& title) {
  std::string text = test::small_yaml({"{id: 1, text: 一, lead: [甲], deadline: 6月底前}"});
  const std::size_t begin = text.find("title: ") + 7;
  return text.replace(begin, text.find('\n', begin) - begin, title);
}

struct Asked {
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<std::string> file;
};

/// `HEAD:t.yaml 一 → t.yaml 二`: names and titles; or why there are none.
std::string read(Office& office, const Asked& asked) {
  Context context{office, {}, {}};
  if (asked.file) context.files = {*asked.file};
  std::string found;
  const std::string failure = test::failure_of([&] {
    const auto versions = read_versions(context, {asked.before, asked.after});
    found = versions ? versions->before.side.name + " " + versions->before.table.title.value + " → " +
                           versions->after.side.name + " " + versions->after.table.title.value
                     : office.errors;
    return 0;
  });
  return failure.empty() ? found : failure;
}

/// A repository whose table was called a.yaml, then indicators.yaml, then moved to tables/.
class Tables : public test::GitRepository {
 public:
  bool make() {
    if (!git({"init", "-q", "-b", "main"})) return false;
    write("a.yaml", titled("一"));
    REQUIRE(commit_all("1"));
    std::filesystem::rename(path("a.yaml"), path("indicators.yaml"));
    REQUIRE(commit_all("2"));
    REQUIRE(git({"tag", "v2"}));
    write("indicators.yaml", titled("三"));
    REQUIRE(commit_all("3"));
    write("indicators.yaml", titled("四"));
    return true;
  }
};

}  // namespace

TEST_CASE("versions: files, revisions and paths in them") {
  Tables tables;
  if (!tables.make()) return;  // no git here
  Office office(tables.path(""));
  CHECK(read(office, {}) == "HEAD:indicators.yaml 三 → indicators.yaml 四");
  CHECK(read(office, {"v2"}) == "v2:indicators.yaml 一 → indicators.yaml 四");
  CHECK(read(office, {"v2", "main"}) == "v2:indicators.yaml 一 → main:indicators.yaml 三");
  CHECK(read(office, {"v2..main"}) == "v2:indicators.yaml 一 → main:indicators.yaml 三");
  CHECK(read(office, {"v2.."}) == "v2:indicators.yaml 一 → HEAD:indicators.yaml 三");
  CHECK(read(office, {"..v2"}) == "HEAD:indicators.yaml 三 → v2:indicators.yaml 一");
  CHECK(read(office, {"HEAD@{0}"}) == "HEAD@{0}:indicators.yaml 三 → indicators.yaml 四");
  CHECK(read(office, {"HEAD~2:a.yaml"}) == "HEAD~2:a.yaml 一 → indicators.yaml 四");
  CHECK(read(office, {"HEAD~2:a.yaml", "./indicators.yaml"}) == "HEAD~2:a.yaml 一 → ./indicators.yaml 四");
  CHECK(read(office, {"v2", {}, tables.path("indicators.yaml")}) ==
        "v2:indicators.yaml 一 → " + tables.path("indicators.yaml") + " 四");

  REQUIRE(tables.git({"checkout", "-q", "-f", "-b", "side", "v2"}));
  tables.write("indicators.yaml", titled("五"));
  REQUIRE(tables.commit_all("5"));
  const std::string base = read(office, {"main...side"});
  CHECK(base.substr(12) == ":indicators.yaml 一 → side:indicators.yaml 五");
}

TEST_CASE("versions: from a folder below, and in one that is gone") {
  Tables tables;
  if (!tables.make()) return;
  std::filesystem::create_directories(tables.path("tables/2020"));
  std::filesystem::rename(tables.path("indicators.yaml"), tables.path("tables/t.yaml"));
  REQUIRE(tables.commit_all("4"));
  {
    Office office(tables.path("tables/2020"));
    CHECK(read(office, {"HEAD", {}, "../t.yaml"}) == "HEAD:tables/t.yaml 四 → ../t.yaml 四");
    CHECK(read(office, {"HEAD:../t.yaml", "HEAD:tables/t.yaml"}) ==
          "HEAD:tables/t.yaml 四 → HEAD:tables/t.yaml 四");
  }
  Office office(tables.path("tables"));
  CHECK(read(office, {"HEAD:t.yaml", "./t.yaml"}) ==
        "revision `HEAD` has no t.yaml / paths are from the top of the repository: write "
        "`HEAD:tables/t.yaml`");
  REQUIRE(tables.git({"rm", "-q", "-r", "tables"}));
  REQUIRE(tables.commit_all("5"));
  Office top(tables.path(""));
  CHECK(read(top, {"HEAD~1", "HEAD~1", "tables/t.yaml"}) ==
        "HEAD~1:tables/t.yaml 四 → HEAD~1:tables/t.yaml 四");
}

TEST_CASE("versions: what git does not have") {
  Tables tables;
  if (!tables.make()) return;
  Office office(tables.path(""));
  CHECK(read(office, {"HEAD~2"}) ==
        "revision `HEAD~2` has no indicators.yaml / it was called something else then: write "
        "`HEAD~2:a.yaml`");
  CHECK(read(office, {"HEAD~3"}) ==
        "`HEAD~3` is neither a file nor a revision of git / the history does not go back that far; "
        "`git log --oneline` lists it");
  CHECK(read(office, {"mian"}) == "`mian` is neither a file nor a revision of git / did you mean `main`?");
  CHECK(read(office, {"--all", "HEAD"}).starts_with("`--all` is neither"));
  CHECK(read(office, {"HEAD:none.yaml", "HEAD"}).starts_with("revision `HEAD` has no none.yaml / it may"));
  CHECK(read(office, {"HEAD:", "HEAD"}).starts_with("revision `HEAD` has no"));
  tables.write("new.yaml", titled("新"));
  CHECK(read(office, {"HEAD", {}, "new.yaml"}) ==
        "no commit has new.yaml / commit it first: `git add`, then `git commit`");
  tables.write("main", titled("新"));
  CHECK(read(office, {"main"}) ==
        "`main` is a file and a revision of git too / write `./main` for the file, or `main~0` for the "
        "revision");
  CHECK(read(office, {"main~0", "./main"}) == "main~0:indicators.yaml 三 → ./main 新");

  office.has_git = false;
  CHECK(read(office, {}).starts_with("git is not installed"));
  CHECK(read(office, {"new.yaml"}) == "new.yaml 新 → indicators.yaml 四");
}

TEST_CASE("versions: what is no file in a revision") {
  Tables tables;
  if (!tables.make()) return;
  std::filesystem::create_directories(tables.path("folder"));
  tables.write("folder/t.yaml", titled("内"));
  tables.link("folder/t.yaml", "link.yaml");
  tables.write("lfs.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
  REQUIRE(tables.commit_all("4"));
  REQUIRE(tables.git({"update-index", "--add", "--cacheinfo", "160000," + tables.head() + ",sub.yaml"}));
  REQUIRE(tables.git({"commit", "-q", "-m", "5"}));
  Office office(tables.path(""));
  CHECK(read(office, {"HEAD:folder"}) == "HEAD:folder is a folder, not a file / name a table in it");
  CHECK(read(office, {"HEAD:link.yaml"}) ==
        "HEAD:link.yaml is a link / write where it leads to: `HEAD:folder/t.yaml`");
  CHECK(read(office, {"HEAD:sub.yaml"}) ==
        "HEAD:sub.yaml is a submodule, not a file / run xfz in its folder");
  CHECK(read(office, {"HEAD:lfs.yaml"}).starts_with("of HEAD:lfs.yaml git has only the pointer of Git LFS"));
  // A link in the folder leads to what git keeps.
  CHECK(read(office, {"HEAD", {}, "link.yaml"}) == "HEAD:folder/t.yaml 内 → link.yaml 内");
  CHECK(read(office, {"folder"}) == "folder is a folder, not a file / check the path");
}

TEST_CASE("versions: where there is no history") {
  Tables tables;
  tables.write("indicators.yaml", titled("一"));
  Office office(tables.path(""));
  CHECK(read(office, {}) == "there is no revision `HEAD`: " + tables.path("") +
                                " is not in a git repository / name two files: `xfz diff OLD.yaml NEW.yaml`");
  CHECK(read(office, {"HEAD:t.yaml"}).find("this folder is not in a git repository") != std::string::npos);
  if (!tables.git({"init", "-q"})) return;
  CHECK(read(office, {}) ==
        "there is no revision `HEAD`: the repository has no commit yet / commit the table first: `git add`, "
        "then `git commit`");
  test::write_file(tables.path(".git/HEAD"), "nonsense");
  CHECK(read(office, {}) == "git does not open the repository of " + tables.path("") + " / `git -C " +
                                tables.path("") + " rev-parse` says why");
}

TEST_CASE("versions: a shallow clone, and a bare one") {
  Tables tables;
  if (!tables.make()) return;
  REQUIRE(tables.git({"clone", "-q", "--depth", "1", "file://" + tables.path(""), tables.path("shallow")}));
  const test::TemporaryFolder elsewhere;
  REQUIRE(tables.git({"clone", "-q", "--bare", tables.path(""), elsewhere / "bare"}));
  {
    Office office(tables.path("shallow"));
    CHECK(read(office, {"HEAD~1"})
              .find("`HEAD~1` is neither a file nor a revision of git / this clone is "
                    "shallow") == 0);
  }
  Office office(elsewhere / "bare");
  CHECK(read(office, {"v2", "main"}) == "v2:indicators.yaml 一 → main:indicators.yaml 三");
  CHECK(read(office, {"HEAD~2", "main", "a.yaml"}).starts_with("revision `main` has no a.yaml"));
  CHECK(read(office, {"v2"}) ==
        "this repository is bare, it has no files to compare with / name two revisions: `xfz diff OLD NEW`");
}

TEST_CASE("versions: a table with errors is named by its revision") {
  Tables tables;
  if (!tables.make()) return;
  tables.write("indicators.yaml", titled("四") + "x: 1\n");
  REQUIRE(tables.commit_all("4"));
  tables.write("indicators.yaml", titled("五"));
  Office office(tables.path(""));
  CHECK(read(office, {}).starts_with("HEAD:indicators.yaml:"));
  CHECK(office.errors.find("not compared") != std::string::npos);
}

TEST_CASE("versions: a table of many megabytes is read whole") {
  Tables tables;
  if (!tables.make()) return;
  std::string many = "units:\n";
  for (int i = 0; many.size() < (3U << 20U); ++i)
    many += fmt::format("  - {{id: x{}, name: 乙{}}}  # {:~>1000}\n", i, i, "");
  std::string large = titled("大");
  large.replace(large.find("units:\n"), std::string("units:\n").size(), many);
  tables.write("indicators.yaml", large);
  REQUIRE(tables.commit_all("4"));
  tables.write("indicators.yaml", titled("五"));
  Office office(tables.path(""));
  CHECK(read(office, {}) == "HEAD:indicators.yaml 大 → indicators.yaml 五");
}

}  // namespace xfz::cli
