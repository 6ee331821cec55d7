// SPDX-License-Identifier: MIT
// The manifest: the form of sha256sum, read with patience.
#include "cli/documents/manifest.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz::cli {

namespace {
const std::string digest_a(64, 'a');
const std::string digest_b(64, 'b');
}  // namespace

TEST_CASE("sha256: the examples of FIPS 180-4") {
  CHECK(digest_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(digest_of(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("manifest: printed sorted, and read back") {
  const Manifest manifest = {{"民政局.md", digest_b}, {"a b.md", digest_a}};
  const std::string text = digest_a + "  a b.md\n" + digest_b + "  民政局.md\n";
  CHECK(manifest_text(manifest) == text);
  CHECK(read_manifest(text) == manifest);
  CHECK(manifest_text({}).empty());
  CHECK(read_manifest("").empty());
}

TEST_CASE("manifest: names that would leave the folder or the line are not printed") {
  CHECK(manifest_text({{"../x", digest_a}, {"a\nb", digest_a}, {"", digest_a}, {"..", digest_a}}).empty());
}

TEST_CASE("manifest: single lines") {
  struct Row {
    std::string line;
    bool is_read;
  };
  const Row rows[] = {
      {digest_a + "  x", true},
      {digest_a + " *x", true},  // sha256sum --binary
      {std::string(64, 'A') + "  x", true},
      {digest_a + "  x\r", true},
      {"\xEF\xBB\xBF" + digest_a + "  x", true},
      {digest_a + "  x\n\n# a remark\nrubbish\n", true},
      {digest_b + "  x\n" + digest_a + "  x\n", true},  // the last holds
      {digest_a + " x", false},
      {digest_a + "\tx", false},
      {digest_a + "  ", false},
      {digest_a, false},
      {digest_a.substr(1) + "  x", false},
      {digest_a.substr(1) + "g  x", false},
      {" " + digest_a + "  x", false},
      {digest_a + "  ../x", false},
      {digest_a + "  /x", false},
      {digest_a + "  ..", false},
      {digest_a + "  a\\b", false},
      {std::string(200, '\0'), false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Manifest expected = row.is_read ? Manifest{{"x", digest_a}} : Manifest{};
    CHECK(read_manifest(row.line) == expected);
  }
}

}  // namespace xfz::cli
