// SPDX-License-Identifier: MIT
// Every value of an option, good and bad; a bad one is answered in both languages, and names its option.
#include "cli/values.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/chinese.h"
#include "support/failure.h"
#include "support/fake_system.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

using test::failure_of;

/// Both languages of a failure, which must name what was written.
template <class Call>
void check_refused(const Call& call, const std::string& option, const std::string& value) {
  const std::string en = failure_of(call);
  const std::string zh = failure_of(call, Language::chinese);
  CAPTURE(en);
  CAPTURE(zh);
  for (const std::string& text : {en, zh}) {
    CHECK(text.find(option) != std::string::npos);
    CHECK(text.find(value) != std::string::npos);
  }
  CHECK(test::has_chinese(zh));
}

}  // namespace

TEST_CASE("values: choices as an option lists them") {
  const auto read = [](const std::string& value) { return read_choice("--format", value, "table|json|md"); };
  CHECK(read("table") == 0);
  CHECK(read("json") == 1);
  CHECK(read("md") == 2);
  for (const std::string bad : {"", "JSON", "markdown", "json ", "table|json", "表格", "md\n"}) {
    CAPTURE(bad);
    check_refused([&] { return read(bad); }, "--format", bad);
  }
  CHECK(failure_of([&] { return read("xml"); }) ==
        "`--format` cannot be `xml`; choose one of table, json, md");
}

TEST_CASE("values: whole numbers") {
  struct Row {
    std::string value;
    int expected;  ///< 0: refused
  };
  const Row rows[] = {
      {"1", 1},   {"12", 12}, {"06", 6},  {"6", 6},    {"0", 0},   {"13", 0},          {"-1", 0},
      {"", 0},    {" 6", 0},  {"6 ", 0},  {"+6", 0},   {"6.0", 0}, {"6月", 0},         {"六", 0},
      {"６", 0},  {"0x6", 0}, {"1e1", 0}, {"six", 0},  {"6\n", 0}, {"99999999999", 0}, {"-99999999999", 0},
      {"1,2", 0}, {"--", 0},  {"6 7", 0}, {"6\x1b", 0}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const auto call = [&] { return read_number("--month", row.value, 1, 12); };
    if (row.expected == 0) {
      check_refused(call, "--month", row.value);
    } else {
      CHECK(call() == row.expected);
    }
  }
  CHECK(read_number("--within", "-3", -3, 3) == -3);
  CHECK(read_number("--within", "3", -3, 3) == 3);
}

TEST_CASE("values: dates") {
  CHECK(read_date("--by", "2020-06-30") == *make_date(2020, 6, 30));
  CHECK(read_date("--by", "2020-02-29") == *make_date(2020, 2, 29));
  for (const std::string bad :
       {"", "2021-02-29", "2020-6-30", "2020-06-31", "2020-13-01", "2020-00-10", "20200630", "2020/06/30",
        "30.06.2020", "2020-06-30 ", "2020-06", "6月底前", "today", "２０２０-06-30", "-2020-06-30",
        "12020-06-30", "2020-06-30T00:00"}) {
    CAPTURE(bad);
    check_refused([&] { return read_date("--by", bad); }, "--by", bad);
  }
}

TEST_CASE("values: days, months and counts as people write them") {
  const Years year{2020, 2020};
  const Date june = *make_date(2020, 6, 30);
  for (const std::string good :
       {"2020-06-30", "2020年6月30日", "6月30日", "６月３０日", "六月三十日", "6月底", "6月底前"}) {
    CAPTURE(good);
    CHECK(read_date("--by", good, year) == june);
  }
  for (const std::string bad : {"", "6月31日", "长期坚持", "每年6月", "3月底前、6月底前", "明天"}) {
    CAPTURE(bad);
    check_refused([&] { return read_date("--by", bad, year); }, "--by", bad);
  }
  CHECK(read_date("--as-of", "2020年6月30日") == june);
  check_refused([&] { return read_date("--as-of", "6月30日"); }, "--as-of", "6月30日");
  check_refused([&] { return read_date("--by", "6月30日", {2020, 2021}); }, "--by", "6月30日");

  const auto month = [](const std::string& value) {
    return read_count("--month", value, 1, 12, {U"月份", U"月"});
  };
  for (const std::string good : {"6", "06", "６", "六", "6月", "六月", "６月份"}) {
    CAPTURE(good);
    CHECK(month(good) == 6);
  }
  for (const std::string bad : {"", "0", "13", "十三", "6日", "月", "六六", "-6", "6月底"}) {
    CAPTURE(bad);
    check_refused([&] { return month(bad); }, "--month", bad);
  }
}

TEST_CASE("values: several in one, and words for choices") {
  CHECK(listed_values({"甲,乙", "丙、丁，戊"}) == std::vector<std::string>{"甲", "乙", "丙", "丁", "戊"});
  CHECK(listed_values({"甲, 乙 ，", "四、"}) == std::vector<std::string>{"甲", "乙", "四"});
  CHECK(listed_values({""}) == std::vector<std::string>{""});
  constexpr Synonym words[] = {{"牵头", "lead"}};
  CHECK(read_choice("--role", "牵头", "support|lead", words) == 1);
  CHECK(read_choice("--role", "lead", "support|lead", words) == 1);
  check_refused([&] { return read_choice("--role", "带头", "support|lead", words); }, "--role", "带头");
}

TEST_CASE("values: a name that can mean one unit only is taken, with a line that says which") {
  test::FakeSystem system;
  Context context{system, {}, {}};
  const Table& table = test::table_2020();
  struct Taken {
    std::string value;
    std::string_view unit;
  };
  const Taken taken[] = {{"民政", "民政局"},
                         {"西夏区民政局", "民政局"},
                         {"发展和改革局", "发改局"},
                         {"发展和改革委员会", ""},
                         {"政府办公室", "政办"},
                         {"mz", "民政局"},
                         {"区组织部", "区委组织部"},
                         {"市场监管局", "市场监督管理分局"},
                         {"人民检察院", "检察院"},
                         {"法院", "西夏区人民法院"},
                         {"市民政局", ""},
                         {"民证局", ""},
                         {"民", ""},
                         {"z", ""},
                         {"民政局办公室", ""},
                         {"各执法部门", "西夏区各执法部门"}};
  for (const Taken& each : taken) {
    CAPTURE(each.value);
    system.errors.clear();
    if (each.unit.empty()) {
      CHECK_FALSE(failure_of([&] { return read_unit(context, table, each.value); }).empty());
      CHECK(system.errors.empty());
      continue;
    }
    CHECK(table.unit(read_unit(context, table, each.value)).name.value == each.unit);
    CHECK(system.errors == "“" + each.value + "” is taken for " + std::string(each.unit) + "\n");
  }
  CHECK(failure_of([&] { return read_unit(context, table, "执法"); }) ==
        "“执法” can mean several units / write one of them: 综合执法局、西夏区各执法部门");
  CHECK(failure_of([&] { return read_unit(context, table, "zf"); }) ==
        "“zf” can mean several units / write one of them: 政法委、综合执法局、西夏区各执法部门");
}

TEST_CASE("values: units and groups by every name, the nearest for an unknown one") {
  const Table& table = test::table_2020();
  for (const char* const name : {"审批服务管理局", "审批服务局", "spj"}) {
    CHECK(read_unit(table, name) == test::unit_of(table, "审批服务管理局"));
  }
  CHECK(table.unit(read_unit(table, "ygbm")).is_group);
  struct Row {
    std::string value;
    std::string_view hint;
  };
  const Row rows[] = {
      {"民政", "did you mean “民政局”?"},
      {"民证局", "did you mean “民政局”?"},
      {"司法", "did you mean “司法局”?"},
      {"审批局", "did you mean “审批服务局”?"},
      {"mzk", "did you mean “mzj”?"},
      {"西夏区有关部门", "did you mean “西夏区各有关部门”?"},
      {"", "`xfz unit` lists them all"},
      {"外星人管理委员会",
       "`xfz unit` lists them all; the table does not list the members of "
       "各镇街, one of whom it may be"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const auto call = [&] { return read_unit(table, row.value); };
    CHECK(failure_of(call) == "no unit or group is called “" + row.value + "” / " + std::string(row.hint));
    check_refused(call, row.value, row.value);
  }
}

TEST_CASE("values: categories") {
  const Table& table = test::table_2020();
  CHECK(&read_category(table, "四") == &table.categories[3]);
  CHECK(&read_category(table, "4") == &table.categories[3]);
  CHECK(&read_category(table, "九") == &table.categories[8]);
  CHECK(&read_category(table, "第四类") == &table.categories[3]);
  CHECK(&read_category(table, "４") == &table.categories[3]);
  CHECK(&read_category(table, "附加项") == &table.categories[8]);
  for (const std::string bad : {"", "0", "10", "十", "四、", "政府", "-1"}) {
    CAPTURE(bad);
    const auto call = [&] { return read_category(table, bad); };
    CHECK(failure_of(call).starts_with("there is no category “" + bad +
                                       "” / give the number of one of them:\n"
                                       "  一、政府职能依法全面履行\n  二、"));
    check_refused(call, bad, bad);
  }
}

TEST_CASE("values: measures") {
  const Table& table = test::table_2020();
  struct Good {
    std::string value;
    std::string_view expected;
  };
  const Good goods[] = {{"95", "95"},
                        {"A4", "A4"},
                        {"a1", "A1"},
                        {"Ａ1", "A1"},
                        {"第95项", "95"},
                        {"第九十五条", "95"},
                        {"九十五", "95"},
                        {"９５", "95"},
                        {"7-10", "7 8 9 10"},
                        {"第7项至第8项", "7 8"},
                        {"7—8", "7 8"},
                        {"1、2、3", "1 2 3"},
                        {"1,7-8，A1", "1 7 8 A1"},
                        {"100-A1", "100 A1"},
                        {"7/1", "7"},
                        {"第7项第1分项", "7"}};
  for (const Good& good : goods) {
    CAPTURE(good.value);
    std::string ids;
    for (const ::xfz::Row& each : read_measures(table, good.value))
      ids += (ids.empty() ? "" : " ") + each.measure->id.value;
    CHECK(ids == good.expected);
  }
  CHECK(failure_of([&] { return read_measures(table, "10-7"); }) ==
        "there are no measures from 10 to 7, in this order");
  struct Row {
    std::string value;
    std::string_view hint;
  };
  constexpr std::string_view list = "`xfz list --not-applicable` lists them all";
  const Row rows[] = {{"101", list},   {"0", list},   {"", list},   {"095", list},
                      {"7-101", list}, {"7/9", list}, {"8/1", list}};
  for (const Row& row : rows) {
    CAPTURE(row.value);
    const std::string missing = row.value == "7-101" ? "101" : row.value;
    CHECK(failure_of([&] { return read_measures(table, row.value); }) ==
          "there is no measure " + missing + " / " + std::string(row.hint));
  }
}

}  // namespace xfz::cli
