// SPDX-License-Identifier: MIT
// Writes the inputs that fuzzing begins with, SEEDS/TARGET/NAME: the case files of the tests, the 2020 table,
// its deadlines, the templates, and what once broke something.
#include <filesystem>
#include <iostream>
#include <set>
#include <string>

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
  write_deadlines({folder, "deadline"});
  write_tables({folder, "fmt"});
  write_tables({folder, "loader"});
  write_tables({folder, "reader"});
  write_templates({folder, "template"});
}
