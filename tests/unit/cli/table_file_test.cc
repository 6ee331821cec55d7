// SPDX-License-Identifier: MIT
// Where the table is looked for, and what is said where it cannot be read.
#include "cli/table_file.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "cli/failure.h"
#include "support/failure.h"
#include "support/fake_system.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

Context context_of(System& system) {
  return {system, {}, {}};
}

}  // namespace

TEST_CASE("table file: the nearest one upward") {
  struct Row {
    std::string folder;
    std::vector<std::string> files;
    std::string_view expected;  ///< empty: none
  };
  const Row rows[] = {
      {"/a/b/c", {"/a/b/c/indicators.yaml"}, "indicators.yaml"},
      {"/a/b/c", {"/a/b/indicators.yaml"}, "../indicators.yaml"},
      {"/a/b/c", {"/a/indicators.yaml"}, "../../indicators.yaml"},
      {"/a/b/c", {"/indicators.yaml"}, "../../../indicators.yaml"},
      {"/a/b/c", {"/a/indicators.yaml", "/a/b/indicators.yaml"}, "../indicators.yaml"},
      {"/", {"/indicators.yaml"}, "indicators.yaml"},
      {"/a", {"/a/b/indicators.yaml"}, ""},  // below does not count
      {"/a", {"/b/indicators.yaml"}, ""},
      {"/a", {"/a/indicators.yml"}, ""},
      {"/", {}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.folder);
    test::FakeSystem system;
    system.folder = row.folder;
    for (const std::string& file : row.files) system.files[file] = "";
    const Context context = context_of(system);
    if (row.expected.empty()) {
      CHECK(test::failure_of([&] { return find_table(context); }) ==
            "there is no indicators.yaml here or in any folder above / name the table with `-f PATH`; if it "
            "is a "
            "document of Word or Excel yet, `xfz import FILE -o indicators.yaml` comes first");
    } else {
      CHECK(find_table(context) == row.expected);
    }
  }
}

TEST_CASE("table file: --file, then XFZ_FILE, then the nearest") {
  test::FakeSystem system;
  system.files["/office/indicators.yaml"] = "";
  Context context = context_of(system);
  CHECK(find_table(context) == "indicators.yaml");
  system.variables["XFZ_FILE"] = "";
  CHECK(find_table(context) == "indicators.yaml");  // empty counts as not set
  system.variables["XFZ_FILE"] = "/else/where.yaml";
  CHECK(find_table(context) == "/else/where.yaml");
  context.files = {"named.yaml"};
  CHECK(find_table(context) == "named.yaml");
  context.files = {"-"};
  CHECK(find_table(context) == "-");
}

TEST_CASE("table file: why it cannot be read") {
  struct Row {
    std::string path;
    ReadFault fault;
    std::string_view en;
    std::string_view zh;
  };
  const Row rows[] = {
      {"t.yaml", ReadFault::missing, "there is no file t.yaml / check the path",
       "没有文件 t.yaml / 请核对路径"},
      {"t.yaml", ReadFault::is_folder, "t.yaml is a folder, not a file / check the path",
       "t.yaml 是文件夹，不是文件 / 请核对路径"},
      {"t.yaml", ReadFault::denied, "t.yaml must not be read", "没有权限读取 t.yaml"},
      {"t.yaml", ReadFault::too_big, "t.yaml is larger than 256 MiB / check the path",
       "t.yaml 超过 256 MiB / 请核对路径"},
      {"t.yaml", ReadFault::failed, "t.yaml could not be read", "无法读取 t.yaml"},
      {"json", ReadFault::missing,
       "there is no file json / -f names the table's file; did you mean `-F json` for the output format?",
       "没有文件 json / -f 后面写表格文件；要选输出格式，是不是 `-F json`？"},
      {"md", ReadFault::denied, "md must not be read", "没有权限读取 md"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.en);
    test::FakeSystem system;
    system.faults["/office/" + row.path] = row.fault;
    Context context = context_of(system);
    const auto call = [&] { return read_source(context.system, row.path); };
    CHECK(test::failure_of(call) == row.en);
    CHECK(test::failure_of(call, Language::chinese) == row.zh);
  }
}

TEST_CASE("table file: standard input has a name of its own") {
  test::FakeSystem system;
  system.standard_input = test::small_yaml({"{id: 1, text: 一, lead: [甲]}"});
  Context context = context_of(system);
  const TableFile file = check_source("-", read_source(context.system, "-"));
  CHECK(file.source.name() == "<stdin>");
  CHECK(file.table.title.value == "表");
  CHECK_FALSE(has_errors(file.findings.open));
}

TEST_CASE("table file: a wrong table never answers, and only its errors are shown") {
  test::FakeSystem system;
  system.files["/office/indicators.yaml"] = test::small_yaml({"{id: 2, text: 一, lead: [甲]}",  // a warning
                                                              "{id: 2, text: 二, lead: [丁]}"});
  Context context = context_of(system);
  CHECK_FALSE(table_for_query(context));
  CHECK(system.output.empty());
  CHECK(system.errors.find("[unknown-unit]") != std::string::npos);
  CHECK(system.errors.find("warning") == std::string::npos);
  CHECK(system.errors.ends_with("the table has errors, so it cannot answer; correct them first\n"));
}

TEST_CASE("table file: a table with warnings answers, without a word") {
  test::FakeSystem system;
  system.files["/office/indicators.yaml"] =
      test::small_yaml({"{id: 3, text: 一, lead: [甲]}", "{id: 1, text: 二, lead: [甲]}"});
  Context context = context_of(system);
  const auto file = table_for_query(context);
  REQUIRE(file);
  CHECK(file->table.title.value == "表");
  CHECK(system.errors.empty());
}

}  // namespace xfz::cli
