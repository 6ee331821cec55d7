# Compiles the files of templates/ into the program, so that it works in any folder: writes a source that defines
# render::builtin_templates().

file(GLOB xfz_templates CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/templates/*.mustache
     ${CMAKE_CURRENT_SOURCE_DIR}/templates/docx/*.xml)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${xfz_templates})

set(entries "")
foreach(path IN LISTS xfz_templates)
  file(RELATIVE_PATH name ${CMAKE_CURRENT_SOURCE_DIR}/templates ${path})
  file(READ ${path} text)
  string(APPEND entries "    {\"${name}\", R\"~mustache~(${text})~mustache~\"},\n")
endforeach()

file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/builtin_templates.cc @ONLY CONTENT [[
// Made from templates/ by cmake/templates.cmake.
#include "render/builtin_templates.h"

namespace xfz::render {

namespace {
constexpr BuiltinTemplate templates[] = {
@entries@};
}  // namespace

std::span<const BuiltinTemplate> builtin_templates() {
  return templates;
}

}  // namespace xfz::render
]])
