# Finds LLVM, clang and yaml-cpp, and sets what all targets share: language level, warnings, no exceptions and no RTTI
# (LLVM's frames have neither).

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

set(PURPOSE_LLVM_ROOT "/usr/lib/llvm-${PURPOSE_LLVM_VERSION}" CACHE PATH "Where LLVM is installed")
# LLVM counts versions that differ in the minor number as incompatible; from 18 on, releases have minor number 1.
find_package(LLVM ${PURPOSE_LLVM_VERSION}.1 REQUIRED CONFIG PATHS "${PURPOSE_LLVM_ROOT}" NO_DEFAULT_PATH)
find_package(Clang REQUIRED CONFIG PATHS "${PURPOSE_LLVM_ROOT}" NO_DEFAULT_PATH)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(Threads REQUIRED)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # pch_defines and time_macros: ccache otherwise refuses translation units that use a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CCACHE_PROGRAM})
endif()

# Options and definitions of every target of ours.
add_library(purpose_options INTERFACE)
target_compile_options(purpose_options INTERFACE -fno-rtti -fno-exceptions -Wall -Wextra
                       $<$<CXX_COMPILER_ID:Clang>:-fpch-instantiate-templates -Wno-unused-command-line-argument>
                       $<$<BOOL:${PURPOSE_WERROR}>:-Werror>)
target_include_directories(purpose_options SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
target_include_directories(purpose_options INTERFACE "${PROJECT_SOURCE_DIR}/checks" "${PROJECT_BINARY_DIR}/generated")
target_compile_definitions(purpose_options INTERFACE PURPOSE_VERSION="${PROJECT_VERSION}"
                           PURPOSE_LLVM_VERSION="${LLVM_VERSION}")
