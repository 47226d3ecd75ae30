# The same input gives the same bytes on any x86-64 machine. So no flag may tie the arithmetic to
# the machine that builds, or let the compiler reorder or fuse floating-point operations.
foreach(variable IN ITEMS CMAKE_CXX_FLAGS CMAKE_CXX_FLAGS_DEBUG CMAKE_CXX_FLAGS_RELEASE
    CMAKE_CXX_FLAGS_RELWITHDEBINFO CMAKE_CXX_FLAGS_MINSIZEREL)
  if("${${variable}}" MATCHES "(^| )(-march=native|-ffast-math|-Ofast)( |$)")
    message(FATAL_ERROR
      "${variable} contains ${CMAKE_MATCH_2}: results would no longer be equal, byte for byte, on "
      "every x86-64 machine. Leave it out; instruction sets are chosen at run time.")
  endif()
endforeach()

add_compile_options(-ffp-contract=off -fno-math-errno -fno-trapping-math)
