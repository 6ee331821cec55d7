# What `cmake --install` installs, but for completions and manual pages, which have files of their own.

include(GNUInstallDirs)

install(TARGETS xfz)
install(FILES packaging/copyright CHANGELOG.md README.md README.zh-CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
file(GLOB documents CONFIGURE_DEPENDS docs/*.md docs/performance*.svg docs/*.png docs/performance.json)
install(FILES ${documents} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
file(GLOB decisions CONFIGURE_DEPENDS docs/decisions/*.md)
install(FILES ${decisions} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs/decisions)
install(FILES docs/ci/gitlab.yml DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs/ci)
install(FILES indicators.yaml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
# Not below the documents, which some containers leave out.
install(FILES docs/indicators.schema.json docs/progress.schema.json docs/review.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/xfz)
install(FILES ${xfz_templates} DESTINATION ${CMAKE_INSTALL_DATADIR}/xfz/templates)
foreach(name IN ITEMS DOCDIR DATADIR)
  cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_${name} BASE_DIRECTORY "\${CMAKE_INSTALL_PREFIX}" OUTPUT_VARIABLE at_${name})
endforeach()
install(CODE "set(folder \"\$ENV{DESTDIR}${at_DOCDIR}\")\nset(data \"\$ENV{DESTDIR}${at_DATADIR}/xfz\")")
install(SCRIPT cmake/installed_links.cmake)
