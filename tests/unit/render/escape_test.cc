// SPDX-License-Identifier: MIT
// Nothing in a text may work as a command where it is written to.
#include "render/escape.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace xfz::render {

TEST_CASE("escape: a cell of CSV is what it was in a spreadsheet") {
  constexpr std::string_view kept[] = {
      "19",  "0",   "2.5",     "0.5", "123456789012345", "2020-06-30", "A1",      "E5",    "PM2",  "mzj/19",
      "1+1", "1)",  "9 lives", "3-x", "march",           "may be 5",   "6月底前", "3-1号", "一、", "'3-1",
      "．",  "ａ-1"};
  for (const std::string_view text : kept) {
    CAPTURE(text);
    CHECK(csv_cell(text) == text);
  }
  constexpr std::string_view defused[] = {"=1",    "+1",   "-1",     "@x",        "\tx",
                                          "＝1+1", "＋1",  "－1",    "＠x",  // formulas
                                          "3-1",   "3/1",  "1-2-3",  "2020-6-30", "2020-02-30",
                                          "3 mar", "MAR1", "SEPT-2", "March 1",   "12:30",
                                          "3 pm",  "3a",  // days
                                          "1E5",   "1e+5", "1E-5",   "01",        "1.10",
                                          "2.0",   "5%",   "1.",     ".5",        "1234567890123456",
                                          "1.2.3", "１２", "３－１", "1 1/2"};
  for (const std::string_view text : defused) {
    CAPTURE(text);
    CHECK(csv_cell(text) == "'" + std::string(text));
  }
  CHECK(csv_cell("1,000") == "\"'1,000\"");
  CHECK(csv_cell("\n=1") == "\"'\n=1\"");
}

TEST_CASE("escape: each text for each place") {
  struct Example {
    std::string_view text;
    std::string_view csv;
    std::string_view markdown;
    std::string_view html;
  };
  const Example examples[] = {
      {"民政局", "民政局", "民政局", "民政局"},
      {"", "", "", ""},
      {"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"", "=HYPERLINK(\"x\")", "=HYPERLINK(&quot;x&quot;)"},
      {"+1", "'+1", "+1", "+1"},
      {"-1", "'-1", "-1", "-1"},
      {"@x", "'@x", "@x", "@x"},
      {"<script>'&", "<script>'&", "&lt;script&gt;'&amp;", "&lt;script&gt;&#39;&amp;"},
      {"a|b", "a|b", "a\\|b", "a|b"},
      {"`x` *y* _z_ [t](u) ~s~ \\", "`x` *y* _z_ [t](u) ~s~ \\",
       "\\`x\\` \\*y\\* \\_z\\_ \\[t\\](u) \\~s\\~ \\\\", "`x` *y* _z_ [t](u) ~s~ \\"},
      {"# 一", "# 一", "\\# 一", "# 一"},
      {"- 一", "'- 一", "\\- 一", "- 一"},
      {"12. 一", "12. 一", "12\\. 一", "12. 一"},
      {"2.加强", "2.加强", "2.加强", "2.加强"},
      {"1)", "1)", "1\\)", "1)"},
      {"---", "'---", "\\---", "---"},
      {"一\n二", "\"一\n二\"", "一<br>二", "一\n二"},
      {"一\n- 二", "\"一\n- 二\"", "一<br>\\- 二", "一\n- 二"},
      {"a,b", "\"a,b\"", "a,b", "a,b"},
      {"    一", "    一", "&#32;   一", "    一"},
      {"见 https://a.cn", "见 https://a.cn", "见 https\\://a.cn", "见 https://a.cn"},
      {"WWW.a.cn", "WWW.a.cn", "WWW\\.a.cn", "WWW.a.cn"},
      {"\x1B[31m", "\x1B[31m", "^\\[\\[31m", "^[[31m"},
      {"\xE2\x80\xAE", "\xE2\x80\xAE", "&lt;U+202E&gt;", "&lt;U+202E&gt;"},
  };
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(csv_cell(example.text) == example.csv);
    CHECK(markdown_text(example.text) == example.markdown);
    CHECK(html_text(example.text) == example.html);
    const std::string quoted = "\"" + json_text(example.text) + "\"";
    CHECK(nlohmann::json::parse(quoted).get<std::string>() == example.text);
  }
  CHECK(json_text("\xC2\x9B\u202E\U0001FFFE\uFEFF") == R"(\u009b\u202e\ud83f\udffe\ufeff)");
  CHECK(json_text("甲\xFF乙") == "甲\uFFFD乙");
  CHECK(plain_text("一\n二\x1B") == "一\n二^[");
  CHECK(uri_path("a/b-c_d.e~f") == "a/b-c_d.e~f");
  CHECK(uri_path("a:b/表 #1?%\xFF") == "a%3Ab/%E8%A1%A8%20%231%3F%25%FF");
  CHECK(github_message("50%: a,b\r\n::c") == "50%25: a,b%0D%0A::c");
  CHECK(github_property("50%: a,b\r\n") == "50%25%3A a%2Cb%0D%0A");
  CHECK(github_property("a\x1B[31m\u202E") == "a^[[31m<U+202E>");
}

}  // namespace xfz::render
