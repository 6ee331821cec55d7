// SPDX-License-Identifier: MIT
// A system in memory, so that whole command lines run inside a test.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/system/posix_system.h"
#include "cli/system/system.h"

namespace xfz::test {

struct FakeSystem final : cli::System {
  std::map<std::string, std::string> variables;
  std::map<std::string, std::string> files;             ///< by absolute path
  std::map<std::string, cli::ReadFault> faults;         ///< files that cannot be read, by absolute path
  std::map<std::string, cli::WriteFault> write_faults;  ///< what cannot be written or made, by absolute path
  std::map<std::string, cli::WriteFault> stage_faults;  ///< what there is no room for, by absolute path
  std::map<std::string, std::string> staged;            ///< what lies beside its place, by absolute path
  std::set<std::string> folders;                        ///< empty ones; all others follow from `files`
  std::set<std::string> others;                         ///< links, devices and the like
  std::map<std::string, std::string> links;             ///< of `files`, and where each leads to
  std::set<std::string> locked;                         ///< folders that another process holds
  std::vector<std::string> changes;                     ///< what was made, written and removed, in order
  std::vector<std::vector<std::string>> runs;           ///< the programs that were run
  /// What a program prints; nothing where it fails.
  std::function<std::optional<std::string>(const std::vector<std::string>& words)> program;
  /// Is told of every file, by absolute path, right before it is written.
  std::function<void(const std::string& path)> on_write;
  bool has_libraries = true;
  bool has_room = true;  ///< for temporary files
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

  bool is_folder(const std::string& path) const override {
    const std::string below = absolute(path) == "/" ? "/" : absolute(path) + "/";
    const auto first_below = [&below](const auto& entries) {
      const auto entry = entries.lower_bound(below);
      return entry == entries.end() ? std::string() : name_of(*entry);
    };
    return folders.contains(absolute(path)) || (folder + "/").starts_with(below) ||
           first_below(files).starts_with(below) || first_below(folders).starts_with(below) ||
           first_below(others).starts_with(below);
  }
  cli::PathKind kind(const std::string& path) const override {
    if (others.contains(absolute(path)) || links.contains(absolute(path))) return cli::PathKind::other;
    if (is_file(path)) return cli::PathKind::file;
    return is_folder(path) ? cli::PathKind::folder : cli::PathKind::missing;
  }

  std::string resolved(const std::string& path) const override {
    const auto link = links.find(absolute(path));
    return link == links.end() ? absolute(path) : link->second;
  }

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

  std::optional<cli::ReadFault> read_in_blocks(const std::string& path,
                                               const std::function<bool(std::string_view)>& take) override {
    if (kind(path) == cli::PathKind::other) return cli::ReadFault::failed;
    constexpr std::size_t any_size = -1;
    const cli::ReadResult whole = read(path, any_size);
    if (!whole.bytes) return whole.fault;
    const std::string_view bytes = *whole.bytes;
    const std::size_t half = bytes.size() / 2;
    if (take(bytes.substr(0, half))) take(bytes.substr(half));
    return std::nullopt;
  }

  cli::FolderListing list_folder(const std::string& path) const override {
    cli::FolderListing listing;
    if (const auto fault = faults.find(absolute(path)); fault != faults.end()) listing.fault = fault->second;
    const std::string above = absolute(path) == "/" ? "/" : absolute(path) + "/";
    const auto add = [&](const std::string& entry, bool is_folder) {
      if (!entry.starts_with(above) || entry.size() == above.size()) return;
      const std::string name = entry.substr(above.size(), entry.find('/', above.size()) - above.size());
      auto& names = is_folder || above.size() + name.size() < entry.size() ? listing.folders : listing.files;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    for (const auto& [name, bytes] : files) add(name, false);
    for (const auto& [name, fault] : faults) {
      if (name.ends_with(".yaml")) add(name, false);
    }
    for (const std::string& name : folders) add(name, true);
    std::copy_if(listing.files.begin(), listing.files.end(), std::back_inserter(listing.links),
                 [&](const std::string& name) { return kind(above + name) == cli::PathKind::other; });
    return listing;
  }

  std::optional<cli::WriteFault> make_folders(const std::string& path) override {
    if (is_folder(path)) return std::nullopt;
    if (const auto fault = write_faults.find(absolute(path)); fault != write_faults.end())
      return fault->second;
    for (std::filesystem::path above = absolute(path); above != "/"; above = above.parent_path()) {
      if (is_file(above.string()) || others.contains(above.string())) return cli::WriteFault::not_a_folder;
    }
    folders.insert(absolute(path));
    changes.push_back("folder " + absolute(path));
    return std::nullopt;
  }
  cli::StageResult stage_file(const std::string& path, std::string_view bytes) override {
    const std::string name = absolute(path);
    if (const auto fault = stage_faults.find(name); fault != stage_faults.end()) return {{}, fault->second};
    staged[name] = bytes;
    const std::shared_ptr<void> owner(nullptr, [this, name](void*) { staged.erase(name); });
    return {[this, name, owner](const cli::MayReplace& may_replace) { return put(name, may_replace); }};
  }
  bool remove_file(const std::string& path) override {
    if (files.erase(absolute(path)) > 0) changes.push_back("removed " + absolute(path));
    return true;
  }
  cli::FolderLock lock_folder(const std::string& path) override {
    const std::string name = absolute(path);
    if (!locked.insert(name).second) return nullptr;
    return {&locked, [this, name](void*) { locked.erase(name); }};
  }

  std::optional<std::string> run(const std::vector<std::string>& words, std::size_t max_size) override {
    runs.push_back(words);
    auto printed = program ? program(words) : std::nullopt;
    return printed && printed->size() > max_size ? std::nullopt : printed;
  }
  // Neither changes anything outside this process.
  cli::Library load_library(const std::string& soname) override {
    return has_libraries ? cli::PosixSystem().load_library(soname) : cli::Library();
  }
  std::optional<std::string> through_memory(
      const std::function<void(const std::string& path)>& write_to) override {
    return cli::PosixSystem().through_memory(write_to);
  }
  std::optional<std::string> scratch_folder(std::size_t room) const override {
    return has_room ? cli::PosixSystem().scratch_folder(room) : std::nullopt;
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

 private:
  std::optional<cli::WriteFault> put(const std::string& name, const cli::MayReplace& may_replace) {
    if (on_write) on_write(name);
    if (const auto fault = write_faults.find(name); fault != write_faults.end()) return fault->second;
    if (!is_folder(std::filesystem::path(name).parent_path().string()))
      return cli::WriteFault::missing_folder;
    cli::Present there{kind(name)};
    if (there.kind == cli::PathKind::file && !faults.contains(name)) there.bytes = files.at(name);
    if (!may_replace(there)) return cli::WriteFault::in_the_way;
    if (there.kind == cli::PathKind::folder) return cli::WriteFault::failed;
    others.erase(name);
    files[name] = staged.at(name);
    changes.push_back("file " + name);
    return std::nullopt;
  }

  static const std::string& name_of(const std::string& path) { return path; }
  static const std::string& name_of(const std::pair<const std::string, std::string>& file) {
    return file.first;
  }
};

}  // namespace xfz::test
