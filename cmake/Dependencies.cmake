# Every library from outside. docs/developer/dependencies.md says what each is for,
# scripts/packages.txt which Debian package brings it.
find_package(PkgConfig REQUIRED)

find_package(Boost 1.74 CONFIG REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
pkg_check_modules(LIBMD REQUIRED IMPORTED_TARGET libmd)
pkg_check_modules(NETCDF REQUIRED IMPORTED_TARGET netcdf)
pkg_check_modules(SLEEF REQUIRED IMPORTED_TARGET sleef)

# Random123 is a folder of headers and says nothing to CMake or pkg-config.
find_path(RANDOM123_INCLUDE_DIR Random123/philox.h REQUIRED)
mark_as_advanced(RANDOM123_INCLUDE_DIR)
add_library(Random123::headers INTERFACE IMPORTED)
target_include_directories(Random123::headers INTERFACE "${RANDOM123_INCLUDE_DIR}")

# yaml-cpp before 0.8 has no name of the usual form.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

if(SIM33618_BUILD_TESTS)
  find_package(GTest REQUIRED)
  find_package(rapidcheck REQUIRED)
endif()
