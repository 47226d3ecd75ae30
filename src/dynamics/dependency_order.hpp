#pragma once

#include <optional>
#include <vector>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// A variable to evaluate, whole or one element where its elements depend on each other.
struct Evaluation {
  std::size_t variable = 0;
  std::optional<std::size_t> element;
};

/// Which equations are meant: those of a step, those that give the stocks their first value, or
/// those of variables that are ratios over a period.
enum class Phase { initial, step, ratio };

/// The equations of a variable in a phase; empty if it is given then.
const std::vector<ResolvedEquation>& equations_in(const ResolvedVariable& variable, Phase phase);

/// The variables to evaluate, each after what it depends on. Cycles are judged per element; one
/// that remains goes to `diagnostics` with its members in order.
std::vector<Evaluation> order_evaluations(const Structure& structure, Phase phase,
                                          Diagnostics& diagnostics);

}  // namespace sim33618
