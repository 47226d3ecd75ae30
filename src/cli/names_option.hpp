#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// The names that an option gives, separated by commas or blanks; none if it is not given. Throws
/// InputError where it is and names nothing.
std::vector<std::string> names_option(const Arguments& arguments, const std::string& option);

/// The same of variables that have values. Throws InputError for all that there are not.
std::vector<std::string> variables_option(const Arguments& arguments, const std::string& option,
                                          const ModelDocument& model);

/// The variable of a name that an option gives. Throws InputError if none with values is called so.
const VariableDeclaration& variable_of_option(const std::string& name, const std::string& option,
                                              const ModelDocument& model);

}  // namespace sim33618
