# What `cmake --install` installs, but for completions and manual pages, which have files of their own.

include(GNUInstallDirs)

install(TARGETS xfz)
install(FILES packaging/copyright CHANGELOG.md README.md README.zh-CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
file(GLOB documents CONFIGURE_DEPENDS docs/*.md)
install(FILES ${documents} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs)
install(FILES docs/ci/gitlab.yml DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs/ci)
install(FILES indicators.yaml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
# Not below the documents, which some containers leave out.
install(FILES docs/indicators.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/xfz)
install(FILES ${xfz_templates} DESTINATION ${CMAKE_INSTALL_DATADIR}/xfz/templates)
