# `cpack` in the build folder, or the target `package`, makes a Debian package. It installs where Debian does.
set(PURPOSE_PACKAGE_CONTACT "purpose-tidy maintainers <maintainers@localhost>" CACHE STRING "Maintainer field of packages")

install(FILES "${PROJECT_SOURCE_DIR}/cmake/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME purpose-tidy)
set(CPACK_PACKAGE_CONTACT "${PURPOSE_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "purpose compliance checker for C++")
set(CPACK_PACKAGE_DESCRIPTION "Follows personal data through C and C++ programs and warns where it gets to a purpose that
a policy forbids: advertising, profiling, market research, third parties. Plugins for clang-tidy and clang, a language
server, and a program for whole builds.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
# A header only readable by its builder is of no use; git keeps no other modes.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The programs are linked to the libraries of clang, which shlibdeps finds. The plugins are loaded by programs that it cannot
# know: of exactly the release whose headers they were built with.
string(REGEX MATCH "^[0-9]+\\.[0-9]+\\.[0-9]+" PURPOSE_LLVM_RELEASE "${LLVM_VERSION}")
math(EXPR PURPOSE_NEXT_PATCH "${LLVM_VERSION_PATCH} + 1")
set(PURPOSE_NEXT_RELEASE "${LLVM_VERSION_MAJOR}.${LLVM_VERSION_MINOR}.${PURPOSE_NEXT_PATCH}")
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "clang-tidy-${PURPOSE_LLVM_VERSION} (>= 1:${PURPOSE_LLVM_RELEASE}), clang-tidy-${PURPOSE_LLVM_VERSION} (<< 1:${PURPOSE_NEXT_RELEASE}~), libclang-common-${PURPOSE_LLVM_VERSION}-dev")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "clang-${PURPOSE_LLVM_VERSION}")
include(CPack)
