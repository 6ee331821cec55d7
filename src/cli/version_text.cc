// SPDX-License-Identifier: MIT
#include "cli/build_info.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> commit_line{"commit {}", "提交 {}"};
constexpr Phrase libraries_line{"libraries", "库"};

}  // namespace

std::string version_text(const BuildInfo& info, Language language) {
  // The first line is the same in all languages: programs read it.
  std::string text = "xfz " + std::string(info.version) + "\n" + commit_line(language, info.commit) + "\n" +
                     std::string(libraries_line.in(language)) + "\n";
  for (const LinkedLibrary& library : info.libraries)
    text += "  " + std::string(library.name) + " " + std::string(library.version) + "\n";
  return text;
}

}  // namespace xfz::cli
