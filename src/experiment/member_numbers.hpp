#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "dynamics/drawn_numbers.hpp"
#include "experiment/correlation.hpp"
#include "experiment/design.hpp"
#include "experiment/parameter_draws.hpp"

namespace sim33618 {

/// Which variables have numbers that members of a scenario draw.
std::vector<bool> drawn_variables(const CompiledModel& model, const Scenario& scenario,
                                  const ParameterDraws& draws);

/// The numbers that members of a scenario have, a block of them at a time: drawn from the ranges of
/// the model's rows, with what the scenario sets in their place. Where it sets a path from a year
/// on, the drawn path counts before.
class MemberNumbers {
 public:
  /// All must outlive this. Without a copula the coordinates of the design are taken as they are.
  MemberNumbers(const CompiledModel& model, const Scenario& scenario, const ParameterDraws& draws,
                const Design& design, const GaussianCopula* copula, std::size_t lanes);

  /// Draws so many members from `first` on, at most one a lane; lanes behind them get the last one
  /// again. Valid until the next call, as all below. They are to be read in place of the scenario's
  /// numbers.
  const DrawnNumbers& draw(std::uint32_t first, std::size_t count);
  /// Where the member of a lane stands: a coordinate for each dimension of the draws.
  std::vector<double> point(std::size_t lane) const;
  /// All its numbers.
  NumberTable table(std::size_t lane) const;

 private:
  struct Place {
    std::size_t variable = 0;
    std::size_t element = 0;
    std::size_t point = 0;
  };
  /// The dimension that a row is drawn by, and where its number counts.
  struct DrawnRow {
    std::size_t dimension = 0;
    std::vector<Place> places;
  };

  void add(const Place& place, const NumberPoint& number);
  void draw_cut_paths();

  const CompiledModel& model_;
  const Scenario& scenario_;
  const ParameterDraws& draws_;
  const Design& design_;
  const GaussianCopula* copula_;
  std::size_t lanes_;
  /// Dimension × lane.
  std::vector<double> points_;
  DrawnNumbers numbers_;
  /// By row of the model.
  std::map<std::size_t, DrawnRow> rows_;
  /// Elements whose drawn path ends where the scenario sets one, is hit by a shock or becomes known
  /// in the course of time, by their numbers in one lane; and what of the scenario changes their
  /// variables.
  std::vector<Place> cut_;
  NumberTable lane_;
  Scenario cut_changes_;
};

}  // namespace sim33618
