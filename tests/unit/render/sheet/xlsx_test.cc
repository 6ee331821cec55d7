// SPDX-License-Identifier: MIT
#include "render/sheet/xlsx.h"

#include <dlfcn.h>
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <memory>
#include <optional>
#include <string>

#include "office/package.h"
#include "support/files.h"
#include "support/tables.h"
#include "support/temporary_folder.h"

namespace xfz::render {

namespace {

/// The library, for as long as a test needs it.
class Loaded {
 public:
  Loaded() : library_(::dlopen(xlsx_library.c_str(), RTLD_NOW | RTLD_LOCAL), ::dlclose) { REQUIRE(library_); }
  Symbols symbols() const {
    return [this](const char* name) { return ::dlsym(library_.get(), name); };
  }

 private:
  std::unique_ptr<void, int (*)(void*)> library_;
};

/// A unit's sheet, and what it says besides.
struct Page {
  SheetBasis basis;
  query::Sheet sheet;
  SheetHead head;

  Page(const Table& table, std::string_view unit)
      : basis{table, {}, {"indicators.yaml", "1a2b3c4", Tracking::clean}},
        sheet(query::sheet(table, test::unit_of(table, unit), {})),
        head(sheet_head(basis, sheet)) {}
  SheetBook book() const { return {basis, sheet}; }
};

/// A unit with a sheet of one measure, whose text may be any.
struct OneMeasure {
  Table table = test::small_table({"{id: 1, text: 一, lead: [甲]}"});
  Page page{table, "甲"};

  explicit OneMeasure(std::string text) {
    table.categories.front().tasks.front().measures.front().text.value = std::move(text);
  }
};

/// Writes sheets into a folder of the test's own.
struct Writer {
  Loaded library;
  test::TemporaryFolder folder;
  XlsxOptions options = {.protect = false, .created = 1600000000};

  std::string path() const { return folder / "sheet.xlsx"; }
  std::optional<Text> write(const Page& page) const {
    return page.book().write(options, library.symbols(), path());
  }
  /// The workbook's bytes; fails the test where there is none.
  std::string bytes(const Page& page) const {
    const std::optional<Text> fault = write(page);
    if (fault) FAIL(fault->en);
    return test::read_file(path());
  }
};

/// How many tabs a workbook has; 0 where it is none.
int tabs_in(const std::string& bytes) {
  int tabs = 0;
  while (bytes.find(fmt::format("xl/worksheets/sheet{}.xml", tabs + 1)) != std::string::npos) ++tabs;
  return bytes.starts_with("PK\3\4") ? tabs : 0;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("sheet_xlsx: the library and its package are known") {
  CHECK(xlsx_library.starts_with("libxlsxwriter.so."));
  CHECK(xlsx_package.starts_with("libxlsxwriter"));
}

TEST_CASE("sheet_xlsx: every unit and group gets a tab to fill in and one to read, as far as it has any") {
  Writer writer;
  const Table& table = test::table_2020();
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    CAPTURE(table.unit(unit).name.value);
    const Page page(table, table.unit(unit).name.value);
    const std::string bytes = writer.bytes(page);
    CHECK(tabs_in(bytes) == (page.head.own_count() > 0 ? 1 : 0) + (page.head.via_count > 0 ? 1 : 0));
    CHECK(bytes.size() > 7000);
    CHECK(bytes.size() < 100000);
  }
}

TEST_CASE(
    "sheet_xlsx: the column in which one day is left is that with the days, and none where nothing recurs") {
  const auto says = [](const char* deadline, const char* words) {
    const Table table =
        test::small_table({fmt::format("{{id: 1, text: 一, lead: [甲], deadline: {}}}", deadline)});
    const Page page(table, "甲");
    return sheet_head(page.basis, page.sheet, SheetMedium::workbook).instructions.find(words) !=
           std::string::npos;
  };
  CHECK(says("每季度末", "“截止日期”里只留"));
  CHECK_FALSE(says("6月底前完成一半，10月底前全部完成", "只留"));
  CHECK_FALSE(says("6月底前", "只留"));
}

TEST_CASE("sheet_xlsx: where a page may end before the signatures, several items go to the next with them") {
  Writer writer;
  const auto break_of = [&writer](int measures) {
    std::string yaml =
        "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\nunits:\n  - {name: 甲}\nmeasures:\n";
    for (int i = 1; i <= measures; ++i) yaml += fmt::format("  - {{id: {}, text: 一, lead: [甲]}}\n", i);
    const Table table = test::table_from(yaml);
    const std::string tab = office::Package(writer.bytes(Page(table, "甲"))).read("xl/worksheets/sheet1.xml");
    const std::size_t at = tab.find("<brk id=");
    return at == std::string::npos ? "" : tab.substr(at, tab.find(' ', at + 5) - at);
  };
  CHECK(break_of(1) == "");
  CHECK(break_of(6) == "");
  CHECK(break_of(16) == "<brk id=\"11\"");  // title, note, header and 8 items stand above it
  CHECK(break_of(22) == "");                // on the second page in any program
}

TEST_CASE("sheet_xlsx: the same sheet makes the same bytes, another time or protection others") {
  Writer writer;
  const Page page(test::table_2020(), "司法局");
  const std::string bytes = writer.bytes(page);
  CHECK(writer.bytes(page) == bytes);

  writer.options.created = 1600000001;
  CHECK(writer.bytes(page) != bytes);
  writer.options = {.protect = true, .created = 1600000000};
  CHECK(writer.bytes(page) != bytes);
}

TEST_CASE("sheet_xlsx: no time is too early or too late") {
  Writer writer;
  const OneMeasure one("一");
  writer.options.created = 0;
  const std::string epoch = writer.bytes(one.page);
  writer.options.created = 1;  // 0 would be now
  CHECK(writer.bytes(one.page) == epoch);
  for (const std::int64_t created : {INT64_MIN, INT64_MAX}) {
    writer.options.created = created;
    CHECK(tabs_in(writer.bytes(one.page)) == 1);
  }
}

TEST_CASE("sheet_xlsx: a missing function is named") {
  const Writer writer;
  const OneMeasure one("一");
  const auto all = writer.library.symbols();
  const Symbols symbols = [&all](const char* name) {
    return std::string_view(name) == "worksheet_autofilter" ? nullptr : all(name);
  };
  const auto fault = one.page.book().write(writer.options, symbols, writer.path());
  REQUIRE(fault);
  CHECK(fault->en ==
        xlsx_library + " has no function worksheet_autofilter; install the version that xfz was built with");
  CHECK(fault->zh.find("worksheet_autofilter") != std::string::npos);
}

TEST_CASE("sheet_xlsx: a file that cannot be written is an error") {
  const Writer writer;
  const OneMeasure one("一");
  const auto fault =
      one.page.book().write(writer.options, writer.library.symbols(), writer.folder / "none/sheet.xlsx");
  REQUIRE(fault);
  CHECK(fault->en.starts_with("the workbook could not be made: "));
}

TEST_CASE("sheet_xlsx: the room for temporary files grows with the text") {
  CHECK(OneMeasure("一").page.book().scratch_size() > 1000000);
  CHECK(OneMeasure(repeated("字", 30000)).page.book().scratch_size() >
        OneMeasure("一").page.book().scratch_size() + 30000 * 3);
}

TEST_CASE("sheet_xlsx: a cell holds 32,767 units of UTF-16") {
  const Writer writer;
  CHECK_FALSE(writer.write(OneMeasure(repeated("字", 32767)).page));
  CHECK_FALSE(writer.write(OneMeasure(repeated("𠮷", 16383)).page));
  CHECK(writer.write(OneMeasure(repeated("字", 32768)).page));
  const auto fault = writer.write(OneMeasure(repeated("𠮷", 16384)).page);
  REQUIRE(fault);
  CHECK(fault->en.starts_with("measure 1: the text under 具体措施 has more than 32,767 characters"));
  CHECK(fault->zh.starts_with("第1项的“具体措施”超过"));
}

TEST_CASE("sheet_xlsx: hostile names and texts make a workbook all the same") {
  const Writer writer;
  for (const std::string& name :
       {std::string(R"(=HYPERLINK("http://x","y"))"), std::string("<script>alert(1)</script>"),
        std::string("A&G&[Picture]&P&&&"), std::string("2020年"), repeated("长", 100), repeated("&", 300),
        std::string(R"('[x]:*?/\)"), std::string("\x01\x7F\xFF_x0041_\uFFFE")}) {
    CAPTURE(name);
    OneMeasure one(name);
    one.table.units[one.page.sheet.unit].name.value = name;
    one.table.title.value = name;
    one.page.head.source = name;
    one.page.head.scope = name;
    CHECK(tabs_in(writer.bytes(one.page)) == 1);
  }
}

TEST_CASE("sheet_xlsx: a day that Excel has not is text") {
  const Writer writer;
  OneMeasure one("一");
  for (const int year : {-5, 0, 1899, 1900, 9999, 12000}) {
    one.page.sheet.lead.front().dates = {
        Date{std::chrono::year(year), std::chrono::month(6), std::chrono::day(30)}};
    CHECK(tabs_in(writer.bytes(one.page)) == 1);
  }
}

}  // namespace xfz::render
