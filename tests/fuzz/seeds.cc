// SPDX-License-Identifier: MIT
// Writes the inputs that fuzzing begins with, SEEDS/TARGET/NAME: the case files of the tests, the 2020 table,
// its deadlines, the templates, and what once broke something.
#include <filesystem>
#include <iostream>
#include <set>
#include <string>

#include "fuzz/package_text.h"
#include "fuzz/targets.h"
#include "model/deadline.h"
#include "model/table.h"
#include "support/case_text.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::fuzz {

namespace {

namespace fs = std::filesystem;

/// The folder of one target's inputs.
class Seeds {
 public:
  Seeds(const fs::path& folder, std::string_view target) : folder_(folder / target) {
    fs::create_directories(folder_);
    const fs::path regressions = test::tests_folder() / "fuzz/regressions" / target;
    if (!fs::exists(regressions)) return;
    for (const auto& entry : fs::directory_iterator(regressions)) add(test::read_file(entry.path()));
  }
  void add(const std::string& bytes) { test::write_file(folder_ / std::to_string(++count_), bytes); }

 private:
  fs::path folder_;
  int count_ = 0;
};

void write_tables(Seeds seeds) {
  for (const fs::path& path : test::files_below(test::tests_folder() / "cases", {".yaml", ".escaped"})) {
    const std::string bytes = test::case_bytes(path);
    if (bytes.size() <= longest_case) seeds.add(bytes);
  }
  seeds.add(test::text_2020());
}

void write_returned(Seeds seeds) {
  seeds.add(
      "序号,具体措施,完成状态,进展情况,佐证材料,备注,键\n1,公布清单。,80%,做了一半,甲发1号,,a/1\n"
      "2,清理证明。,√,,,,\n3,第1分项：上。,已完成,,,,a/3/1\n填报日期：2020年5月31日\n");
  seeds.add(
      "单位,角色,经由,序号,具体措施,分项,截止日期,期次,完成状态,完成日期,键\n"
      "乙,牵头,,2,清理证明。,,2020-06-30,2020-06,100%,2020/6/1,b/2\n乙,负责,各,3,上。下。,下。,,,需协调,,b/3/"
      "2\n");
}

void write_documents(Seeds seeds) {
  for (const fs::path& path : test::files_below(test::tests_folder() / "fuzz/documents", {".txt"})) {
    const std::string text = test::read_file(path);
    seeds.add(text);
    if (text.starts_with('@')) seeds.add(packed_text(text));
  }
}

void write_deadlines(Seeds seeds) {
  std::set<std::string> words;
  for (const Row& row : rows(test::table_2020())) {
    for (const Deadline* deadline : deadlines(*row.measure)) words.insert(deadline->text.value);
  }
  const std::string phrases = test::read_file(test::tests_folder() / "deadlines.txt");
  for (std::string_view rest = phrases; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.find(" = ") != std::string_view::npos) words.emplace(line.substr(0, line.find(" = ")));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  for (const std::string& each : words) seeds.add(each);
}

void write_templates(Seeds seeds) {
  for (const char* const folder : {"templates", "tests/sheets"}) {
    for (const fs::path& path : test::files_below(test::source_folder() / folder, {".mustache"})) {
      seeds.add(test::read_file(path));
    }
  }
}

}  // namespace

}  // namespace xfz::fuzz

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: xfz_fuzz_seeds FOLDER\n";
    return 2;
  }
  using namespace xfz::fuzz;
  const fs::path folder = arguments[1];
  write_returned({folder, "collect"});
  write_deadlines({folder, "deadline"});
  write_tables({folder, "fmt"});
  write_documents({folder, "import"});
  write_tables({folder, "loader"});
  write_tables({folder, "reader"});
  write_templates({folder, "template"});
}
