# The files of a folder instantiate the same vectors and strings; compiled as one, they pay for them once
# (docs/decisions/build.md).

set(XFZ_UNITE 1 CACHE STRING "How many files of a folder are compiled as one: 1 is each by itself, 0 is all")

# Unites the sources of a target that stand in one folder.
function(unite target)
  if(XFZ_UNITE EQUAL 1)
    return()
  endif()
  foreach(source IN LISTS ARGN)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR})
    string(REPLACE "/" "_" group ${folder})
    if(XFZ_UNITE GREATER 1)
      list(APPEND of_${group} ${source})
      list(LENGTH of_${group} count)
      math(EXPR batch "(${count} - 1) / ${XFZ_UNITE}")
      string(APPEND group _${batch})
    endif()
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # -Wsubobject-linkage warns of what stands in one file and takes its type from another. By itself, GCC collects garbage
  # from 128 MiB on, which is up to an eighth of the time of a large file.
  target_compile_options(${target} PRIVATE
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage;--param=ggc-min-heapsize=524288>)
endfunction()
