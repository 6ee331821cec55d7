# Fills the commit into build_info.cc.in: that of the tree `source`, or what is `given`.

include(${CMAKE_CURRENT_LIST_DIR}/commit.cmake)
find_commit(${source})
if(given)
  set(commit ${given})
endif()
configure_file(${folder}/build_info.cc.in ${folder}/build_info.cc @ONLY) # leaves a file that is right as it is
