# The libraries that xfz uses, all from Debian (docs/decisions/dependencies.md).

find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# Debian's CMake package of yaml-cpp names the shared library alone. The static one halves the start-up time.
find_path(YAML_CPP_INCLUDE_DIR yaml-cpp/yaml.h REQUIRED)
find_library(YAML_CPP_LIBRARY NAMES libyaml-cpp.a yaml-cpp REQUIRED)
find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_LIBRARY NAMES libutf8proc.a utf8proc REQUIRED)
find_path(DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
find_path(NETTLE_INCLUDE_DIR nettle/sha2.h REQUIRED)
find_library(NETTLE_LIBRARY NAMES libnettle.a nettle REQUIRED)
find_path(PUGIXML_INCLUDE_DIR pugixml.hpp REQUIRED)
find_library(PUGIXML_LIBRARY NAMES libpugixml.a pugixml REQUIRED)
find_path(MINIZIP_INCLUDE_DIR minizip/unzip.h REQUIRED)
find_library(MINIZIP_LIBRARY NAMES libminizip.a minizip REQUIRED)
find_library(ZLIB_LIBRARY NAMES libz.a z REQUIRED)

add_library(xfz_dependencies INTERFACE)
target_include_directories(xfz_dependencies SYSTEM INTERFACE ${DTL_INCLUDE_DIR} ${YAML_CPP_INCLUDE_DIR}
                           ${UTF8PROC_INCLUDE_DIR} ${NETTLE_INCLUDE_DIR}
                           ${PUGIXML_INCLUDE_DIR} ${MINIZIP_INCLUDE_DIR})
target_link_libraries(xfz_dependencies INTERFACE CLI11::CLI11 ${YAML_CPP_LIBRARY}
                                                 ${UTF8PROC_LIBRARY} ${NETTLE_LIBRARY} ${PUGIXML_LIBRARY}
                                                 ${MINIZIP_LIBRARY} ${ZLIB_LIBRARY} ${CMAKE_DL_LIBS})
if(YAML_CPP_LIBRARY MATCHES "\\.a$")
  target_compile_definitions(xfz_dependencies INTERFACE YAML_CPP_STATIC_DEFINE)
endif()
if(UTF8PROC_LIBRARY MATCHES "\\.a$")
  target_compile_definitions(xfz_dependencies INTERFACE UTF8PROC_STATIC)
endif()

# Debian has fmt as a shared library, which costs start-up time, or header-only, which doubles the time of a build: every
# file that prints a message compiles it anew. So its compiled half is built here, once. Later versions, which
# instantiate other templates, are taken header-only.
if(fmt_VERSION MATCHES "^9\\.")
  add_library(xfz_fmt STATIC ${CMAKE_CURRENT_LIST_DIR}/fmt.cc)
  set_target_properties(xfz_fmt PROPERTIES CXX_CLANG_TIDY "")
else()
  add_library(xfz_fmt INTERFACE)
  target_link_libraries(xfz_fmt INTERFACE fmt::fmt-header-only)
endif()

# libxlsxwriter is not linked: what writes workbooks loads it, by its soname (docs/decisions/dependencies.md). Its
# package, which whoever lacks it is told to install, is the one that has the library here.
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY NAMES libxlsxwriter.so REQUIRED)
execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${XLSXWRITER_LIBRARY} OUTPUT_VARIABLE xlsxwriter_headers)
if(NOT xlsxwriter_headers MATCHES "SONAME +([^ \n]+)")
  message(FATAL_ERROR "${XLSXWRITER_LIBRARY} has no soname")
endif()
set(xlsxwriter_soname ${CMAKE_MATCH_1})
file(REAL_PATH ${XLSXWRITER_LIBRARY} xlsxwriter_file)
execute_process(COMMAND dpkg-query --search ${xlsxwriter_file} OUTPUT_VARIABLE xlsxwriter_owner ERROR_QUIET)
if(xlsxwriter_owner MATCHES "^([^:, \n]+)")
  set(xlsxwriter_package ${CMAKE_MATCH_1})
else()
  string(REPLACE ".so." "" xlsxwriter_package ${xlsxwriter_soname})
endif()
if(XFZ_STATIC AND NOT XFZ_XLSX_ARCHIVE)
  set(xlsxwriter_package "") # whoever lacks workbooks cannot install them
endif()
target_include_directories(xfz_dependencies SYSTEM INTERFACE ${XLSXWRITER_INCLUDE_DIR})
target_compile_definitions(xfz_dependencies INTERFACE XFZ_XLSX_LIBRARY="${xlsxwriter_soname}"
                                                      XFZ_XLSX_PACKAGE="${xlsxwriter_package}")
