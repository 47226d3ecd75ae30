#include "experiment/lever_ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/suggestion.hpp"
#include "simulation/run_together.hpp"

namespace sim33618 {
namespace {

Node word_node(const std::string& text, const Span& span) {
  Node node;
  node.kind = NodeKind::scalar;
  node.text = text;
  node.span = span;
  return node;
}

// As a grid of the lever alone would say it.
ScenarioFiles with_lever(ScenarioFiles files, const Lever& lever, const LeverZone& zone) {
  files.grid.push_back(
      {word_node(lever.name.text, lever.name.span), word_node(zone.name, zone.value.span)});
  return files;
}

void check_zones(const std::vector<std::string>& zones, const ModelDocument& model) {
  std::vector<std::string> known;
  for (const Lever& lever : model.levers) {
    for (const LeverZone& zone : lever.zones) known.push_back(zone.name);
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  Diagnostics diagnostics;
  for (const std::string& zone : zones) {
    if (std::binary_search(known.begin(), known.end(), zone)) continue;
    diagnostics.error({}, say("no lever has a zone '{}' (there are {})", zone, listed(known)))
        .suggest(did_you_mean(zone, known));
  }
  diagnostics.throw_if_errors();
}

}  // namespace

LeverRanking rank_levers(const ScenarioFiles& files, const CompiledModel& model,
                         const std::vector<std::string>& indicators,
                         const std::vector<std::string>& zones, std::size_t threads) {
  const ModelDocument& document = model.document();
  check_zones(zones, document);
  const Scenario base = resolve_scenario(files, document, model.numbers());
  LeverRanking ranking{ComparedFigures(model, base.time.calendar(), indicators), {}, {}};
  std::vector<Scenario> scenarios = {base};
  for (const Lever& lever : document.levers) {
    for (const LeverZone& zone : lever.zones) {
      if (!zones.empty() && std::find(zones.begin(), zones.end(), zone.name) == zones.end())
        continue;
      scenarios.push_back(
          resolve_scenario(with_lever(files, lever, zone), document, model.numbers()));
      ranking.pulled.push_back({&lever, zone.name, {}, {}});
    }
  }
  std::vector<std::vector<double>> figures;
  for (const std::unique_ptr<Result>& result : run_together(model, scenarios, threads))
    figures.push_back(ranking.compared.of(*result));
  ranking.without = figures.front();
  for (std::size_t i = 0; i < ranking.pulled.size(); ++i) {
    PulledLever& pulled = ranking.pulled[i];
    pulled.figures = std::move(figures[i + 1]);
    for (const PriceOfChange& price : document.comparisons.prices)
      pulled.prices.push_back(
          price_of_change(price, ranking.compared, document, ranking.without, pulled.figures));
  }
  return ranking;
}

std::vector<std::size_t> by_change(const LeverRanking& ranking, std::size_t figure) {
  std::vector<std::size_t> order(ranking.pulled.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto size = [&](std::size_t i) {
    return std::abs(ranking.pulled[i].figures[figure] - ranking.without[figure]);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  return order;
}

}  // namespace sim33618
