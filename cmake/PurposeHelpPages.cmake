# Manual pages and completion, written by the program itself, so that they always tell what it can do.
find_program(PURPOSE_GZIP gzip)

# purpose_help_page(FILE DESTINATION ARGUMENTS…): what `purpose help ARGUMENTS…` writes.
function(purpose_help_page FILE DESTINATION)
  set(OUTPUT "${PROJECT_BINARY_DIR}/help/${FILE}")
  set(COMPRESS)
  if(FILE MATCHES "\\.1$" AND PURPOSE_GZIP)
    # -n: no time in it, so that the same program gives the same bytes.
    set(COMPRESS COMMAND "${PURPOSE_GZIP}" -9nf "${OUTPUT}")
    set(OUTPUT "${OUTPUT}.gz")
  endif()
  add_custom_command(OUTPUT "${OUTPUT}"
                     COMMAND purpose help ${ARGN} > "${PROJECT_BINARY_DIR}/help/${FILE}" ${COMPRESS}
                     DEPENDS purpose VERBATIM)
  set_property(GLOBAL APPEND PROPERTY PURPOSE_HELP_PAGES "${OUTPUT}")
  install(FILES "${OUTPUT}" DESTINATION "${DESTINATION}")
endfunction()

file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/help/bash" "${PROJECT_BINARY_DIR}/help/zsh" "${PROJECT_BINARY_DIR}/help/fish")
purpose_help_page(purpose.1 "${CMAKE_INSTALL_MANDIR}/man1" --man purpose)
if(TARGET purpose-clangd)
  purpose_help_page(purpose-clangd.1 "${CMAKE_INSTALL_MANDIR}/man1" --man purpose-clangd)
endif()
purpose_help_page(bash/purpose "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" --completion bash)
purpose_help_page(zsh/_purpose "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions" --completion zsh)
purpose_help_page(fish/purpose.fish "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" --completion fish)
get_property(PURPOSE_HELP_PAGES GLOBAL PROPERTY PURPOSE_HELP_PAGES)
add_custom_target(purpose-help-pages ALL DEPENDS ${PURPOSE_HELP_PAGES})
