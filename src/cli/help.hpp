#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sim33618 {

/// The program's help: what it is for, its commands, an example.
std::string program_help(const std::vector<Command>& commands);

/// The words a command takes, as its usage shows them: "SCENARIO...", "[FILE...]".
std::string words_usage(const Command& command);

/// "--model DIR".
std::string option_label(const Option& option);

/// A command's help: usage, arguments, options, an example. At most 80 columns wide.
std::string command_help(const Command& command);

}  // namespace sim33618
