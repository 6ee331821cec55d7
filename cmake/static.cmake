# A program that needs no library of the machine, for scripts/static-tarball. It can load none either, so libxlsxwriter is
# linked, and a table of its functions stands in for dlopen. Their names are those that xlsx_book.h looks up.

option(XFZ_STATIC "Link every library into the program" OFF)
set(XFZ_XLSX_ARCHIVE "" CACHE FILEPATH "With XFZ_STATIC: libxlsxwriter.a; without it xfz writes no workbooks")
set(XFZ_XLSX_VERSION "unknown" CACHE STRING "What `xfz --version` calls the version of that libxlsxwriter")
if(NOT XFZ_STATIC)
  return()
endif()

set(functions "")
if(XFZ_XLSX_ARCHIVE)
  file(STRINGS src/render/sheet/xlsx_book.h lines REGEX "= find\\(")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE ".*\"([a-z_]+)\".*" "\\1" name "${line}")
    string(APPEND functions "    {\"${name}\", reinterpret_cast<void*>(&${name})},\n")
  endforeach()
  target_link_libraries(xfz_dependencies INTERFACE ${XFZ_XLSX_ARCHIVE} ${ZLIB_LIBRARY})
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS src/render/sheet/xlsx_book.h)

file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/linked_library.cc @ONLY CONTENT [[
// Made by cmake/static.cmake.
#include <algorithm>

#include "cli/system/posix_system.h"
#include "render/sheet/xlsx_book.h"

namespace xfz::cli {

namespace {

struct Function {
  std::string_view name;
  void* address;
};

const std::initializer_list<Function> functions = {
@functions@};

void* address_of(const char* name) {
  const auto found = std::find_if(functions.begin(), functions.end(),
                                  [name](const Function& function) { return function.name == name; });
  return found == functions.end() ? nullptr : found->address;
}

}  // namespace

Library PosixSystem::load_library(const std::string& soname) {
  if (soname != render::xlsx_library || functions.size() == 0) return {};
  return address_of;
}

}  // namespace xfz::cli
]])
list(REMOVE_ITEM xfz_sources ${CMAKE_CURRENT_SOURCE_DIR}/src/cli/system/posix_library.cc)
list(APPEND xfz_sources ${CMAKE_CURRENT_BINARY_DIR}/linked_library.cc)
