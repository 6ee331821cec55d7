// SPDX-License-Identifier: MIT
// The table that `xfz new` begins with answers at once, in both languages.
#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "cli/run.h"
#include "support/fake_system.h"

namespace xfz::test {

namespace {

/// What a command prints; it must end well, without a word on standard error.
std::string answer(FakeSystem& system, const std::vector<std::string>& words) {
  system.output.clear();
  system.errors.clear();
  CAPTURE(words);
  const cli::Status status = cli::run(words, system);
  CHECK(system.errors == "");
  CHECK(status == cli::Status::fine);
  return system.output;
}

std::string begun(FakeSystem& system, const std::string& language, const std::string& day,
                  const std::string& shape = "sentence") {
  return answer(system, {"new", "-", "--lang", language, "--as-of", day, "--like", shape});
}

std::string without_comments(const std::string& yaml) {
  std::string out;
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at) + 1;
    const std::string line = yaml.substr(at, end - at);
    if (line.find_first_not_of(" \n") != std::string::npos && line[line.find_first_not_of(' ')] != '#')
      out += line;
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("new: the table has no findings, has its layout, and answers") {
  for (const std::string language : {"en", "zh"}) {
    CAPTURE(language);
    FakeSystem system;
    system.variables["XFZ_LANG"] = language;
    system.files["/office/indicators.yaml"] = begun(system, language, "2027-02-01");
    CHECK(answer(system, {"check", "--strict"}).find("9") != std::string::npos);
    CHECK(answer(system, {"check", "--allowed"}).find("alias-used") != std::string::npos);
    answer(system, {"fmt", "--check"});
    CHECK(answer(system, {"due", "--month", "6"}).find("6月底前") != std::string::npos);
    CHECK(answer(system, {"unit"}).find("各有关部门") != std::string::npos);
    CHECK(answer(system, {"unit", "spj"}).find("各有关部门") != std::string::npos);
    CHECK(answer(system, {"list", "--all"}).find("本地没有立法权") != std::string::npos);
    CHECK(answer(system, {"sheet", "司法局"}).find("公共法律服务站") != std::string::npos);
    answer(system, {"show", "4"});
    answer(system, {"stats"});
  }
}

TEST_CASE("new: in both languages the same table") {
  for (const std::string shape : {"sentence", "lead-support", "indicators", "flat"}) {
    CAPTURE(shape);
    FakeSystem system;
    const std::string english = begun(system, "en", "2027-02-01", shape);
    const std::string chinese = begun(system, "zh", "2027-02-01", shape);
    CHECK(english != chinese);
    CHECK(without_comments(english) == without_comments(chinese));
  }
}

TEST_CASE("new: a table of every shape has no findings, has its layout, and answers") {
  const std::map<std::string, std::string> words = {
      {"lead-support", "改扩建学校"}, {"indicators", "权责清单"}, {"flat", "应急演练"}};
  for (const auto& [shape, text] : words) {
    CAPTURE(shape);
    FakeSystem system;
    system.files["/office/indicators.yaml"] = begun(system, "zh", "2027-02-01", shape);
    CHECK(answer(system, {"check", "--strict", "--lang", "zh"}).find("没有问题") != std::string::npos);
    answer(system, {"fmt", "--check"});
    CHECK(answer(system, {"list"}).find(text) != std::string::npos);
    answer(system, {"due", "--month", "6"});
    answer(system, {"stats"});
  }
}

TEST_CASE("new: in the second half of a year the table is the next one's") {
  FakeSystem system;
  CHECK(begun(system, "en", "2027-06-30").find("\nyear: 2027\n") != std::string::npos);
  CHECK(begun(system, "en", "2027-07-01").find("\nyear: 2028\n") != std::string::npos);
}

}  // namespace xfz::test
