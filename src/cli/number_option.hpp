#pragma once

#include <string>

#include "cli/command.hpp"

namespace sim33618 {

/// The whole number that an option gives, or `otherwise`. Throws InputError where it is none or out
/// of bounds.
long long number_option(const Arguments& arguments, const std::string& option, long long otherwise,
                        long long least, long long most);

}  // namespace sim33618
