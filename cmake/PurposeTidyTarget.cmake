# purpose_tidy_target(TARGET [POLICY FILE] [CLANG_TIDY] [COMPILER_PLUGIN] [EMBED])
#
# Checks the C and C++ sources of TARGET while it is built.
#
#   POLICY FILE      the policy; else the nearest purpose.yaml in the folder of each source or above, else pack dpa
#   CLANG_TIDY       runs clang-tidy beside the compiler, which may be any; the default
#   COMPILER_PLUGIN  the compiler, which must be the clang that the plugin was built for, warns itself
#   EMBED            the same, and the objects carry their facts for `purpose link`
#
# Checks of other modules that the target already runs stay on; so do those of .clang-tidy files, if there is a
# CXX_CLANG_TIDY.
include_guard()

function(_purpose_tidy_check_compiler TARGET LANGUAGE)
  if(NOT CMAKE_${LANGUAGE}_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "purpose_tidy_target(${TARGET} COMPILER_PLUGIN): the ${LANGUAGE} compiler is "
                        "${CMAKE_${LANGUAGE}_COMPILER_ID}, but the plugin needs clang ${PurposeTidy_LLVM_VERSION}. "
                        "Use CLANG_TIDY, which goes with any compiler.")
  endif()
  if(NOT CMAKE_${LANGUAGE}_COMPILER_VERSION MATCHES "^${PurposeTidy_LLVM_VERSION}\\.")
    message(FATAL_ERROR "purpose_tidy_target(${TARGET} COMPILER_PLUGIN): the ${LANGUAGE} compiler is clang "
                        "${CMAKE_${LANGUAGE}_COMPILER_VERSION}, but the plugin needs clang ${PurposeTidy_LLVM_VERSION}. "
                        "Use CLANG_TIDY, which goes with any compiler.")
  endif()
endfunction()

function(_purpose_tidy_plugin TARGET POLICY EMBED)
  get_property(LANGUAGES GLOBAL PROPERTY ENABLED_LANGUAGES)
  set(OPTIONS "-fplugin=${PurposeTidy_COMPILER_PLUGIN}")
  if(POLICY)
    list(APPEND OPTIONS "-fplugin-arg-purpose-policy=${POLICY}")
  endif()
  if(EMBED)
    list(APPEND OPTIONS "-fplugin-arg-purpose-embed")
  endif()
  foreach(LANGUAGE C CXX)
    if(LANGUAGE IN_LIST LANGUAGES)
      _purpose_tidy_check_compiler(${TARGET} ${LANGUAGE})
      target_compile_options(${TARGET} PRIVATE "$<$<COMPILE_LANGUAGE:${LANGUAGE}>:${OPTIONS}>")
    endif()
  endforeach()
  # CMake does not know that objects depend on these.
  get_target_property(SOURCES ${TARGET} SOURCES)
  get_target_property(FOLDER ${TARGET} SOURCE_DIR)
  foreach(SOURCE ${SOURCES})
    if(SOURCE MATCHES "\\$<")
      continue()
    endif()
    get_filename_component(SOURCE "${SOURCE}" ABSOLUTE BASE_DIR "${FOLDER}")
    set_property(SOURCE "${SOURCE}" TARGET_DIRECTORY ${TARGET}
                 APPEND PROPERTY OBJECT_DEPENDS "${PurposeTidy_COMPILER_PLUGIN}" ${POLICY})
  endforeach()
endfunction()

function(_purpose_tidy_clang_tidy TARGET POLICY)
  find_program(PurposeTidy_CLANG_TIDY NAMES clang-tidy-${PurposeTidy_LLVM_VERSION} clang-tidy
               DOC "The clang-tidy that loads the checks of purpose-tidy")
  if(NOT PurposeTidy_CLANG_TIDY)
    message(FATAL_ERROR "purpose_tidy_target(${TARGET}): clang-tidy-${PurposeTidy_LLVM_VERSION} is missing. "
                        "Set PurposeTidy_CLANG_TIDY to where it is.")
  endif()
  foreach(LANGUAGE C CXX)
    get_target_property(COMMAND ${TARGET} ${LANGUAGE}_CLANG_TIDY)
    if(COMMAND)
      # --checks may be given once.
      set(CHECKS "${COMMAND}")
      list(FILTER CHECKS INCLUDE REGEX "^--?checks=")
      list(FILTER COMMAND EXCLUDE REGEX "^--?checks=")
      if(CHECKS)
        string(APPEND CHECKS ",purpose-*")
      else()
        set(CHECKS "--checks=purpose-*")
      endif()
      list(APPEND COMMAND "${CHECKS}")
    else()
      set(COMMAND "${PurposeTidy_CLANG_TIDY}" "--checks=-*,purpose-*" --quiet)
    endif()
    list(APPEND COMMAND -load "${PurposeTidy_TIDY_PLUGIN}")
    if(POLICY)
      list(APPEND COMMAND "--config={InheritParentConfig: true, CheckOptions: {purpose.Policy: '${POLICY}'}}")
    endif()
    set_target_properties(${TARGET} PROPERTIES ${LANGUAGE}_CLANG_TIDY "${COMMAND}")
  endforeach()
endfunction()

function(purpose_tidy_target TARGET)
  cmake_parse_arguments(ARG "CLANG_TIDY;COMPILER_PLUGIN;EMBED" "POLICY" "" ${ARGN})
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "purpose_tidy_target(${TARGET}): unknown argument '${ARG_UNPARSED_ARGUMENTS}'; expected POLICY, "
                        "CLANG_TIDY, COMPILER_PLUGIN or EMBED")
  endif()
  if(NOT TARGET ${TARGET})
    message(FATAL_ERROR "purpose_tidy_target(${TARGET}): there is no such target")
  endif()
  if(ARG_POLICY)
    get_filename_component(ARG_POLICY "${ARG_POLICY}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
    if(NOT EXISTS "${ARG_POLICY}")
      message(FATAL_ERROR "purpose_tidy_target(${TARGET}): there is no policy '${ARG_POLICY}'")
    endif()
  endif()
  if(ARG_COMPILER_PLUGIN OR ARG_EMBED)
    _purpose_tidy_plugin(${TARGET} "${ARG_POLICY}" "${ARG_EMBED}")
  endif()
  if(ARG_CLANG_TIDY OR NOT (ARG_COMPILER_PLUGIN OR ARG_EMBED))
    _purpose_tidy_clang_tidy(${TARGET} "${ARG_POLICY}")
  endif()
endfunction()
