#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sim33618::bench {

/// How many variables of each kind have the same dimensions. Stocks have two flows each, and a
/// delay is an auxiliary with a function that makes hidden stocks.
struct SyntheticGroup {
  /// "", "region", "source" or "region, gas".
  std::string dims;
  std::size_t stocks = 0;
  std::size_t constants = 0;
  std::size_t series = 0;
  std::size_t lookups = 0;
  std::size_t delays = 0;
  std::size_t auxiliaries = 0;
};

/// What a made-up model consists of. Equal sizes make equal files.
struct SyntheticSize {
  std::string name;
  std::string title;
  int start = 1900;
  int end = 2099;
  std::string step = "1/2";
  std::size_t regions = 6;
  std::size_t sources = 9;
  std::size_t gases = 4;
  std::vector<SyntheticGroup> groups;
  /// Scalars that together need every other variable; the model's headline.
  std::size_t indicators = 20;
};

/// The size and make-up of World3: 290 scalar variables, 41 stocks (27 of them in nine delays of
/// third order), 55 lookups, 400 steps of Euler's method.
SyntheticSize world3_size();

/// The size of a large climate model: 900 variables with 3 800 elements, 1 000 steps of Euler's
/// method; arrays, series, lookups, delays, and what such models have of exponentials, logarithms
/// and powers.
SyntheticSize climate_size();

/// Writes a model folder of that size. The model is made up: its equations are of the forms that
/// such models have, its numbers mean nothing. All of its variables stay between 0.1 and 10, and
/// every one of them reaches an indicator.
void write_synthetic_model(const std::filesystem::path& folder, const SyntheticSize& size);

}  // namespace sim33618::bench
