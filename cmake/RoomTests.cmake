# sim33618_room_tests(FOLDER ROOM [RUNS_PROGRAM])
#
# Makes the gtest program sim33618_test_FOLDER of tests/FOLDER/*.cpp, linked to ROOM; nothing if
# there is no .cpp. RUNS_PROGRAM: the tests start the sim33618 executable, found at SIM33618_BINARY.
# Test suites named Slow... are labelled `slow` and exist in Release only; all others are `fast`.
include(GoogleTest)

set(SIM33618_TEST_PROCESSES "" CACHE STRING
  "Run each test program in so many processes, not in one a test: quicker where starting is slow")
set(SIM33618_TESTS_LEFT_OUT "" CACHE STRING "Tests that are not run then, as a filter of gtest")

function(sim33618_room_tests folder room)
  cmake_parse_arguments(PARSE_ARGV 2 tests "RUNS_PROGRAM" "" "")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  set(target sim33618_test_${folder})
  set(scratch "${CMAKE_CURRENT_BINARY_DIR}/scratch/${folder}")
  file(MAKE_DIRECTORY "${scratch}")
  add_executable(${target} ${sources})
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE sim33618::${room} GTest::gmock_main rapidcheck)
  target_precompile_headers(${target} REUSE_FROM sim33618_test_headers)
  target_compile_definitions(${target} PRIVATE
    SIM33618_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    SIM33618_SCRATCH_DIR="${scratch}"
    SIM33618_CONFORMANCE_DIR="${SIM33618_CONFORMANCE_DIR}")
  if(tests_RUNS_PROGRAM)
    target_compile_definitions(${target} PRIVATE SIM33618_BINARY="$<TARGET_FILE:sim33618>")
    add_dependencies(${target} sim33618)
  endif()

  if(SIM33618_TEST_PROCESSES)
    sim33618_sharded_tests(${target} "-Slow*:*/Slow*:${SIM33618_TESTS_LEFT_OUT}" fast 1800)
  else()
    sim33618_discover_tests(${target} "-Slow*:*/Slow*" fast 300)
  endif()
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    sim33618_discover_tests(${target} "Slow*:*/Slow*" slow 1800)
  endif()
endfunction()

# Names are read when ctest starts, so that a build stays a build. Tests expect English texts,
# whatever the language of who runs them; the random inputs of properties are the same every time (a
# test program started by itself draws new ones).
function(sim33618_discover_tests target filter label seconds)
  gtest_discover_tests(${target} TEST_FILTER "${filter}" TEST_LIST ${target}_${label}
    DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS ${label} TIMEOUT ${seconds} ENVIRONMENT SIM33618_LANG=en
      ENVIRONMENT_MODIFICATION RC_PARAMS=set:seed=33618)
endfunction()

# The tests of a program dealt out to processes, with the same surroundings. What ctest shows of a
# failure is what gtest says of that test.
function(sim33618_sharded_tests target filter label seconds)
  math(EXPR last "${SIM33618_TEST_PROCESSES} - 1")
  foreach(shard RANGE ${last})
    add_test(NAME ${target}.${shard} COMMAND ${target} --gtest_brief=1 "--gtest_filter=${filter}")
    set_tests_properties(${target}.${shard} PROPERTIES LABELS ${label} TIMEOUT ${seconds}
      ENVIRONMENT
        "SIM33618_LANG=en;GTEST_TOTAL_SHARDS=${SIM33618_TEST_PROCESSES};GTEST_SHARD_INDEX=${shard}"
      ENVIRONMENT_MODIFICATION RC_PARAMS=set:seed=33618)
  endforeach()
endfunction()
