// SPDX-License-Identifier: MIT
// The system that the program really runs on.
#pragma once

#include "cli/system/system.h"

namespace xfz::cli {

/// SIGXFSZ must be ignored, so that a file that grows too large is a fault and not the end of the process.
class PosixSystem : public System {
 public:
  std::optional<std::string> environment(const std::string& name) const override;
  Date today() const override;
  std::string working_folder() const override;
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  PathKind kind(const std::string& path) const override;
  std::string resolved(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t max_size) override;
  std::optional<ReadFault> read_in_blocks(const std::string& path,
                                          const std::function<bool(std::string_view)>& take) override;
  FolderListing list_folder(const std::string& path) const override;
  std::optional<WriteFault> make_folders(const std::string& path) override;
  StageResult stage_file(const std::string& path, std::string_view bytes) override;
  bool remove_file(const std::string& path) override;
  FolderLock lock_folder(const std::string& path) override;
  std::optional<std::string> run(const std::vector<std::string>& words, std::size_t max_size) override;
  Library load_library(const std::string& soname) override;
  std::optional<std::string> through_memory(
      const std::function<void(const std::string& path)>& write) override;
  std::optional<std::string> scratch_folder(std::size_t room) const override;
  bool write(Stream stream, std::string_view bytes) override;
  bool is_terminal(Stream stream) const override;
  std::optional<int> terminal_columns() const override;

 private:
  int staged_ = 0;  ///< how many files were staged
};

}  // namespace xfz::cli
