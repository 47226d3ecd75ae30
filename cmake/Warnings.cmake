add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow)

# gcc 12, optimising, warns wrongly about overlaps and bounds inside std::string (gcc bugs 105651
# and 105329): the first is off; the others are shown but never errors.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12
    AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict -Wno-error=array-bounds -Wno-error=stringop-overflow)
endif()

set(CMAKE_COMPILE_WARNING_AS_ERROR ${SIM33618_WERROR})
