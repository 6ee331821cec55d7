// SPDX-License-Identifier: MIT
// The system that the program really runs on.
#pragma once

#include "cli/system.h"

namespace xfz::cli {

class PosixSystem final : public System {
 public:
  std::optional<std::string> environment(const std::string& name) const override;
  Date today() const override;
  std::string working_folder() const override;
  bool is_file(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t max_size) override;
  bool write(Stream stream, std::string_view bytes) override;
  bool is_terminal(Stream stream) const override;
  std::optional<int> terminal_columns() const override;
};

}  // namespace xfz::cli
