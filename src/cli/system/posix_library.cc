// SPDX-License-Identifier: MIT
// Libraries that are loaded when they are needed. A static program cannot: there cmake/static.cmake puts
// another source in the place of this one.
#include <dlfcn.h>

#include "cli/system/posix_system.h"

namespace xfz::cli {

Library PosixSystem::load_library(const std::string& soname) {
  void* const library = ::dlopen(soname.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return {};
  return [library](const char* name) { return ::dlsym(library, name); };
}

}  // namespace xfz::cli
