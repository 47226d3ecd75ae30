#pragma once

#include <string>

#include "model/yaml_node.hpp"

namespace sim33618 {

/// How a scalar is written and where it ends in the file; yaml-cpp reports only where it begins.
struct ScalarExtent {
  ScalarStyle style = ScalarStyle::plain;
  std::size_t end = 0;
  /// False for a quoted text that runs to the end of the file, which yaml-cpp accepts.
  bool is_closed = true;
};

/// `begin` is the first byte of the scalar (its quote or block sign included), `value` what it
/// means.
ScalarExtent scalar_extent(const std::string& text, std::size_t begin, const std::string& value);

/// End of the first line of a plain scalar: before a comment, a flow sign after the value, ": " or
/// the line end.
std::size_t plain_scalar_end(const std::string& text, std::size_t begin);

}  // namespace sim33618
