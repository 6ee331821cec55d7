// SPDX-License-Identifier: MIT
// The floors of src/: a file includes only from its own room or from lower floors, slow or unsafe headers
// stand in the few files that may have them, and no file grows too long.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"

namespace xfz::test {

namespace {

namespace fs = std::filesystem;

constexpr int max_lines = 400;

/// The rooms by how their paths begin; the longest that fits a file is its room. The tens are the floor of
/// the folder, the ones that of the room in it. Rooms of one floor are siblings, which do not know each
/// other. Where the files of a folder stand above or below its subfolders, the few that differ from the rest
/// are named.
const std::map<std::string, int, std::less<>> rooms = {
    {"text/", 0},
    {"model/", 10},
    {"model/deadline/", 11},
    {"office/", 10},
    {"query/", 20},
    {"check/", 20},
    {"check/rules/", 21},
    {"check/allow.", 22},
    {"check/check.cc", 23},
    {"load/rules/", 20},
    {"load/yaml/", 21},
    {"load/draft.h", 22},
    {"load/fields/", 23},
    {"load/outline.", 24},
    {"load/slips/", 25},
    {"load/", 26},
    {"compare/", 30},
    {"layout/", 30},
    {"layout/revise/", 31},
    {"import/", 30},
    {"ledger/", 30},
    {"ledger/rules/", 31},
    {"ledger/check.cc", 32},
    {"ledger/collect/", 33},
    {"render/", 40},
    {"render/findings/", 41},
    {"render/sheet/", 41},
    {"render/status/", 41},
    {"render/status/collected.", 42},
    {"render/difference/", 42},
    {"render/views/", 42},
    {"render/notice/", 43},
    {"cli/system/", 50},
    {"cli/", 51},
    {"cli/git/", 52},
    {"cli/documents/", 53},
    {"cli/completion/", 54},
    {"cli/commands/", 55},
    {"cli/run.", 56},
    {"main.cc", 60},
};

/// Headers that only some files may include: every file below a folder (ending in /), or one file.
struct Restriction {
  std::string_view header;  ///< how its path begins
  std::vector<std::string_view> places;
  int max_files;
};
const Restriction restrictions[] = {
    {"yaml-cpp/", {"load/yaml/events.cc"}, 1},
    {"CLI/", {"cli/"}, 1},
    {"CLI11", {"cli/"}, 1},
    {"nlohmann/", {}, 0},
    {"kainjow/", {"render/template.cc"}, 1},
    {"minizip/", {"office/package.cc"}, 1},
    {"pugixml", {"office/xml.h"}, 1},
    {"iconv", {"office/plain_text.cc"}, 1},
    {"xlsxwriter", {"render/sheet/xlsx_book.h"}, 1},
    {"dtl/", {"render/diff.cc", "compare/text_edits.cc"}, 2},
    {"nettle/", {"cli/digest.cc"}, 1},
    {"iostream", {"cli/", "main.cc"}, 100},
    {"fstream", {"cli/"}, 100},
    {"filesystem", {"cli/"}, 100},
};

/// What only cli/ may do, recognised by its name in the code.
constexpr std::string_view cli_words[] = {"getenv", "system_clock", "std::cout", "std::cerr", "std::cin"};

/// Names whose header is easily forgotten, since precompiled headers and the other files of a unity source
/// bring it along: a file that uses the name must include the header itself.
struct Needed {
  std::string_view name;
  std::string_view header;
};
constexpr Needed needed[] = {{"fmt::format", "fmt/"}, {"fmt::join", "fmt/format.h"}};

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.find('/'));
}

/// The room of a file by its path from src/, or rooms.end().
auto room_of(std::string_view path) {
  auto found = rooms.end();
  for (auto room = rooms.begin(); room != rooms.end(); ++room) {
    const bool is_longer = found == rooms.end() || room->first.size() > found->first.size();
    if (is_longer && path.starts_with(room->first)) found = room;
  }
  return found;
}

/// The path between the quotes or angle brackets of an #include line, or nothing.
std::string_view included(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos || line[first] != '#') return {};
  const std::size_t word = line.find_first_not_of(" \t", first + 1);
  if (word == std::string_view::npos || !line.substr(word).starts_with("include")) return {};
  const std::size_t open = line.find_first_of("\"<", word);
  if (open == std::string_view::npos) return {};
  const std::size_t close = line.find_first_of("\">", open + 1);
  return close == std::string_view::npos ? std::string_view{} : line.substr(open + 1, close - open - 1);
}

bool is_allowed(std::string_view path, const Restriction& restriction) {
  return std::any_of(restriction.places.begin(), restriction.places.end(), [path](std::string_view place) {
    return place.ends_with('/') ? path.starts_with(place) : path == place;
  });
}

/// What is wrong with one include in the file at `path` (from src/), or nothing.
std::string include_fault(std::string_view path, std::string_view header) {
  for (const Restriction& restriction : restrictions) {
    if (header.starts_with(restriction.header) && !is_allowed(path, restriction)) {
      return fmt::format("{} must not include {}", path, header);
    }
  }
  const auto from = room_of(path);
  const auto to = room_of(header);
  if (to == rooms.end() || from == to) return "";
  const bool same_folder = from->second / 10 == to->second / 10 && folder_of(path) == folder_of(header);
  if (same_folder ? from->second > to->second : from->second / 10 > to->second / 10) return "";
  return fmt::format("{} must not include {}: {} is no lower floor than {}", path, header, to->first,
                     from->first);
}

/// Every breach in one file.
std::vector<std::string> file_faults(std::string_view path, std::string_view text) {
  if (room_of(path) == rooms.end()) {
    return {fmt::format("{}: the folder has no floor; give it one in tests/floors_test.cc", path)};
  }
  const bool may_ask = path.starts_with("cli/") || path == "main.cc";
  std::vector<std::string> faults;
  int lines = 0;
  while (!text.empty()) {
    ++lines;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (const std::string_view header = included(line); !header.empty()) {
      if (std::string fault = include_fault(path, header); !fault.empty()) faults.push_back(std::move(fault));
    }
    const std::string_view code = line.substr(0, line.find("//"));
    for (const std::string_view word : cli_words) {
      if (may_ask || code.find(word) == std::string_view::npos) continue;
      faults.push_back(fmt::format("{}:{} must not use {}", path, lines, word));
    }
  }
  if (lines > max_lines)
    faults.push_back(fmt::format("{} has {} lines, more than {}", path, lines, max_lines));
  return faults;
}

/// The headers that a file, its own header `own` included, does not include though it uses their names.
std::vector<std::string> missing_headers(std::string_view path, std::string_view text, std::string_view own) {
  std::vector<std::string> faults;
  for (const auto& [name, header] : needed) {
    const std::string include = fmt::format("#include <{}", header);
    const bool is_used = text.find(name) != std::string_view::npos;
    const bool is_included =
        text.find(include) != std::string_view::npos || own.find(include) != std::string_view::npos;
    if (is_used && !is_included)
      faults.push_back(fmt::format("{} uses {}, includes no <{}…>", path, name, header));
  }
  return faults;
}

/// Files by their path from src/.
using Files = std::map<std::string, std::string>;

/// Headers that too many files include.
std::vector<std::string> spread_faults(const Files& files) {
  std::vector<std::string> faults;
  for (const Restriction& restriction : restrictions) {
    int count = 0;
    for (const auto& [path, text] : files) {
      bool has = false;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        has = has || included(std::string_view(text).substr(at, end - at)).starts_with(restriction.header);
        at = end + 1;
      }
      count += has ? 1 : 0;
    }
    if (count <= restriction.max_files) continue;
    faults.push_back(
        fmt::format("{} files include {}, not {}", count, restriction.header, restriction.max_files));
  }
  return faults;
}

Files read_sources() {
  Files files;
  const fs::path src = source_folder() / "src";
  for (const fs::path& path : files_below(src, {".cc", ".h"}))
    files[fs::relative(path, src).generic_string()] = read_file(path);
  return files;
}

}  // namespace

TEST_CASE("floors: src/ keeps to them") {
  const Files files = read_sources();
  CHECK(files.size() > 40);  // that they were found at all
  for (const auto& [path, text] : files) {
    for (const std::string& fault : file_faults(path, text)) FAIL_CHECK(fault);
    const auto own = files.find(path.substr(0, path.rfind('.')) + ".h");
    const std::string_view header = own == files.end() ? std::string_view{} : own->second;
    for (const std::string& fault : missing_headers(path, text, header)) FAIL_CHECK(fault);
  }
  for (const std::string& fault : spread_faults(files)) FAIL_CHECK(fault);
}

TEST_CASE("floors: breaches are seen") {
  struct Example {
    std::string_view path;
    std::string_view text;
    std::size_t faults;
  };
  const std::string long_file(static_cast<std::size_t>(max_lines) + 1, '\n');
  const Example examples[] = {
      {"load/load.cc", "#include \"load/load.h\"\n#include \"model/table.h\"\n#include \"text/span.h\"\n", 0},
      {"text/span.h", "#include \"model/table.h\"\n", 1},
      {"model/table.h", "#include \"load/load.h\"\n", 1},
      {"load/load.cc", "#include \"check/check.h\"\n", 1},
      {"check/check.cc", "#include \"query/due.h\"\n#include \"load/load.h\"\n", 2},
      {"query/due.cc", "#  include <render/json.h>\n", 1},
      {"render/json.cc", "#include \"cli/main.h\"\n", 1},
      {"render/schema.cc", "#include \"query/due.h\"\n#include <nlohmann/json.hpp>\n", 1},
      {"query/due.cc", "#include <nlohmann/json.hpp>\n", 1},
      {"cli/app.cc", "#include \"render/json.h\"\n#include <CLI/CLI.hpp>\n#include <fstream>\n", 0},
      {"render/json.cc", "#include <CLI/CLI.hpp>\n", 1},
      {"load/yaml/events.cc", "#include <yaml-cpp/parser.h>\n", 0},
      {"load/load.cc", "#include <yaml-cpp/parser.h>\n", 1},
      {"cli/app.cc", "#include <yaml-cpp/yaml.h>\n", 1},
      {"render/out.cc", "#include <iostream>\n#include <filesystem>\n#include <fstream>\n", 3},
      {"query/due.cc", "auto now = std::chrono::system_clock::now();\n", 1},
      {"query/due.cc", "// no system_clock here\n", 0},
      {"load/load.cc", "const char* file = std::getenv(\"XFZ_FILE\");\n", 1},
      {"cli/app.cc", "const char* file = std::getenv(\"XFZ_FILE\");\n", 0},
      {"main.cc", "#include \"cli/app.h\"\n#include <iostream>\n", 0},
      {"main.cc", "#include <fstream>\n", 1},
      {"load/load.cc", long_file, 1},
      {"load/load.cc", std::string_view(long_file).substr(1), 0},
      {"load/yaml/events.cc", "#include \"load/load.h\"\n", 1},
      {"load/load.cc", "#include \"load/yaml/events.h\"\n", 0},
      {"check/rules/a.cc", "#include \"check/texts.h\"\n", 0},
      {"check/texts.cc", "#include \"check/rules/a.h\"\n", 1},
      {"check/check.cc", "#include \"check/rules/a.h\"\n", 0},
      {"render/findings/a.cc", "#include \"render/sheet/b.h\"\n", 1},
      {"extra/new.cc", "", 1},
  };
  for (const Example& example : examples) {
    CAPTURE(example.path);
    CAPTURE(example.text);
    CHECK(file_faults(example.path, example.text).size() == example.faults);
  }
  CHECK(missing_headers("a.cc", "fmt::join(words)", "").size() == 1);
  CHECK(missing_headers("a.cc", "fmt::join(words)", "#include <fmt/core.h>").size() == 1);
  CHECK(missing_headers("a.cc", "fmt::format(\"\"), fmt::join(words)", "#include <fmt/format.h>").empty());
  CHECK(spread_faults({{"cli/a.cc", "#include <CLI/CLI.hpp>\n"}, {"cli/b.cc", "x\n"}}).empty());
  CHECK(spread_faults({{"cli/a.cc", "#include <CLI/CLI.hpp>\n"}, {"cli/b.cc", "\n#include <CLI/App.hpp>"}})
            .size() == 1);
}

}  // namespace xfz::test
