# sim33618_kernels(ROOM): compiles the room's kernels_*.cpp each for its instruction set. They stand
# apart, without what other files share: a function that two files compile must not be taken from
# the one that this machine cannot run.
function(sim33618_kernels room)
  foreach(set IN ITEMS x86_64 v3 v4)
    string(REPLACE "x86-64-x86_64" "x86-64" architecture "x86-64-${set}")
    set_source_files_properties("${CMAKE_CURRENT_SOURCE_DIR}/${room}/kernels_${set}.cpp" PROPERTIES
      COMPILE_OPTIONS "-march=${architecture};-O3"
      SKIP_PRECOMPILE_HEADERS ON
      SKIP_UNITY_BUILD_INCLUSION ON)
  endforeach()
  # gcc 12 puts vectors of 64 bytes on the stack that the address sanitizer keeps for it, which is
  # aligned to 32 (gcc bug 110027).
  set_property(SOURCE "${CMAKE_CURRENT_SOURCE_DIR}/${room}/kernels_v4.cpp" APPEND PROPERTY
    COMPILE_OPTIONS -fno-sanitize=address)
endfunction()
