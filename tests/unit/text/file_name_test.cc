// SPDX-License-Identifier: MIT
// File names from names of every kind.
#include "text/file_name.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace xfz {

namespace {

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("file names: what is fine stays") {
  for (const std::string_view name :
       {"民政局", "区委编办", "各镇（街道）", "a b", "a.b", "Console", "COM", "COM10", "indexes", "x-rf", "_",
        "𠮷野家", "2020年", "aux1", "nul_", "a'b", "100%"}) {
    CHECK(safe_file_name(name, ".md") == std::string(name) + ".md");
  }
}

TEST_CASE("file names: what is not fine") {
  struct Row {
    std::string name;
    std::string expected;
  };
  const Row rows[] = {
      {"../x", "_x"},
      {"/etc/x", "_etc_x"},
      {"..", "_"},
      {".", "_"},
      {"", "_"},
      {"   ", "_"},
      {"　", "_"},
      {"a/../b", "a_.._b"},
      {"\\\\server\\x", "__server_x"},
      {"C:\\x", "C__x"},
      {"a*b?c\"d<e>f|g:h", "a_b_c_d_e_f_g_h"},
      {".hidden", "hidden"},
      {"... x", "x"},
      {"x. . ", "x"},
      {"民政局 ", "民政局"},
      {"-rf", "_rf"},
      {"~$x", "_$x"},
      {"a\nb\tc", "a_b_c"},
      {std::string("a\0b", 3), "a_b"},
      {"a\x1b[31mb", "a_[31mb"},
      {"a\u202eb", "a_b"},
      {"a\u200bb", "a_b"},
      {"a\xff"
       "b",
       "a_b"},
      {"\xe6\xb0", "__"},
      {"CON", "_CON"},
      {"con", "_con"},
      {"con.txt", "_con.txt"},
      {"CoN .x", "_CoN .x"},
      {"Aux", "_Aux"},
      {"PRN", "_PRN"},
      {"nul.tar.gz", "_nul.tar.gz"},
      {"COM0", "_COM0"},
      {"com1", "_com1"},
      {"lpt9.x", "_lpt9.x"},
      {"COM¹", "_COM¹"},
      {"LPT³", "_LPT³"},
      {"CONIN$", "_CONIN$"},
      {"..CON", "_CON"},
      {"CON...", "_CON"},
      {"index", "_index"},
      {"INDEX", "_INDEX"},
      {"manifest", "_manifest"},
      {"e\u0301", "\u00e9"},       // NFD becomes NFC
      {"\u212a", "K"},             // the Kelvin sign
      {"a\u037eb", "a;b"},         // the Greek question mark
      {"\u1100\u1161", "\uac00"},  // Hangul
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(safe_file_name(row.name, ".md") == row.expected + ".md");
  }
}

TEST_CASE("file names: long ones are cut between characters that a person sees") {
  const std::string_view ending = ".xlsx";
  struct Row {
    std::string name;
    std::string expected;
  };
  const std::string family = "👨\u200d👩";  // the joiner is forbidden, so two characters
  const Row rows[] = {
      {std::string(300, 'a'), std::string(194, 'a')},
      {repeated("局", 100), repeated("局", 64)},
      {"a" + repeated("e\u0323\u0302\u0323", 60), ""},
      {std::string(193, 'a') + "x\u0323\u0323y", std::string(193, 'a')},
      {std::string(190, 'a') + "...........b", std::string(190, 'a')},
      {repeated(family, 60), ""},
      {"a" + repeated("\u0323", 300),
       "\u1ea1" + repeated("\u0323", 95)},  // one character, longer than a name
      {repeated("局", 10000), repeated("局", 64)},
  };
  for (const Row& row : rows) {
    const std::string name = safe_file_name(row.name, ending);
    CAPTURE(name);
    CHECK(name.size() <= 200);
    CHECK(name.size() > 150);
    CHECK(name.ends_with(ending));
    if (!row.expected.empty()) CHECK(name == row.expected + std::string(ending));
  }
  CHECK(safe_file_name("con" + repeated("\u0323", 300), ending).size() <= 200);
  CHECK(safe_file_name("con." + std::string(300, 'x'), ending).size() == 200);
}

TEST_CASE("file names: making one twice changes nothing") {
  for (const std::string_view name :
       {"民政局", "../x", "CON", "-rf", "index", "a*b", "e\u0301", ".x.", "", "~"}) {
    const std::string once = safe_file_name(name, "");
    CHECK(safe_file_name(once, "") == once);
  }
}

TEST_CASE("file names: every single byte and every code point gives a safe name") {
  const auto check = [](const std::string& name) {
    const std::string made = safe_file_name(name, ".md");
    CAPTURE(made);
    REQUIRE(made.size() >= 4);
    REQUIRE(made.size() <= 200);
    REQUIRE(made.find_first_of("\\/:*?\"<>|") == std::string::npos);
    REQUIRE(made.front() != '.');
    REQUIRE(made.front() != '-');
    for (const char32_t c : code_points(made)) REQUIRE_FALSE(is_forbidden(c));
  };
  for (int c = 0; c < 256; ++c) check(std::string(1, static_cast<char>(c)));
  for (int c = 0; c < 256; ++c) check("民" + std::string(1, static_cast<char>(c)) + "政");
}

TEST_CASE("file names: identity") {
  struct Row {
    std::string_view one;
    std::string_view other;
    bool same;
  };
  const Row rows[] = {
      {"民政局.md", "民政局.md", true},
      {"民政局.md", "民政所.md", false},
      {"ABC.md", "abc.MD", true},
      {"\u00e9", "e\u0301", true},
      {"\u00c9", "e\u0301", true},
      {"Ａ", "ａ", true},
      {"Ａ", "A", false},  // full width is another letter
      {"ΣΑΣ", "σας", true},
      {"straße", "STRASSE", true},
      {"a", "a ", false},
      {"葛\U000E0100", "葛", true},  // a variation of a character
      {"", "", true},
      {"\xff", "\xfe", true},  // no name of ours holds them
  };
  for (const Row& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK((file_name_identity(row.one) == file_name_identity(row.other)) == row.same);
  }
}

}  // namespace xfz
