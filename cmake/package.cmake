# The Debian package: `cpack` in the folder of a release build, or scripts/test-package, which also tries it.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME xfz)
set(XFZ_CONTACT "The xfz authors <xfz@packages.invalid>" CACHE STRING "Whom the package names as its maintainer")
set(CPACK_PACKAGE_CONTACT ${XFZ_CONTACT})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "keep a government's indicator-and-assignment table as YAML")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION [[
xfz keeps a table of indicators and assignments (指标及任务分解表) as one YAML
file, checks it, answers who owns what and what is due when, and makes the task
sheet (任务清单) of each unit as Markdown, CSV, HTML or a workbook. It speaks
English and Chinese.]])
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What writes workbooks loads libxlsxwriter. Git names the commit of a table; who has none has no repository either.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ${xlsxwriter_package})
set(CPACK_DEBIAN_PACKAGE_SUGGESTS git)

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/package_time.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_tree.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/package_again.cmake)
include(CPack)
