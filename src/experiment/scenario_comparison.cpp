#include "experiment/scenario_comparison.hpp"

#include <memory>

#include "base/blocks.hpp"
#include "tables/comparison_heads.hpp"

namespace sim33618 {

ScenarioComparison compare_scenarios(const std::vector<const Result*>& results,
                                     const std::vector<std::string>& indicators) {
  const Result& first = *results.front();
  const ModelDocument& model = first.model().document();
  ScenarioComparison comparison{
      &first.model(), ComparedFigures(first.model(), first.calendar(), indicators), {}};
  for (const Result* result : results) {
    ComparedScenario scenario{
        result, comparison.compared.of(*result), hold_against(model.targets, *result), {}, {}};
    const std::vector<double>& before =
        comparison.scenarios.empty() ? scenario.figures : comparison.scenarios.front().figures;
    for (const PriceOfChange& price : model.comparisons.prices)
      scenario.prices.push_back(
          price_of_change(price, comparison.compared, model, before, scenario.figures));
    comparison.scenarios.push_back(std::move(scenario));
  }
  return comparison;
}

void add_members(ScenarioComparison& comparison, const PairedEnsemble& ensemble,
                 const Progress& progress) {
  std::vector<std::unique_ptr<FiguresSink>> sinks;
  std::uint32_t before = 0;
  for (const ComparedScenario& scenario : comparison.scenarios) {
    sinks.push_back(std::make_unique<FiguresSink>(comparison.compared, ensemble.folder));
    EnsemblePlan plan;
    plan.model = comparison.model;
    plan.scenario = &scenario.result->scenario();
    plan.draws = ensemble.draws;
    plan.design = ensemble.design;
    plan.copula = ensemble.copula;
    plan.kept = comparison.compared.series();
    plan.members = ensemble.members;
    plan.threads = ensemble.threads;
    run_ensemble(plan, {sinks.back().get()}, [&](std::uint32_t done) { progress(before + done); });
    before += ensemble.members;
  }
  comparison.members = ensemble.members;
  const std::size_t figures = comparison.compared.figures().size();
  for (std::size_t s = 0; s < sinks.size(); ++s) {
    std::vector<PairedDifference>& differences = comparison.scenarios[s].differences;
    differences.resize(figures);
    for_each_block(figures, ensemble.threads, [&](std::size_t f, std::size_t) {
      differences[f] =
          paired_difference(sinks.front()->figure(f), sinks[s]->figure(f), compared_shares());
    });
  }
}

}  // namespace sim33618
