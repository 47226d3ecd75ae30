#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sim33618 {

/// Says what is wrong with a command line, in the words of the help, and where to read on.
/// `parser_kind` and `parser_text` are the name and the message of CLI11's error.
std::string command_line_mistake(const std::vector<std::string>& words,
                                 const std::vector<Command>& commands,
                                 const std::string& parser_kind, const std::string& parser_text);

/// The same for a first word that is no command.
std::string unknown_command(const std::string& word, const std::vector<Command>& commands);

/// The same for an option without the value it takes.
std::string missing_value(const std::string& option, const std::string& command);

}  // namespace sim33618
