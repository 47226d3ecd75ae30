#include "scenario/node_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sim33618 {

std::string node_text(const Node& node) {
  std::vector<std::string> parts;
  switch (node.kind) {
    case NodeKind::null: return "null";
    case NodeKind::scalar: return node.text;
    case NodeKind::sequence:
      for (const Node& item : node.items) parts.push_back(node_text(item));
      return fmt::format("[{}]", fmt::join(parts, ", "));
    case NodeKind::map: break;
  }
  for (const Node::Entry& entry : node.entries)
    parts.push_back(fmt::format("{}: {}", entry.key.text, node_text(entry.value)));
  std::sort(parts.begin(), parts.end());
  return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

}  // namespace sim33618
