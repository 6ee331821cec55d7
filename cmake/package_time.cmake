# Run by cpack: the time of everything in a package is that of the commit, so that who builds it again gets the same.

include(${CMAKE_CURRENT_LIST_DIR}/commit.cmake)
if("$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH source)
  find_commit(${source})
  if(commit_time STREQUAL "")
    message(FATAL_ERROR "without git, set SOURCE_DATE_EPOCH to the time of the package, in seconds since 1970")
  endif()
  set(ENV{SOURCE_DATE_EPOCH} ${commit_time})
endif()
