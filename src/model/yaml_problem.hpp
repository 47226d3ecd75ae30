#pragma once

#include <string>

#include "base/diagnostics.hpp"

namespace sim33618 {

/// Reports where text is not YAML, in words that say what to look for. `parser_message` is what
/// yaml-cpp says, `at` the place it has come to, `open` where the innermost map or list that is not
/// closed begins (it may point nowhere).
void report_yaml_problem(const std::string& parser_message, const Span& at, const Span& open,
                         Diagnostics& diagnostics);

}  // namespace sim33618
