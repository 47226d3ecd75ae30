# What `cmake --install` puts where. The program looks for its model in share/sim33618 beside its own
# folder, so these two keep their names.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Files made by the program itself, so that they say what it does.
find_program(GZIP_PROGRAM gzip REQUIRED)
mark_as_advanced(GZIP_PROGRAM)
set(made "${PROJECT_BINARY_DIR}/made")
file(MAKE_DIRECTORY "${made}/en" "${made}/zh")
foreach(language IN ITEMS en zh)
  set(page "${made}/${language}/sim33618.1")
  add_custom_command(OUTPUT "${page}.gz"
    COMMAND sim33618 --lang ${language} print-man > "${page}"
    COMMAND "${GZIP_PROGRAM}" -9nf "${page}"
    DEPENDS sim33618 VERBATIM)
endforeach()
add_custom_command(OUTPUT "${made}/completion"
  COMMAND sim33618 print-completion > "${made}/completion"
  DEPENDS sim33618 VERBATIM)
# Debian wants a changelog of its own form; ours stands beside it.
configure_file(cmake/package/changelog.in "${made}/changelog" @ONLY)
add_custom_command(OUTPUT "${made}/changelog.gz"
  COMMAND "${GZIP_PROGRAM}" -9nkf "${made}/changelog"
  DEPENDS "${made}/changelog" VERBATIM)
add_custom_target(sim33618_made ALL DEPENDS
  "${made}/en/sim33618.1.gz" "${made}/zh/sim33618.1.gz" "${made}/completion"
  "${made}/changelog.gz")

install(TARGETS sim33618 RUNTIME DESTINATION bin)
install(DIRECTORY model scenarios examples DESTINATION share/sim33618)
install(FILES "${made}/en/sim33618.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${made}/zh/sim33618.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/zh_CN/man1")
install(FILES "${made}/completion" DESTINATION share/bash-completion/completions RENAME sim33618)

install(DIRECTORY docs DESTINATION "${CMAKE_INSTALL_DOCDIR}")
file(GLOB readmes CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/README*.md")
install(FILES ${readmes} CHANGELOG.md LICENSE CITATION.cff "${made}/changelog.gz"
  cmake/package/copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(NOT TARGET sim33618_shared)
  return()
endif()

set(config_folder "${CMAKE_INSTALL_LIBDIR}/cmake/sim33618")
install(DIRECTORY include/sim33618 DESTINATION include)
install(TARGETS sim33618_shared EXPORT sim33618
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT sim33618 NAMESPACE sim33618:: FILE sim33618Targets.cmake
  DESTINATION "${config_folder}")
configure_package_config_file(cmake/package/sim33618Config.cmake.in "${made}/sim33618Config.cmake"
  INSTALL_DESTINATION "${config_folder}"
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${made}/sim33618ConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${made}/sim33618Config.cmake" "${made}/sim33618ConfigVersion.cmake"
  DESTINATION "${config_folder}")
