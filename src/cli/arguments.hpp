#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sim33618 {

/// What a command line asks for: a command with its arguments, or a text to show and an exit code.
struct Request {
  const Command* command = nullptr;
  Arguments arguments;
  std::string text;
  int exit_code = 0;
};

/// Takes a command line (without the program's name) apart.
Request parse_arguments(const std::vector<std::string>& words,
                        const std::vector<Command>& commands);

}  // namespace sim33618
