#include "model/shock_roles.hpp"

namespace sim33618 {

ShockRoles read_shock_roles(const Node& root, Diagnostics& diagnostics) {
  ShockRoles roles;
  MapReader file(root, say("the file"), diagnostics);
  const Node* node = file.require("shock");
  file.finish();
  if (node == nullptr) return roles;
  MapReader map(*node, say("'shock'"), diagnostics);
  roles.span = node->heading();
  if (!map.valid()) return roles;
  for (const auto& [key, word] : {std::pair{"flows", &roles.flows},
                                  {"final_demand", &roles.final_demand},
                                  {"cover", &roles.cover},
                                  {"binding", &roles.binding},
                                  {"restocking", &roles.restocking},
                                  {"loss", &roles.loss},
                                  {"output", &roles.output},
                                  {"production", &roles.production},
                                  {"lost", &roles.lost},
                                  {"direct", &roles.direct}}) {
    if (const Node* value = map.require(key)) *word = {value->text, value->span};
  }
  map.finish();
  return roles;
}

}  // namespace sim33618
