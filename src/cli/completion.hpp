#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sim33618 {

/// A script that teaches bash to complete the program's command lines: commands, options, folders
/// and *.yaml files; other words it asks of `sim33618 print-words` when they are wanted. It needs
/// nothing but bash, and no hidden command is in it.
std::string bash_completion(const std::vector<Command>& commands);

}  // namespace sim33618
