# Writes the source that defines cli::build_info(). The commit is looked up in every build, but the file is written, and
# compiled, only where that has changed.

# Sets in the caller `version` to that of the Debian package that has the file, or to `unknown`.
function(find_package_version file)
  file(REAL_PATH ${file} file)
  set(version unknown PARENT_SCOPE)
  execute_process(COMMAND dpkg-query --search ${file} OUTPUT_VARIABLE owner ERROR_QUIET)
  if(owner MATCHES "^([^, \n]+): ")
    execute_process(COMMAND dpkg-query --show "--showformat=\${Version}" ${CMAKE_MATCH_1} OUTPUT_VARIABLE version)
    set(version ${version} PARENT_SCOPE)
  endif()
endfunction()

find_path(CLI11_INCLUDE_DIR CLI/CLI.hpp REQUIRED)
find_path(FMT_INCLUDE_DIR fmt/format.h REQUIRED)
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)
execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++.a OUTPUT_VARIABLE libstdcxx
                OUTPUT_STRIP_TRAILING_WHITESPACE)
set(library_files
    CLI11 ${CLI11_INCLUDE_DIR}/CLI/CLI.hpp
    dtl ${DTL_INCLUDE_DIR}/dtl/dtl.hpp
    fmt ${FMT_INCLUDE_DIR}/fmt/format.h
    libstdc++ ${libstdcxx}
    minizip ${MINIZIP_LIBRARY}
    Mustache ${MUSTACHE_INCLUDE_DIR}/kainjow/mustache.hpp
    Nettle ${NETTLE_LIBRARY}
    pugixml ${PUGIXML_LIBRARY}
    utf8proc ${UTF8PROC_LIBRARY}
    yaml-cpp ${YAML_CPP_LIBRARY}
    zlib ${ZLIB_LIBRARY})
if(XFZ_STATIC)
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libc.a OUTPUT_VARIABLE libc
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
  list(APPEND library_files glibc ${libc})
endif()
set(libraries "")
while(library_files)
  list(POP_FRONT library_files name file)
  find_package_version(${file})
  string(APPEND libraries "    {\"${name}\", \"${version}\"},\n")
endwhile()
if(XFZ_XLSX_ARCHIVE) # no package has this one
  string(APPEND libraries "    {\"libxlsxwriter\", \"${XFZ_XLSX_VERSION}\"},\n")
endif()

set(XFZ_COMMIT "" CACHE STRING "What `xfz --version` calls the commit; without it, what git says")
set(commit @commit@) # filled in by write_build_info.cmake
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/build_info.cc.in @ONLY CONTENT [[
// Made by cmake/build_info.cmake.
#include "cli/build_info.h"

namespace xfz::cli {

namespace {
constexpr LinkedLibrary libraries[] = {
@libraries@};
}  // namespace

BuildInfo build_info() {
  return {"@PROJECT_VERSION@", "@commit@", libraries};
}

}  // namespace xfz::cli
]])
add_custom_target(xfz_build_info
  COMMAND ${CMAKE_COMMAND} -D source=${CMAKE_CURRENT_SOURCE_DIR} -D folder=${CMAKE_CURRENT_BINARY_DIR}
          -D "given=${XFZ_COMMIT}" -P ${CMAKE_CURRENT_LIST_DIR}/write_build_info.cmake
  BYPRODUCTS ${CMAKE_CURRENT_BINARY_DIR}/build_info.cc
  COMMENT "Looking up the commit"
  VERBATIM)
