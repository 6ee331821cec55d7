// SPDX-License-Identifier: MIT
// Writing files where other files are: each whole or not at all, and none over what a person has changed.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"

namespace xfz::cli {

/// A file to write.
struct OutputFile {
  std::string name;                                ///< without folders
  std::function<void(std::string& bytes)> add_to;  ///< appends what it is to hold; may throw Failure
};

/// The path of a file in a folder; an empty folder is the working one.
std::string path_in(const std::string& folder, std::string_view name);

struct WriteOptions {
  bool force = false;  ///< replaces what a person has changed, too
  /// The files are all that there should be with names that end so (`.md`, `-notice.md`); empty: they are
  /// not.
  std::string left_over_end{};
  /// Is told, before the first file is written, of every file that a person has changed and that is going to
  /// be replaced because of `force`; and of one that is changed only while the others are written, right
  /// before it is replaced.
  std::function<void(std::string_view name)> replacing{};
};

/// What was done to the files.
struct WriteReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;           ///< they held these very bytes before
  std::vector<std::string> left_over;  ///< written by an earlier run and not by this one; still there
};

/// Is told of every file that is made, `done` counting from 1; putting them into their places takes no time.
using Progress = std::function<void(std::size_t done, std::size_t total, std::string_view name)>;

/// Makes the folder if need be and writes the files into it, in this order, then the manifest of what it
/// wrote. One file at a time is made, put beside its place and let go of; none goes into its place before the
/// last is there. Replaces only what is as xfz left it (by the manifest); where anything else is in the way,
/// a file cannot be made or there is no room, throws Failure with every file as it was. Looks at each file
/// again right before it replaces it: throws Failure where it has been changed meanwhile. A run that is
/// broken off at any point leaves every file old or new, and the next run knows both for its own.
WriteReport write_folder(Context& context, const std::string& folder, const std::vector<OutputFile>& files,
                         const WriteOptions& options, const Progress& progress);

/// Writes one file into a folder that exists. A file that is there is replaced only with `force`, or if the
/// folder's manifest says that it is as xfz left it. Makes no manifest, but keeps one up to date. Lists
/// nothing left over.
WriteReport write_single(Context& context, const std::string& path, std::string_view bytes,
                         const WriteOptions& options);

/// The file that a unit's document is written to.
struct NamedFile {
  std::string unit;
  std::string file;
};

/// Throws Failure where two units would get one file.
void check_names(const std::vector<NamedFile>& files);

}  // namespace xfz::cli
