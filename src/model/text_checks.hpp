#pragma once

#include "base/diagnostics.hpp"
#include "base/source_text.hpp"

namespace sim33618 {

/// Reports ill-formed UTF-8 and control characters; true if there are none.
bool check_characters(const SourcePointer& source, Diagnostics& diagnostics);

/// Reports tabs used as indentation; true if there are none.
bool check_indentation(const SourcePointer& source, Diagnostics& diagnostics);

/// Reports more signs of structure (brackets, commas, colons, quotes ...) than a readable YAML file
/// has, before a parser spends time and memory on them; true if there are no more.
bool check_structure(const SourcePointer& source, Diagnostics& diagnostics);

}  // namespace sim33618
