#include "model/basis.hpp"

namespace sim33618 {

std::vector<Basis> read_bases(const Node& node, Diagnostics& diagnostics) {
  std::vector<Basis> bases;
  MapReader map(node, say("'{}'", "bases"), diagnostics);
  if (!map.valid()) return bases;
  for (const Node::Entry& entry : node.entries)
    bases.push_back({entry.key.text, map.localized(entry.key.text)});
  return bases;
}

}  // namespace sim33618
