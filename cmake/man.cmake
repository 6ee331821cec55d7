# The manual pages xfz(1) and xfz-indicators(5), in English and Chinese. A program of man/, which is not installed,
# makes them of what the commands declare and of docs/format.md, so that they say what `--help` says.

find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm-core-extensions.h)
find_library(CMARK_GFM_LIBRARY NAMES libcmark-gfm.a cmark-gfm)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY NAMES libcmark-gfm-extensions.a cmark-gfm-extensions)
find_program(GZIP gzip)
if(NOT CMARK_GFM_INCLUDE_DIR OR NOT CMARK_GFM_LIBRARY OR NOT CMARK_GFM_EXTENSIONS_LIBRARY OR NOT GZIP)
  message(STATUS "No manual pages: libcmark-gfm-dev, libcmark-gfm-extensions-dev or gzip is missing")
  return()
endif()
include(GNUInstallDirs)

file(GLOB xfz_man_sources CONFIGURE_DEPENDS man/*.cc)
list(REMOVE_ITEM xfz_man_sources ${CMAKE_CURRENT_SOURCE_DIR}/man/main.cc)
add_library(xfz_man_pages STATIC ${xfz_man_sources})
target_include_directories(xfz_man_pages PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_include_directories(xfz_man_pages SYSTEM PRIVATE ${CMARK_GFM_INCLUDE_DIR})
target_link_libraries(xfz_man_pages PUBLIC xfz_core PRIVATE ${CMARK_GFM_EXTENSIONS_LIBRARY} ${CMARK_GFM_LIBRARY})
add_executable(xfz_man man/main.cc)
target_link_libraries(xfz_man PRIVATE xfz_man_pages)

# A page bears the day of the commit, so that each build of it has the same bytes.
include(${CMAKE_CURRENT_LIST_DIR}/commit.cmake)
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  find_commit(${CMAKE_CURRENT_SOURCE_DIR})
  set(ENV{SOURCE_DATE_EPOCH} ${commit_time})
  string(TIMESTAMP man_date "%Y-%m-%d" UTC)
  unset(ENV{SOURCE_DATE_EPOCH})
else()
  string(TIMESTAMP man_date "%Y-%m-%d" UTC)
endif()

set(man_pages "")
# Adds a page; further arguments are a document to make it of.
function(add_man_page language folder name section)
  set(page ${CMAKE_CURRENT_BINARY_DIR}/${folder}/man${section}/${name}.${section})
  set(document ${ARGN})
  list(TRANSFORM document PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  get_filename_component(page_folder ${page} DIRECTORY)
  file(MAKE_DIRECTORY ${page_folder})
  add_custom_command(OUTPUT ${page} ${page}.gz
    COMMAND xfz_man ${language} ${PROJECT_VERSION} ${man_date} ${document} > ${page}
    COMMAND ${GZIP} -n -9 -c ${page} > ${page}.gz
    DEPENDS xfz_man ${document} VERBATIM)
  if(folder STREQUAL "man")
    install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
  else()
    install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man${section})
  endif()
  set(man_pages ${man_pages} ${page}.gz PARENT_SCOPE)
endfunction()

add_man_page(en man xfz 1)
add_man_page(en man xfz-indicators 5 docs/format.md)
add_man_page(zh man/zh_CN xfz 1)
add_man_page(zh man/zh_CN xfz-indicators 5 docs/format.zh-CN.md)
add_custom_target(man ALL DEPENDS ${man_pages})
