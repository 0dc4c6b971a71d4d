# purpose_room(NAME SOURCES… [DEPENDS ROOM…] [PCH HEADER…])
#
# One static library for one room under checks/. It may include only the rooms named in DEPENDS, and the rooms that
# those depend on; test/unit/RoomsTest greps the includes for that.
function(purpose_room NAME)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS;PCH" ${ARGN})
  add_library(purpose_${NAME} STATIC ${ROOM_SOURCES})
  target_link_libraries(purpose_${NAME} PUBLIC purpose_options)
  foreach(DEPENDENCY ${ROOM_DEPENDS})
    target_link_libraries(purpose_${NAME} PUBLIC purpose_${DEPENDENCY})
  endforeach()
  if(ROOM_PCH AND PURPOSE_PCH)
    target_precompile_headers(purpose_${NAME} PRIVATE ${ROOM_PCH})
  endif()
endfunction()
