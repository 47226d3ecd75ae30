#pragma once

#include <cstdint>
#include <string>

#include "cli/command.hpp"

namespace sim33618 {

/// The whole number that an option gives, or `otherwise`. Throws InputError where it is none or out
/// of bounds.
std::uint64_t number_option(const Arguments& arguments, const std::string& option,
                            std::uint64_t otherwise, std::uint64_t least, std::uint64_t most);

}  // namespace sim33618
