# Run by the build: cmake -D WEB=web -D WORK=build/.../web -D NPM=npm -D REQUIRED=AUTO|ON -P this
# Copies web/ to WORK, fetches what its lockfile names where that changed, and builds WORK/page.
cmake_minimum_required(VERSION 3.25)

# Without the page reports are off, unless they are required.
function(give_up what output)
  if(REQUIRED STREQUAL "ON")
    message(FATAL_ERROR "${what} failed:\n${output}")
  endif()
  message(WARNING "Reports are off: ${what} failed (is there a way to the npm registry?). Build with "
    "-D SIM33618_REPORT=ON to see why and to try again, or =OFF to do without.\n${output}")
  file(WRITE "${WORK}/page/report.html" "")
  file(WRITE "${WORK}/page/plot.mjs" "")
endfunction()

function(run_npm result what)
  execute_process(COMMAND "${NPM}" ${ARGN}
    WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE code
    OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(code EQUAL 0)
    set(${result} TRUE PARENT_SCOPE)
  else()
    set(${result} FALSE PARENT_SCOPE)
    give_up("${what}" "${output}")
  endif()
endfunction()

file(REMOVE_RECURSE "${WORK}/src" "${WORK}/scripts" "${WORK}/page")
file(COPY "${WEB}/src" "${WEB}/scripts" "${WEB}/package.json" "${WEB}/package-lock.json"
  "${WEB}/.npmrc" DESTINATION "${WORK}")

file(SHA256 "${WORK}/package-lock.json" lock)
set(fetched "")
if(EXISTS "${WORK}/fetched")
  file(READ "${WORK}/fetched" fetched)
endif()
set(ready TRUE)
if(NOT fetched STREQUAL lock)
  run_npm(ready "npm ci" ci --no-audit --no-fund --ignore-scripts)
  if(ready)
    file(WRITE "${WORK}/fetched" "${lock}")
  endif()
endif()
if(ready)
  run_npm(ready "npm run build" run build -- --out "${WORK}/page")
endif()
if(ready AND NOT EXISTS "${WORK}/page/report.html")
  give_up("npm run build" "it made no report.html")
endif()
