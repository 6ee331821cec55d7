# In the preset `release` each folder of src/ is compiled as one file, so what its files share is compiled once
# (docs/decisions/build.md). It is not where one works: a changed file would cost its whole folder.

option(XFZ_UNITY "Compile each folder as one file" OFF)

# Unites the sources of a target that stand in one folder.
function(unite target)
  foreach(source IN LISTS ARGN)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/src)
    string(REPLACE "/" "_" group ${folder})
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${XFZ_UNITY} UNITY_BUILD_MODE GROUP)
  if(XFZ_UNITY) # what is true of one file here is not of several
    target_compile_options(${target} PRIVATE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()
