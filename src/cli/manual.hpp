#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sim33618 {

/// The manual page of the program, for section 1, in groff's man macros (groff_man(7)). The
/// hidden commands are not in it.
std::string manual_page(const std::vector<Command>& commands);

}  // namespace sim33618
