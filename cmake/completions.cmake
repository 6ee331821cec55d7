# The completion scripts of src/cli/completion/scripts/: compiles them into the program, for `xfz completion`, and installs them
# where the three shells look for them. Included by CMakeLists.txt, and again by whoever installs.
include_guard(GLOBAL)

set(completion_folder ${CMAKE_CURRENT_SOURCE_DIR}/src/cli/completion/scripts)
set(completion_entries "")
foreach(script IN ITEMS bash:xfz.bash zsh:_xfz fish:xfz.fish)
  string(REGEX MATCH "^([^:]+):(.*)$" script ${script})
  set(shell ${CMAKE_MATCH_1})
  set(path ${completion_folder}/${CMAKE_MATCH_2})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(READ ${path} text)
  string(APPEND completion_entries "const std::string_view ${shell}_completion = R\"~script~(${text})~script~\";\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/completion_scripts.cc @ONLY CONTENT [[
// Made from src/cli/completion/scripts/ by cmake/completions.cmake.
#include "cli/completion/scripts.h"

namespace xfz::cli {

@completion_entries@
}  // namespace xfz::cli
]])

# zsh of Debian and its children looks for what packages bring in vendor-completions, zsh as its authors have it in
# site-functions.
include(GNUInstallDirs)
set(XFZ_ZSH_FOLDER "" CACHE STRING "Where zsh looks for completions, below the prefix; empty: as this system has it")
set(zsh_folder ${XFZ_ZSH_FOLDER})
if(NOT zsh_folder AND EXISTS /etc/debian_version)
  set(zsh_folder ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
elseif(NOT zsh_folder)
  set(zsh_folder ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
endif()
install(FILES ${completion_folder}/xfz.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME xfz
        COMPONENT completion)
install(FILES ${completion_folder}/_xfz DESTINATION ${zsh_folder} COMPONENT completion)
install(FILES ${completion_folder}/xfz.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT completion)
