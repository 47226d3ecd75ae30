# libsim33618.so: the public API for other programs, sim33618::sim33618. It is one library with the
# rooms inside; of its symbols only those of the namespace sim33618::api can be seen.
if(NOT TARGET sim33618_api)
  return()
endif()

add_library(sim33618_shared SHARED $<TARGET_OBJECTS:sim33618_api>)
add_library(sim33618::sim33618 ALIAS sim33618_shared)
target_link_libraries(sim33618_shared PRIVATE sim33618::api)
target_compile_features(sim33618_shared INTERFACE cxx_std_20)
target_include_directories(sim33618_shared INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
  "$<INSTALL_INTERFACE:include>")

set(symbols "${PROJECT_SOURCE_DIR}/cmake/package/symbols.map")
# Of the libraries of the rooms only those it calls: who uses it need not have netCDF.
target_link_options(sim33618_shared PRIVATE "LINKER:--version-script=${symbols}"
  "LINKER:--as-needed")
set_property(TARGET sim33618_shared PROPERTY LINK_DEPENDS "${symbols}")

# Before 1.0.0 a minor version may change the API, and with it the library's name for the loader.
set_target_properties(sim33618_shared PROPERTIES
  OUTPUT_NAME sim33618
  EXPORT_NAME sim33618
  VERSION ${PROJECT_VERSION}
  SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
  LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
