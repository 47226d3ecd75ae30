#pragma once

#include <string>
#include <vector>

#include "network/input_output_system.hpp"
#include "simulation/regional_years.hpp"

namespace sim33618 {

/// The emissions of a node's product of a year from cradle to gate, by the scopes of the GHG
/// Protocol (Corporate Value Chain Standard, upstream of the gate, purchased goods and services).
/// All in the unit of the emissions of nodes, for the whole output; divide by it for a unit.
struct ScopeAccount {
  std::string node;
  /// In the unit of the table.
  double output = 0;
  /// Of the node itself.
  double scope_1 = 0;
  /// Of the power and heat it buys: what local plants emit for it, and power from outside with all
  /// that is upstream of it.
  double scope_2 = 0;
  /// Upstream in the region, in the rest of the country and abroad; of the energy bought only what
  /// suppliers of the energy emit.
  double scope_3_local = 0;
  double scope_3_country = 0;
  double scope_3_abroad = 0;

  double scope_3() const { return scope_3_local + scope_3_country + scope_3_abroad; }
  double cradle_to_gate() const { return scope_1 + scope_2 + scope_3(); }
};

/// By node: cradle to gate is (f + m)·L·x, with direct emissions f and emissions in imports m per
/// unit of output, cut so that each ton stands in one scope: scope 1 and 2 are those of
/// emission_scopes(), with the energy bought outside added to scope 2. Nodes without output have
/// zeros.
std::vector<ScopeAccount> scope_accounts(const RegionalYear& year, const InputOutputSystem& system);

/// The same, with the table solved.
std::vector<ScopeAccount> scope_accounts(const RegionalYear& year);

}  // namespace sim33618
