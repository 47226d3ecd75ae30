# Run by a test: cmake -D FOLDER=src/model -D ALLOWED=model,base -D ROOMS=base,model,... -P this
# Fails if a file in FOLDER includes a header of a room that is not in ALLOWED.
cmake_minimum_required(VERSION 3.25)
string(REPLACE "," ";" allowed "${ALLOWED}")
string(REPLACE "," ";" rooms "${ROOMS}")
file(GLOB files "${FOLDER}/*.[ch]pp")
foreach(file IN LISTS files)
  file(STRINGS "${file}" includes REGEX "^ *# *include \"[a-z_]+/")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "^[^\"]*\"([a-z_]+)/.*" "\\1" room "${include}")
    if(room IN_LIST rooms AND NOT room IN_LIST allowed)
      message(SEND_ERROR
        "${file}: ${include}\n'${room}' is not among the rooms it declares: ${ALLOWED}")
    endif()
  endforeach()
endforeach()
