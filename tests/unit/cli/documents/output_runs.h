// SPDX-License-Identifier: MIT
// Runs that write into a folder in memory, and what they did.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/documents/manifest.h"
#include "cli/documents/output_folder.h"
#include "support/fake_system.h"

namespace xfz::cli {

inline const std::string manifest_path = "/office/sheets/manifest.sha256";
inline const std::string journal_path = "/office/sheets/manifest.pending.sha256";

/// A file's name, and what it holds.
struct FileBytes {
  std::string name;
  std::string bytes;
};

inline const std::vector<FileBytes> first_files = {{"a.md", "a1"}, {"b.md", "b1"}, {"c.md", "c1"}};
inline const std::vector<FileBytes> second_files = {{"a.md", "a2"}, {"b.md", "b2"}, {"c.md", "c2"}};
inline const FileBytes first_index{"index.md", "i1"};
inline const FileBytes second_index{"index.md", "i2"};

/// As they are handed over: each adds its bytes when it is asked.
inline std::vector<OutputFile> output_files(const std::vector<FileBytes>& files,
                                            const std::optional<FileBytes>& last = std::nullopt) {
  std::vector<OutputFile> output;
  const auto add = [&output](const FileBytes& file) {
    output.push_back({file.name, [bytes = file.bytes](std::string& out) { out += bytes; }});
  };
  for (const FileBytes& file : files) add(file);
  if (last) add(*last);
  return output;
}

/// Notes among the changes what is told.
inline WriteOptions told(test::FakeSystem& system, WriteOptions options) {
  options.replacing = [&system](std::string_view name) {
    system.changes.push_back("replacing " + std::string(name));
  };
  return options;
}

inline WriteReport write_to(test::FakeSystem& system, const std::vector<FileBytes>& files,
                            const std::optional<FileBytes>& index = std::nullopt,
                            const WriteOptions& options = {}, const std::string& folder = "sheets") {
  Context context{system, {}, {}};
  system.changes.clear();
  return write_folder(context, folder, output_files(files, index), told(system, options), nullptr);
}

inline WriteReport write_one(test::FakeSystem& system, const std::string& path, const std::string& bytes,
                             bool force = false) {
  Context context{system, {}, {}};
  system.changes.clear();
  return write_single(context, path, bytes, told(system, {force}));
}

inline std::string lines_of(const std::vector<FileBytes>& files) {
  Manifest manifest;
  for (const FileBytes& file : files) manifest[file.name] = digest_of(file.bytes);
  return manifest_text(manifest);
}

/// The names that a forced run told before it wrote its first file: `a.md b.md`; `late` where one came after.
inline std::string forced(const test::FakeSystem& system) {
  constexpr std::string_view begin = "replacing ";
  std::string names;
  bool is_late = false;
  for (const std::string& change : system.changes) {
    if (change.starts_with(begin)) names += (is_late ? " late " : " ") + change.substr(begin.size());
    is_late =
        is_late || (change.starts_with("file ") && !change.starts_with("file /office/sheets/manifest."));
  }
  return names.empty() ? "" : names.substr(1);
}

/// Counts and names: `2 written, 1 unchanged, left b.md`.
inline std::string shown(const WriteReport& report) {
  std::string text =
      std::to_string(report.written) + " written, " + std::to_string(report.unchanged) + " unchanged";
  for (const std::string& name : report.left_over) text += ", left " + name;
  return text;
}

}  // namespace xfz::cli
