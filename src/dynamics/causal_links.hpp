#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "model/time_settings.hpp"

namespace sim33618 {

/// What an element is moved by: the slot of another one (Program), and by how much the element, or
/// the rate at which a stock changes, moves with it, in base units.
struct CausalLink {
  std::uint32_t cause = 0;
  double gain = 0;
};

/// What moves what in a model at the end of a saved period of a run, element by element: the
/// partial derivatives of all equations there. A stock is moved by its flows, and what PREVIOUS
/// keeps by what it is taken from. Numbers of the model are no causes. Links that are 0 or not
/// finite are left out.
struct CausalLinks {
  std::string date;
  /// By slot of the program.
  std::vector<double> values;
  /// By slot of the element that is moved; causes in rising order.
  std::vector<std::vector<CausalLink>> into;
};

/// The links of a run at the end of its first saved period and of its last one (once, if there is
/// but one). Throws RunError as integrate() does.
std::vector<CausalLinks> causal_links(const CompiledModel& model, const NumberTable& numbers,
                                      const TimeSettings& time);

}  // namespace sim33618
