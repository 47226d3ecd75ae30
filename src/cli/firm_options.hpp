#pragma once

#include <cstdint>
#include <string>

#include "cli/command.hpp"

namespace sim33618 {

/// A number of firms, 100 to 1 000 000, that an option gives.
std::size_t firms_option(const Arguments& arguments, const std::string& option);

/// `--seed`, or `otherwise`.
std::uint64_t seed_option(const Arguments& arguments, std::uint64_t otherwise);

}  // namespace sim33618
