#include "base/log_gamma.hpp"

#include "base/contract.hpp"
#include "base/elementary.hpp"
#include "base/polynomial.hpp"

namespace sim33618 {
namespace {

// The sum of Lanczos times exp(-g).
double lanczos_sum(double x) {
  constexpr std::array<double, 13> above = {
      0.006061842346248906525783753964555936883222, 0.5098416655656676188125178644804694509993,
      19.51992788247617482847860966235652136208,    449.9445569063168119446858607650988409623,
      6955.999602515376140356310115515198987526,    75999.29304014542649875303443598909137092,
      601859.6171681098786670226533699352302507,    3481712.15498064590882071018964774556468,
      14605578.08768506808414169982791359218571,    43338889.32467613834773723740590533316085,
      86363131.28813859145546927288977868422342,    103794043.1163445451906271053616070238554,
      56906521.91347156388091090791033559122686859};
  constexpr std::array<double, 13> below = {1,         66,       1925,     32670,     357423,
                                            2637558,   13339535, 45995730, 105258076, 150917976,
                                            120543840, 39916800, 0};
  return polynomial(above, x) / polynomial(below, x);
}

}  // namespace

double log_gamma(double x) {
  expect(x > 0, "the gamma function is taken of a positive number");
  constexpr double g = 6.024680040776729583740234375;
  return (x - 0.5) * (elementary::natural_logarithm(x + g - 0.5) - 1) +
         elementary::natural_logarithm(lanczos_sum(x));
}

}  // namespace sim33618
