# Most of a file's compiling time is that of headers from outside. These are compiled once for all files
# (docs/decisions/build.md). The preset `fuzz` does without, so that each file is seen to include what it uses.

option(XFZ_PRECOMPILE "Compile the headers that most files include once for all" ON)

# Precompiles the headers that most files include, and those given, for a target.
function(precompile target)
  if(XFZ_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set>
                              <span> <string> <string_view> <unordered_map> <utility> <vector> <fmt/format.h> ${ARGN})
  endif()
endfunction()
