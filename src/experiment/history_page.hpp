#pragma once

#include <string>
#include <vector>

#include "experiment/history_comparison.hpp"

namespace sim33618 {

/// A number with three significant digits and without exponent below 10^15.
std::string three_digits(double value);

/// The same for a difference between figures of the size of `figure`; round-off is 0.
std::string three_digits_of_difference(double difference, double figure);

/// A page in Markdown, in English: how the run does, every compared year, the readings that
/// contradict each other, and the series that are not compared. `compared` is of `result`.
std::string history_page(const Result& result, const std::vector<ComparedSeries>& compared);

}  // namespace sim33618
