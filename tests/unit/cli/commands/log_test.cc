// SPDX-License-Identifier: MIT
// `xfz log` in real repositories, and what it says where there is no history.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "cli/run.h"
#include "cli/system/posix_system.h"
#include "support/git_repository.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

/// The real system in the folder of a repository.
class LogOffice final : public PosixSystem {
 public:
  explicit LogOffice(const std::string& folder) { std::filesystem::current_path(folder); }
  ~LogOffice() override { std::filesystem::current_path(before_); }
  LogOffice(const LogOffice&) = delete;
  LogOffice(LogOffice&&) = delete;
  LogOffice& operator=(const LogOffice&) = delete;
  LogOffice& operator=(LogOffice&&) = delete;

  bool write(Stream, std::string_view bytes) override {
    printed += bytes;
    return true;
  }
  std::optional<std::string> environment(const std::string& name) const override {
    return name == "XFZ_FILE" ? std::nullopt : PosixSystem::environment(name);
  }

  std::string printed;

 private:
  std::filesystem::path before_ = std::filesystem::current_path();
};

/// What is printed, the names of commits as ######.
std::string logged(const test::GitRepository& repository, std::vector<std::string> words) {
  LogOffice office(repository.path("."));
  words.insert(words.begin(), "log");
  words.insert(words.end(), {"--lang", "zh", "--color", "never"});
  run(words, office);
  std::string out = office.printed;
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  for (std::size_t i = 0; i + 12 <= out.size(); ++i) {
    if (std::all_of(out.begin() + static_cast<std::ptrdiff_t>(i),
                    out.begin() + static_cast<std::ptrdiff_t>(i + 12), is_hex))
      out.replace(i, 12, "######");
  }
  return out;
}

std::string first_of(const std::string& deadline) {
  return "text: 编制并公布权责清单。, lead: [甲], deadline: " + deadline + "}";
}

constexpr std::string_view second = "{id: 2, text: 健全重大决策程序和公众参与制度。, lead: [乙]}";

/// A repository in which each of these is committed by somebody on a day.
class TableLog : public test::GitRepository {
 public:
  bool init() { return git({"init", "-q", "-b", "main"}); }
  bool commit(const std::string& yaml, const std::string& author, const std::string& day,
              const std::string& subject) {
    write("indicators.yaml", yaml);
    return git({"add", "-A"}) && git({"-c", "user.name=" + author, "commit", "-q", "-m", subject, "--author",
                                      author + " <a@b>", "--date", day + "T10:00:00"});
  }
};

}  // namespace

TEST_CASE("log: a measure through other deadlines, numbers and a table with errors") {
  TableLog repository;
  if (!repository.init()) return;
  REQUIRE(repository.commit(test::small_yaml({"{id: 1, " + first_of("6月底前"), second}), "甲某",
                            "2020-01-05", "起草"));
  REQUIRE(repository.commit(test::small_yaml({"{id: 1, " + first_of("9月底前"), second}), "乙某",
                            "2020-03-02", "推后"));
  REQUIRE(repository.commit("format: 1\nyear: x\n", "丙某", "2020-03-03", "写坏了"));
  // Another measure stands before it now.
  REQUIRE(repository.commit(
      test::small_yaml({"{id: 1, text: 新的一件事情要办好。, lead: [丙]}", "{id: 2, " + first_of("9月底前"),
                        "{id: 3, text: 健全重大决策程序和公众参与制度。, lead: [乙]}"}),
      "丁某", "2020-04-01", "插入一条"));
  repository.write(
      "indicators.yaml",
      test::small_yaml({"{id: 1, text: 新的一件事情要办好。, lead: [丙]}", "{id: 2, " + first_of("8月底前"),
                        "{id: 3, text: 健全重大决策程序和公众参与制度。, lead: [乙]}"}));
  CHECK(logged(repository, {"2"}) == R"(2  编制并公布权责清单。
indicators.yaml

尚未提交
  2  编制并公布权责清单。
    完成时限  9月底前 → 8月底前（提前 30 天）

2020-04-01  丁某  ######
插入一条
  1 → 2  编制并公布权责清单。

2020-03-02  乙某  ######
推后
  1  编制并公布权责清单。
    完成时限  6月底前 → 9月底前（推后 92 天）

2020-01-05  甲某  ######  表格的第一次提交
起草
  1  编制并公布权责清单。
    牵头单位  甲
    完成时限  6月底前

有 1 次提交里表格有错误，已跳过；其中的改动算在下一次提交里
)");
  CHECK(logged(repository, {"1"}) == R"(1  新的一件事情要办好。
indicators.yaml

2020-04-01  丁某  ######
插入一条
+ 1  新的一件事情要办好。
    牵头单位  丙

有 1 次提交里表格有错误，已跳过；其中的改动算在下一次提交里
)");
}

TEST_CASE("log: a merge changed nothing that one of its parents has already") {
  TableLog repository;
  if (!repository.init()) return;
  const auto table = [](const std::string& deadline, const std::string& other) {
    return test::small_yaml({"{id: 1, " + first_of(deadline),
                             "{id: 2, text: 健全重大决策程序和公众参与制度。, lead: [" + other + "]}"});
  };
  REQUIRE(repository.commit(table("6月底前", "乙"), "甲某", "2020-01-05", "起草"));
  REQUIRE(repository.git({"checkout", "-q", "-b", "other"}));
  REQUIRE(repository.commit(table("9月底前", "乙"), "乙某", "2020-02-01", "推后"));
  REQUIRE(repository.git({"checkout", "-q", "main"}));
  REQUIRE(repository.commit(table("6月底前", "丙"), "丙某", "2020-02-02", "换单位"));
  repository.git({"merge", "-q", "--no-commit", "other"});
  REQUIRE(repository.commit(table("9月底前", "丙"), "丁某", "2020-02-03", "合并"));
  const std::string log = logged(repository, {"1"});
  CHECK(log.find("合并") == std::string::npos);
  CHECK(log.find("换单位") == std::string::npos);
  CHECK(log.find("2020-02-01  乙某") != std::string::npos);
}

TEST_CASE("log: where there is no history, or not all of it") {
  test::GitRepository none;
  none.write("indicators.yaml", test::small_yaml({second}));
  CHECK(logged(none, {"2"}) == R"(xfz: indicators.yaml 不在 git 仓库里，没有历史可查
     `xfz diff 旧.yaml 新.yaml` 可以比较两个文件
)");
  TableLog repository;
  if (!repository.init()) return;
  repository.write("indicators.yaml", test::small_yaml({second}));
  CHECK(logged(repository, {"2"}) == R"(xfz: 没有版本 `HEAD`：仓库里还没有提交
     请先提交表格：`git add`，然后 `git commit`
)");
  repository.write("other.txt", "x");
  REQUIRE(repository.git({"add", "other.txt"}));
  REQUIRE(repository.git({"commit", "-q", "-m", "x"}));
  CHECK(logged(repository, {"2"}) == R"(xfz: 还没有提交过 indicators.yaml
     请先提交：`git add`，然后 `git commit`
)");

  REQUIRE(repository.commit(test::small_yaml({second}), "甲某", "2020-01-05", "起草"));
  REQUIRE(repository.commit(test::small_yaml({"{id: 2, text: 健全重大决策程序和公众参与制度。, lead: [丙]}"}),
                            "乙某", "2020-02-05", "换单位"));
  test::GitRepository clone;
  REQUIRE(clone.git({"clone", "-q", "--depth", "1", "file://" + repository.path("."), "."}));
  CHECK(logged(clone, {"2"}) == R"(2  健全重大决策程序和公众参与制度。
indicators.yaml

2020-02-05  乙某  ######  这个浅克隆里最早的提交
换单位
  2  健全重大决策程序和公众参与制度。
    牵头单位  丙

这是浅克隆：更早的历史用 `git fetch --unshallow` 取回
)");
  REQUIRE(repository.git({"mv", "indicators.yaml", "t.yaml"}));
  REQUIRE(repository.git(
      {"commit", "-q", "-m", "改名", "--date", "2020-03-01T10:00:00", "--author", "丙某 <a@b>"}));
  CHECK(logged(repository, {"2", "-f", "t.yaml"}) == R"(2  健全重大决策程序和公众参与制度。
t.yaml

2020-03-01  丙某  ######  表格的第一次提交
改名
  2  健全重大决策程序和公众参与制度。
    牵头单位  丙

在此之前表格的文件是 indicators.yaml，没有继续往前查
)");
}

}  // namespace xfz::cli
