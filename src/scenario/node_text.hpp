#pragma once

#include <string>

#include "model/yaml_node.hpp"

namespace sim33618 {

/// A value in one line, as a map in braces would have it, with keys in the order of their bytes:
/// equal texts say the same.
std::string node_text(const Node& node);

}  // namespace sim33618
