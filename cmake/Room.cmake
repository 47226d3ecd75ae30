# sim33618_room(NAME [USES earlier rooms...] [LIBRARIES external targets...])
#
# Makes the library sim33618::NAME of all .cpp in src/NAME (but main.cpp, which is an executable's).
# Headers are included by their path under src/: "base/units.hpp". SIM33618_ROOMS is the line of
# rooms: a room that uses one standing after it is refused here; including a header of a room that
# is not declared in USES is found by a test (CheckRoomIncludes.cmake).
function(sim33618_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "USES;LIBRARIES")
  list(FIND SIM33618_ROOMS "${name}" place)
  if(place EQUAL -1 OR room_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "room '${name}' is not in the line of rooms, or called with unknown words: "
      "'${room_UNPARSED_ARGUMENTS}'")
  endif()
  foreach(used IN LISTS room_USES)
    list(FIND SIM33618_ROOMS "${used}" place_of_used)
    if(place_of_used EQUAL -1 OR place_of_used GREATER_EQUAL place)
      message(FATAL_ERROR "room '${name}' cannot use '${used}': it does not stand before it in the "
        "line of rooms (${SIM33618_ROOMS})")
    endif()
  endforeach()

  set(target sim33618_${name})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    message(STATUS "room '${name}' has no sources yet")
    return()
  endif()
  list(TRANSFORM room_USES PREPEND "sim33618::" OUTPUT_VARIABLE used_targets)
  add_library(${target} STATIC ${sources})
  add_library(sim33618::${name} ALIAS ${target})
  target_include_directories(${target} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${target} PUBLIC ${used_targets} ${room_LIBRARIES})

  # fmt is compiled once, by base; the others take what base made, and need all macros it has.
  if(name STREQUAL "base")
    target_precompile_headers(${target} PRIVATE <fmt/format.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM sim33618_base)
  endif()

  set_property(GLOBAL APPEND PROPERTY SIM33618_ROOMS_BUILT ${name})
  set_property(GLOBAL PROPERTY SIM33618_USES_${name} ${room_USES})
endfunction()
