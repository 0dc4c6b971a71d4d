# What `cmake --install` puts where. Packs and models are in the program, so nothing of annotations/ but the header is needed.
#
#   bin/                     purpose, purpose-clangd
#   lib/purpose-tidy/        libPurposeTidy.so, libPurposeClang.so
#   lib/cmake/PurposeTidy/   find_package(PurposeTidy)
#   include/purpose/         annotations.h
#   share/                   manual pages, completion, documentation
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(PURPOSE_PLUGIN_DIR "${CMAKE_INSTALL_LIBDIR}/purpose-tidy")
set(PURPOSE_CMAKE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/PurposeTidy")

install(TARGETS purpose RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(TARGET purpose-clangd)
  install(TARGETS purpose-clangd RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(TARGETS PurposeTidy PurposeClang LIBRARY DESTINATION "${PURPOSE_PLUGIN_DIR}")
install(FILES "${PROJECT_SOURCE_DIR}/annotations/include/purpose/annotations.h"
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/purpose")

# The header is for every machine, and the plugins for this one, so the version file asks for the size of pointers too.
configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/PurposeTidyConfig.cmake.in" "${PROJECT_BINARY_DIR}/generated/PurposeTidyConfig.cmake"
  INSTALL_DESTINATION "${PURPOSE_CMAKE_DIR}"
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_BINDIR PURPOSE_PLUGIN_DIR)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/generated/PurposeTidyConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/generated/PurposeTidyConfig.cmake"
              "${PROJECT_BINARY_DIR}/generated/PurposeTidyConfigVersion.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/PurposeTidyTarget.cmake"
        DESTINATION "${PURPOSE_CMAKE_DIR}")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES "${PROJECT_SOURCE_DIR}/README.md" "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_SOURCE_DIR}/LICENSE"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")
