#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/ensemble.hpp"
#include "simulation/result.hpp"

namespace sim33618 {

/// A figure that scenarios are compared by.
struct ComparedFigure {
  /// Of an indicator, that of its row in the result tables; else the total's.
  std::string name;
  LocalizedText title;
  std::string unit;
  /// The saved period; nothing where it counts all of them.
  std::optional<std::size_t> period = {};
};

/// What all scenarios of a comparison are compared by: indicators in each saved period, and totals
/// over all periods; and how to find the figures in what a run or a member has.
class ComparedFigures {
 public:
  /// `indicators` are variables of the model with values, as are the totals its document names.
  /// The clock is that of all scenarios.
  ComparedFigures(const CompiledModel& model, const Calendar& calendar,
                  const std::vector<std::string>& indicators);

  const std::vector<ComparedFigure>& figures() const { return figures_; }
  /// What a member has to keep.
  const std::vector<KeptSeries>& series() const { return series_; }

  /// By figure, in their units, of what a member kept (series × period, in the units of the
  /// variables).
  std::vector<double> of(std::span<const double> kept) const;
  std::vector<double> of(const Result& result) const;

  /// The figure that is a total of this name over all its elements.
  std::size_t total(const std::string& name) const;

 private:
  /// A figure is the sum of series, in one period or weighted over all of them.
  struct Sum {
    std::size_t first_series = 0;
    std::size_t series_count = 1;
    double factor = 1;
  };

  void add_indicator(std::size_t variable);
  void add_total(const TotalOverYears& total);
  void add_figure(ComparedFigure figure, const Sum& sum);

  const CompiledModel& model_;
  std::size_t periods_;
  double years_of_period_;
  std::vector<ComparedFigure> figures_;
  std::vector<Sum> sums_;
  std::vector<KeptSeries> series_;
};

/// What the change from the first scenario's figures to another's costs, in the unit of the price;
/// nothing where nothing was bought.
std::optional<double> price_of_change(const PriceOfChange& price, const ComparedFigures& compared,
                                      const ModelDocument& model, std::span<const double> first,
                                      std::span<const double> other);

}  // namespace sim33618
