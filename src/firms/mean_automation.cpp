#include "firms/mean_automation.hpp"

#include "base/diagnostics.hpp"
#include "base/elementary.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

constexpr double all_percent = 100;

double with_odds(double share, double factor) {
  return all_percent * factor * share / (all_percent - share + factor * share);
}

}  // namespace

void meet_mean_automation(const PopulationTargets& targets, FirmPopulation& firms) {
  std::vector<double>& automation = firms.numbers[index_of(FirmNumber::automation)];
  const std::vector<double>& output = firms.graph.output;
  std::vector<NodeIndex> free;
  double all = 0;
  double known = 0;
  double others = 0;
  for (NodeIndex firm = 0; firm < firms.size(); ++firm) {
    all += output[firm];
    const std::uint32_t place = firms.known[firm];
    if (place != FirmPopulation::unknown &&
        targets.known[place].numbers[index_of(FirmNumber::automation)]) {
      known += output[firm] * automation[firm];
    } else {
      free.push_back(firm);
      others += output[firm];
    }
  }
  if (free.empty()) return;
  const double wanted = targets.automation * all - known;
  if (wanted <= 0 || wanted >= all_percent * others) {
    throw InputError(
        say("the mean automation of {} % cannot be met: firms for which it is known "
            "leave {} % to others",
            format_short(targets.automation), format_short(wanted / others)));
  }
  // The factor lies between these: no archetype is automated by less than a millionth.
  constexpr double widest = 27;
  constexpr int halvings = 70;
  double low = -widest;
  double high = widest;
  double factor = 1;
  for (int i = 0; i < halvings && low < high; ++i) {
    const double middle = (low + high) / 2;
    factor = elementary::exponential(middle);
    double sum = 0;
    for (const NodeIndex firm : free) sum += output[firm] * with_odds(automation[firm], factor);
    (sum < wanted ? low : high) = middle;
  }
  for (const NodeIndex firm : free) automation[firm] = with_odds(automation[firm], factor);
}

}  // namespace sim33618
