# Run by tests: cmake -D WEB=web -D WORK=build/.../web -D NODE=node -D NPM=npm -D WHAT=check|browser|results
#   [-D PROGRAM=sim33618 -D SOURCE=checkout] -P this
# Tests web/ with the packages that the build has fetched to WORK: layout, lint, types and tests by
# node (check), the page in Chromium (browser), reports of real results in Chromium (results).
# Says "skipped: …" and passes where what it needs is not there.
cmake_minimum_required(VERSION 3.25)

if(NOT EXISTS "${WORK}/fetched")
  message(STATUS "skipped: npm could not fetch the packages of web/package-lock.json")
  return()
endif()
if(NOT WHAT STREQUAL "check")
  find_program(chromium NAMES chromium chromium-browser google-chrome)
  if(NOT chromium)
    message(STATUS "skipped: chromium is not there: scripts/install-packages develop")
    return()
  endif()
  set(ENV{CHROMIUM} "${chromium}")
endif()

# A folder of its own, as tests run side by side.
set(place "${WORK}-${WHAT}")
file(REMOVE_RECURSE "${place}")
file(COPY "${WEB}/" DESTINATION "${place}"
  PATTERN node_modules EXCLUDE PATTERN dist EXCLUDE PATTERN screenshots EXCLUDE)
file(CREATE_LINK "${WORK}/node_modules" "${place}/node_modules" SYMBOLIC)

function(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY "${place}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(WHAT STREQUAL "check")
  run("${NPM}" run check)
elseif(WHAT STREQUAL "browser")
  run("${NODE}" browser/run.js)
else()
  set(baseline "${SOURCE}/scenarios/baseline.yaml")
  set(other "${SOURCE}/scenarios/deep-green.yaml")
  run("${PROGRAM}" compare "${baseline}" "${other}" --members 16 --output results/comparison)
  run("${PROGRAM}" ensemble "${baseline}" --members 32 --output results/ensemble)
  run("${PROGRAM}" network "${baseline}" --output results/network)
  file(GLOB_RECURSE reports "${place}/results/*report.html")
  run("${NODE}" browser/run.js ${reports})
endif()
