#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/compared_figures.hpp"

namespace sim33618 {

/// Name, unit and period of a figure, as cells; the period is empty where it counts all of them.
std::vector<std::string> figure_cells(const ComparedFigure& figure, const Calendar& calendar);

/// CSV lines of what a change of a scenario does: after the cells of `begin` a figure's name, unit
/// and period, its value with the change, that without it (`before`), their difference, and that
/// over the size of the value before; then each price of the model likewise, without the last
/// three. What is no finite number stays empty.
/// `values` and `before` are by figure, `prices` by price of the model of `scenario`.
std::string change_lines(const std::vector<std::string>& begin, const ComparedFigures& compared,
                         const Result& scenario, std::span<const double> values,
                         std::span<const double> before,
                         std::span<const std::optional<double>> prices);

}  // namespace sim33618
