// SPDX-License-Identifier: MIT
// A system in memory, so that whole command lines run inside a test.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "cli/system.h"

namespace xfz::test {

struct FakeSystem final : cli::System {
  std::map<std::string, std::string> variables;
  std::map<std::string, std::string> files;      ///< by absolute path
  std::map<std::string, cli::ReadFault> faults;  ///< files that cannot be read, by absolute path
  std::string folder = "/office";
  std::string standard_input;
  std::string output;
  std::string errors;
  Date now{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)};
  int terminal = 0;  ///< columns; 0 where output is no terminal
  bool output_fails = false;

  std::optional<std::string> environment(const std::string& name) const override {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  }
  Date today() const override { return now; }
  std::string working_folder() const override { return folder; }

  bool is_file(const std::string& path) const override { return files.contains(absolute(path)); }

  cli::ReadResult read(const std::string& path, std::size_t max_size) override {
    if (path == "-") return {standard_input};
    if (const auto fault = faults.find(absolute(path)); fault != faults.end()) {
      return {std::nullopt, fault->second};
    }
    const auto found = files.find(absolute(path));
    if (found != files.end()) {
      if (found->second.size() > max_size) return {std::nullopt, cli::ReadFault::too_big};
      return {found->second};
    }
    for (const auto& [name, bytes] : files) {
      if (name.starts_with(absolute(path) + "/")) return {std::nullopt, cli::ReadFault::is_folder};
    }
    return {std::nullopt, cli::ReadFault::missing};
  }

  bool write(cli::Stream stream, std::string_view bytes) override {
    if (stream == cli::Stream::output && output_fails) return false;
    (stream == cli::Stream::output ? output : errors) += bytes;
    return true;
  }
  bool is_terminal(cli::Stream) const override { return terminal > 0; }
  std::optional<int> terminal_columns() const override {
    if (terminal == 0) return std::nullopt;
    return terminal;
  }

  std::string absolute(const std::string& path) const {
    std::string normal = (std::filesystem::path(folder) / path).lexically_normal().string();
    if (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
    return normal;
  }
};

}  // namespace xfz::test
