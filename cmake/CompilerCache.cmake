# ccache, where it is installed and can write to its folder.
# The sloppiness is what it needs to cache uses of precompiled headers.
find_program(CCACHE_PROGRAM ccache)
mark_as_advanced(CCACHE_PROGRAM)
if(NOT CCACHE_PROGRAM OR CMAKE_CXX_COMPILER_LAUNCHER)
  return()
endif()

execute_process(
  COMMAND "${CCACHE_PROGRAM}" "${CMAKE_CXX_COMPILER}" -x c++ -c /dev/null
    -o CMakeFiles/ccache_works.o
  WORKING_DIRECTORY "${PROJECT_BINARY_DIR}" RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
if(result EQUAL 0)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
else()
  message(STATUS "ccache does not work here; compiling without it")
endif()
