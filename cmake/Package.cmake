# `cmake --build --preset release --target package` makes a Debian package of what is installed.
if(NOT PROJECT_IS_TOP_LEVEL)
  return()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sim33618)
set(CPACK_PACKAGE_CONTACT "The sim33618 developers <sim33618@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
  "simulator of output, energy and emissions of industrial clusters")
string(CONCAT CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "sim33618 projects output, capacity, energy use, CO2 and employment of the 30\n"
  "manufacturing clusters of Chongqing for 2025-2030 from what-if scenarios in\n"
  "YAML, and says how far each official target is met. Its model is data:\n"
  "equations are text with units, every number names its source.\n"
  "\n"
  "The package holds the program, the model, scenarios and documentation, and\n"
  "the C++ library with its headers, for CMake's find_package(sim33618).")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Dependencies are those of the libraries that the files are linked to.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# What packages that use the library depend on, and that the loader's cache is to be renewed.
set(control "${PROJECT_BINARY_DIR}/made/control")
file(CONFIGURE OUTPUT "${control}/shlibs" CONTENT
  "libsim33618 ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR} sim33618 (>= ${PROJECT_VERSION})\n")
file(CONFIGURE OUTPUT "${control}/triggers" CONTENT "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${control}/shlibs;${control}/triggers")
include(CPack)
