#include "network/power_law.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/contract.hpp"
#include "base/elementary.hpp"

namespace sim33618 {
namespace {

// How often each number comes, rising.
using NumberCounts = std::vector<std::pair<std::uint32_t, std::size_t>>;

NumberCounts counts_of(const std::vector<std::uint32_t>& numbers) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const std::uint32_t number : numbers) ++counts[number];
  return {counts.begin(), counts.end()};
}

// The largest of a likelihood that rises to it and falls from it, by golden section.
double most_likely_exponent(double mean_logarithm, double smallest) {
  constexpr double ratio = 0.6180339887498949;
  constexpr double tolerance = 1e-9;
  const auto likelihood = [&](double exponent) {
    return -elementary::natural_logarithm(hurwitz_zeta(exponent, smallest)) -
           exponent * mean_logarithm;
  };
  double low = 1 + 1e-6;
  double high = 10;
  double left = high - ratio * (high - low);
  double right = low + ratio * (high - low);
  double at_left = likelihood(left);
  double at_right = likelihood(right);
  while (high - low > tolerance) {
    if (at_left > at_right) {
      high = right;
      right = left;
      at_right = at_left;
      left = high - ratio * (high - low);
      at_left = likelihood(left);
    } else {
      low = left;
      left = right;
      at_left = at_right;
      right = low + ratio * (high - low);
      at_right = likelihood(right);
    }
  }
  return (low + high) / 2;
}

double distance_from(const NumberCounts& counts, std::size_t first, const PowerLawFit& fit) {
  const double all = hurwitz_zeta(fit.exponent, fit.smallest);
  double seen = 0;
  double largest = 0;
  for (std::size_t i = first; i < counts.size(); ++i) {
    // Both distributions only step up at whole numbers: below this one, and up to it.
    const auto number = static_cast<double>(counts[i].first);
    const double below = 1 - hurwitz_zeta(fit.exponent, number) / all;
    largest = std::max(largest, std::abs(seen / static_cast<double>(fit.count) - below));
    seen += static_cast<double>(counts[i].second);
    const double up_to = 1 - hurwitz_zeta(fit.exponent, number + 1) / all;
    largest = std::max(largest, std::abs(seen / static_cast<double>(fit.count) - up_to));
  }
  return largest;
}

PowerLawFit fit_from(const NumberCounts& counts, std::size_t first) {
  PowerLawFit fit;
  if (counts.size() < first + 2) return fit;
  double sum = 0;
  for (std::size_t i = first; i < counts.size(); ++i) {
    fit.count += counts[i].second;
    sum += static_cast<double>(counts[i].second) *
           elementary::natural_logarithm(static_cast<double>(counts[i].first));
  }
  fit.smallest = counts[first].first;
  const auto count = static_cast<double>(fit.count);
  fit.exponent = most_likely_exponent(sum / count, fit.smallest);
  fit.standard_error = (fit.exponent - 1) / elementary::square_root(count);
  fit.distance = distance_from(counts, first, fit);
  return fit;
}

}  // namespace

double hurwitz_zeta(double exponent, double start) {
  expect(exponent > 1 && start > 0, "an exponent above 1 and a start above 0");
  constexpr int terms = 10;
  // Bernoulli's numbers B_2k divided by (2k)!.
  constexpr std::array<double, 6> coefficients = {
      1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000};
  double sum = 0;
  for (int k = 0; k < terms; ++k) sum += elementary::power(start + k, -exponent);
  const double end = start + terms;
  const double last = elementary::power(end, -exponent);
  sum += last * end / (exponent - 1) + last / 2;
  double factor = last * exponent / end;
  double step = exponent;
  for (const double coefficient : coefficients) {
    sum += coefficient * factor;
    factor *= (step + 1) * (step + 2) / (end * end);
    step += 2;
  }
  return sum;
}

PowerLawFit power_law_from(std::uint32_t smallest, const std::vector<std::uint32_t>& numbers) {
  expect(smallest > 0, "a law from 1 on");
  const NumberCounts counts = counts_of(numbers);
  const auto first = std::find_if(counts.begin(), counts.end(),
                                  [&](const auto& entry) { return entry.first >= smallest; });
  return fit_from(counts, static_cast<std::size_t>(first - counts.begin()));
}

PowerLawFit power_law_of(const std::vector<std::uint32_t>& numbers, std::size_t fewest) {
  constexpr std::size_t most_beginnings = 100;
  const NumberCounts counts = counts_of(numbers);
  PowerLawFit best;
  std::size_t left = numbers.size();
  std::size_t tried = 0;
  for (std::size_t first = 0; first < counts.size() && tried < most_beginnings; ++first) {
    if (left < fewest) break;
    if (counts[first].first > 0) {
      const PowerLawFit fit = fit_from(counts, first);
      if (fit.count > 0 && fit.distance < best.distance) best = fit;
      ++tried;
    }
    left -= counts[first].second;
  }
  return best;
}

}  // namespace sim33618
