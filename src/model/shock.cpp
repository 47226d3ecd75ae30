#include "model/shock.hpp"

#include <array>
#include <utility>

namespace sim33618 {
namespace {

using shapes::optional;
using shapes::required;

constexpr std::array shock_kinds = {std::pair{to_say("falls_by"), ShockKind::falls_by},
                                    std::pair{to_say("rises_by"), ShockKind::rises_by},
                                    std::pair{to_say("adds"), ShockKind::adds},
                                    std::pair{to_say("becomes"), ShockKind::becomes}};

Shape quantity_shape() {
  return shapes::map_of(
      {optional("usual", shapes::quantity(), "What counts where a scenario says nothing."),
       optional("bounds", shapes::list_of(shapes::quantity()), "Least and largest value.")});
}

Shape shock_shape() {
  std::vector<std::string> kinds;
  for (const auto& [name, kind] : shock_kinds) kinds.emplace_back(name);
  return shapes::map_of(
      {required("name", shapes::localized(), "A few words."),
       required("hits", shapes::word(), "The path of data that it changes for a time."),
       required("how", shapes::choice(kinds), "What it does to the path."),
       required("depth", quantity_shape(), "How strong it is."),
       required("duration", quantity_shape(), "How long it lasts in full."),
       required("recovery", quantity_shape(), "How long the way back takes."),
       required("guidance", shapes::localized(), "What it is and what was seen."),
       required("evidence", shapes::word().or_list(), "Ids of the evidence."),
       required("grade", shapes::choice({"A", "B", "C", "D"}), "How good the evidence is.")});
}

ShockQuantity quantity_of(MapReader& map, const std::string& key, Diagnostics& diagnostics) {
  MapReader quantity(*map.find(key), key, diagnostics);
  return {quantity.optional_word("usual"), quantity.words("bounds")};
}

// The shape of what is read here has been checked.
Shock read_shock(const Node::Entry& entry, Diagnostics& diagnostics) {
  MapReader map(entry.value, entry.key.text, diagnostics);
  Shock shock;
  shock.name = {entry.key.text, entry.key.span};
  shock.title = map.localized("name");
  shock.hits = *map.optional_word("hits");
  const std::string how = map.text("how");
  for (const auto& [name, kind] : shock_kinds) {
    if (how == name) shock.how = kind;
  }
  shock.depth = quantity_of(map, "depth", diagnostics);
  shock.duration = quantity_of(map, "duration", diagnostics);
  shock.recovery = quantity_of(map, "recovery", diagnostics);
  shock.guidance = map.localized("guidance");
  shock.evidence = map.ids("evidence");
  shock.grade = map.text("grade");
  return shock;
}

}  // namespace

std::string shock_kind_name(ShockKind kind) {
  for (const auto& [name, meaning] : shock_kinds) {
    if (meaning == kind) return name;
  }
  return {};
}

const Shape& shape_of_shocks() {
  static const Shape shape = shapes::map_of(
      {required("shocks", shapes::by_name(shock_shape()), "What may happen to the system.")});
  return shape;
}

std::vector<Shock> read_shocks(const Node& root, Diagnostics& diagnostics) {
  static const Shape shape = shock_shape();
  std::vector<Shock> shocks;
  for (const Node::Entry& entry : entries_of_file(root, "shocks", diagnostics)) {
    if (check_shape(entry.value, shape, say("shock '{}'", entry.key.text), diagnostics))
      shocks.push_back(read_shock(entry, diagnostics));
  }
  return shocks;
}

}  // namespace sim33618
