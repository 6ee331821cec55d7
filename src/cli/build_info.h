// SPDX-License-Identifier: MIT
// What this program is and was built from. cmake/build_info.cmake writes the definition.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/message.h"

namespace xfz::cli {

/// A library that is part of the program.
struct LinkedLibrary {
  std::string_view name;
  std::string_view version;  ///< of its Debian package; `unknown` where there is none
};

struct BuildInfo {
  std::string_view version;
  std::string_view commit;  ///< with `+changes` if there were any; `unknown` without git
  std::span<const LinkedLibrary> libraries;
};

BuildInfo build_info();

/// What `xfz --version` prints.
std::string version_text(const BuildInfo& info, Language language);

}  // namespace xfz::cli
