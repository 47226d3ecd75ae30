#pragma once

#include "model/map_reader.hpp"

namespace sim33618 {

/// Which variables of a model of supply shocks a caller fills in, and which ones it reads. In what
/// follows p runs over the products, o over the regions they come from, s over sectors, r over
/// regions; p runs over the same elements as s, and o over the same as r.
struct ShockRoles {
  Span span;
  /// Data [p, o, s, r]: what s in r bought of p from o in a year before the shock.
  Word flows;
  /// Data [s, r]: what else was sold in a year.
  Word final_demand;
  /// Data [p, s]: how long a stock of p lasts its users, in time.
  Word cover;
  /// Data [p, s]: the share of that stock below which s makes less; 0 where it can do without p.
  Word binding;
  /// Data [p, s]: the time over which s makes up for what its stock of p lacks.
  Word restocking;
  /// Data by steps [s, r]: the share of capacity that is out of work.
  Word loss;
  /// Computed [s, r], in a year: output before the shock; in the shock; what the shock costs of it;
  /// and what the lost capacity alone would have made.
  Word output;
  Word production;
  Word lost;
  Word direct;
};

/// Reads a `shock/1` file.
ShockRoles read_shock_roles(const Node& root, Diagnostics& diagnostics);

}  // namespace sim33618
