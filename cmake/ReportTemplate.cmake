# sim33618_report_template(ROOM)
#
# Builds the front end of reports (web/) with node and npm, in the build folder, and puts its page
# and what draws its figures alone (plot.mjs) into the library of ROOM. Where that cannot be, both
# are empty: the program then says that reports are off. SIM33618_REPORT: AUTO takes what is there, ON fails without, OFF never builds it.
set(SIM33618_REPORT AUTO CACHE STRING "Reports as web pages: AUTO, ON or OFF (need node and npm)")
set_property(CACHE SIM33618_REPORT PROPERTY STRINGS AUTO ON OFF)

function(sim33618_report_template room)
  set(web "${PROJECT_SOURCE_DIR}/web")
  set(work "${PROJECT_BINARY_DIR}/web")
  set(made "${work}/page")
  find_program(SIM33618_NODE NAMES node nodejs)
  find_program(SIM33618_NPM npm)
  mark_as_advanced(SIM33618_NODE SIM33618_NPM)

  set(missing "")
  if(SIM33618_REPORT STREQUAL "OFF")
    set(missing "SIM33618_REPORT is OFF")
  elseif(NOT EXISTS "${web}/package.json")
    set(missing "there is no folder web/")
  elseif(NOT SIM33618_NODE OR NOT SIM33618_NPM)
    set(missing "node or npm is not there: scripts/install-packages build")
  endif()
  if(missing AND SIM33618_REPORT STREQUAL "ON")
    message(FATAL_ERROR "Reports cannot be built: ${missing}")
  elseif(missing)
    set(SIM33618_REPORT_WORK "" CACHE INTERNAL "")
    message(STATUS "Reports are off (${missing}); -D SIM33618_REPORT=ON asks for them")
    set(made "${work}/off")
    file(WRITE "${made}/report.html" "")
    file(WRITE "${made}/plot.mjs" "")
  else()
    set(SIM33618_REPORT_WORK "${work}" CACHE INTERNAL "Where packages of web/ are fetched to")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${web}/src/*" "${web}/scripts/*")
    add_custom_command(OUTPUT "${made}/report.html" "${made}/plot.mjs"
      COMMAND "${CMAKE_COMMAND}" -D "WEB=${web}" -D "WORK=${work}" -D "NPM=${SIM33618_NPM}"
        -D "REQUIRED=${SIM33618_REPORT}" -P "${PROJECT_SOURCE_DIR}/cmake/report/build.cmake"
      DEPENDS ${sources} "${web}/package.json" "${web}/package-lock.json"
        "${PROJECT_SOURCE_DIR}/cmake/report/build.cmake"
      COMMENT "Building the page of reports" VERBATIM)
  endif()

  set(SIM33618_REPORT_TEMPLATE "${made}/report.html")
  set(SIM33618_PLOT_SCRIPT "${made}/plot.mjs")
  set(bytes "${PROJECT_BINARY_DIR}/made/report_template_bytes.cpp")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/report/template.cpp.in" "${bytes}" @ONLY)
  set_source_files_properties("${bytes}" PROPERTIES
    OBJECT_DEPENDS "${SIM33618_REPORT_TEMPLATE};${SIM33618_PLOT_SCRIPT}"
    SKIP_PRECOMPILE_HEADERS ON
    SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(sim33618_${room} PRIVATE "${bytes}")
endfunction()

# sim33618_report_tests(): tests of web/ with what the build has fetched, in Release only. They say
# "skipped" where packages or Chromium are not there; there are none where reports are off.
function(sim33618_report_tests)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Release" OR NOT SIM33618_REPORT_WORK)
    return()
  endif()
  foreach(what IN ITEMS check browser results)
    add_test(NAME web.${what}
      COMMAND "${CMAKE_COMMAND}" -D "WHAT=${what}" -D "WEB=${PROJECT_SOURCE_DIR}/web"
        -D "WORK=${SIM33618_REPORT_WORK}" -D "NODE=${SIM33618_NODE}" -D "NPM=${SIM33618_NPM}"
        -D "PROGRAM=$<TARGET_FILE:sim33618>" -D "SOURCE=${PROJECT_SOURCE_DIR}"
        -P "${PROJECT_SOURCE_DIR}/cmake/report/test.cmake")
    set_tests_properties(web.${what} PROPERTIES LABELS slow TIMEOUT 600
      SKIP_REGULAR_EXPRESSION "-- skipped: ")
  endforeach()
endfunction()
