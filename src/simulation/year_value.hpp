#pragma once

#include <optional>
#include <vector>

#include "simulation/result.hpp"

namespace sim33618 {

/// Where the values of one element of a variable stand in a result.
struct ResultPlace {
  std::size_t variable = 0;
  std::size_t element = 0;
};

/// The place of a variable with fixed elements, both of which the model has.
ResultPlace place_of(const Word& variable, const std::vector<Word>& elements,
                     const Structure& structure);

/// The saved periods whose mean is the value of a calendar year: those that make it up, or the one
/// it ends with where `takes_end`. None where the year is not simulated or not a whole number of
/// saved periods.
std::vector<std::size_t> periods_of_year(const Calendar& calendar, std::size_t period_count,
                                         int year, bool takes_end);

/// The value of a calendar year, in base units. A result saved in parts of a year is averaged over
/// them, or its last part is taken where the variable is a value at the end of a period. Nothing
/// where the year is not simulated or not a whole number of saved periods.
std::optional<double> year_value(const Result& result, const ResultPlace& place, int year);

/// Of a variable by one dimension, for each of `names`, in base units; 0 for those that are none of
/// its elements, and where year_value() gives nothing.
std::vector<double> values_by_node(const Result& result, const Word& variable,
                                   const std::vector<std::string>& names, std::int64_t year);

}  // namespace sim33618
