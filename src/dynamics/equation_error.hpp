#pragma once

#include <string>

#include "base/text_error.hpp"
#include "dynamics/expression.hpp"

namespace sim33618 {

/// A mistake at a part of an equation.
inline TextError error_at(const TextRange& range, const std::string& message,
                          const std::string& suggestion = {}) {
  return {range.begin, range.end - range.begin, message, suggestion};
}

}  // namespace sim33618
