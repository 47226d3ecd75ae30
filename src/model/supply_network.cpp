#include "model/supply_network.hpp"

namespace sim33618 {
namespace {

Word word_required(MapReader& map, const std::string& key) {
  map.require(key);
  return map.optional_word(key).value_or(Word{});
}

Word name_of(const Node::Entry& entry) { return {entry.key.text, entry.key.span}; }

class NetworkReader {
 public:
  NetworkReader(const Node& root, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), map_(root, say("the file"), diagnostics) {}

  SupplyNetwork read() {
    network_.nodes = word_required(map_, "nodes");
    network_.output = word_required(map_, "output");
    network_.value_added = word_required(map_, "value_added");
    network_.labour_income = word_required(map_, "labour_income");
    network_.staff = word_required(map_, "staff");
    network_.emissions = word_required(map_, "emissions");
    network_.input_cover = map_.optional_word("input_cover");
    network_.input_binding = map_.optional_word("input_binding");
    network_.input_restocking = map_.optional_word("input_restocking");
    map_.require("sells_energy");
    network_.sells_energy = map_.words("sells_energy");
    for (const Node::Entry& entry : map_.entries("flows")) read_flow(entry);
    for (const Node::Entry& entry : map_.entries("final_demand")) read_final_demand(entry);
    network_.household_demand = word_required(map_, "household_demand");
    for (const Node::Entry& entry : map_.entries("imports")) read_import(entry);
    network_.energy_imports = map_.words("energy_imports");
    if (map_.find("shares") != nullptr)
      for (const Node::Entry& entry : map_.entries("shares")) read_share(entry);
    network_.held = map_.words("held");
    network_.figures = map_.words("figures");
    network_.cover = map_.optional_word("cover");
    network_.recovery = map_.optional_word("recovery");
    network_.scope_2 = map_.optional_word("scope_2");
    map_.finish();
    return std::move(network_);
  }

 private:
  void read_flow(const Node::Entry& entry) {
    MapReader map(entry.value, say("'{}' of {}", entry.key.text, "flows"), diagnostics_);
    if (!map.valid()) return;
    network_.flows.push_back(
        {name_of(entry), word_required(map, "sold"), word_required(map, "bought")});
    map.finish();
  }

  void read_final_demand(const Node::Entry& entry) {
    MapReader map(entry.value, say("'{}' of {}", entry.key.text, "final_demand"), diagnostics_);
    if (!map.valid()) return;
    network_.final_demand.push_back(
        {name_of(entry), map.localized("name"), word_required(map, "variable")});
    map.finish();
  }

  void read_import(const Node::Entry& entry) {
    MapReader map(entry.value, say("'{}' of {}", entry.key.text, "imports"), diagnostics_);
    if (!map.valid()) return;
    ImportDeclaration import;
    import.name = name_of(entry);
    import.title = map.localized("name");
    import.variable = word_required(map, "variable");
    const Word origin = word_required(map, "origin");
    if (origin.text == "abroad") {
      import.origin = ImportOrigin::abroad;
    } else if (origin.text != "country" && origin.span) {
      diagnostics_.error(origin.span, say("'{}' is none of {}", origin.text, "country, abroad"));
    }
    import.emissions = word_required(map, "emissions");
    map.finish();
    network_.imports.push_back(std::move(import));
  }

  void read_share(const Node::Entry& entry) {
    MapReader map(entry.value, say("'{}' of {}", entry.key.text, "shares"), diagnostics_);
    if (!map.valid()) return;
    network_.shares.push_back({name_of(entry), map.localized("name"), word_required(map, "part"),
                               word_required(map, "rest"), word_required(map, "equals")});
    map.finish();
  }

  Diagnostics& diagnostics_;
  MapReader map_;
  SupplyNetwork network_;
};

}  // namespace

SupplyNetwork read_supply_network(const Node& root, const Span& place, Diagnostics& diagnostics) {
  SupplyNetwork network = NetworkReader(root, diagnostics).read();
  network.span = place;
  return network;
}

}  // namespace sim33618
