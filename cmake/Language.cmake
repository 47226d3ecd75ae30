# C++20 as gcc 12 and clang 14 compile it; Release unless asked otherwise; position-independent;
# SIM33618_VERSION.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# The rooms also go into a shared library. All code is made one way, so that precompiled headers and
# the library of a room serve everyone; nobody replaces its functions when it is loaded.
add_compile_options(-fPIC -fno-semantic-interposition)

get_property(has_several_configurations GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT CMAKE_BUILD_TYPE AND NOT has_several_configurations)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()

add_compile_definitions(SIM33618_VERSION="${PROJECT_VERSION}")
