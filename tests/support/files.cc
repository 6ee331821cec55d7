// SPDX-License-Identifier: MIT
#include "support/files.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace xfz::test {

std::filesystem::path source_folder() {
  return XFZ_SOURCE_DIR;
}

std::filesystem::path tests_folder() {
  return source_folder() / "tests";
}

std::string read_file(const std::filesystem::path& path) {
  std::string bytes(std::filesystem::file_size(path), '\0');
  std::ifstream file(path, std::ios::binary);
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    throw std::runtime_error("cannot read " + path.string());
  return bytes;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream << bytes;
  if (!stream) throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               std::initializer_list<std::string_view> endings) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().string();
    const bool matches = std::any_of(endings.begin(), endings.end(),
                                     [&name](std::string_view ending) { return name.ends_with(ending); });
    if (matches && entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

namespace {

bool is_asked_for(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace

bool update_goldens() {
  return is_asked_for("XFZ_UPDATE");
}

bool is_long_run() {
  return is_asked_for("XFZ_LONG");
}

std::vector<std::string> split_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      open = true;
    } else if (c != ' ') {
      word += c;
      open = true;
    } else if (open) {
      words.push_back(std::move(word));
      word.clear();
      open = false;
    }
  }
  if (open) words.push_back(std::move(word));
  return words;
}

}  // namespace xfz::test
