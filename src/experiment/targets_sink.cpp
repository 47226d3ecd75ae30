#include "experiment/targets_sink.hpp"

#include "simulation/year_value.hpp"

namespace sim33618 {

TargetsSink::TargetsSink(const Result& central, const std::vector<TargetOutcome>& outcomes,
                         EnsemblePlan& plan)
    : outcomes_(outcomes), met_(outcomes.size()) {
  const Structure& structure = central.model().structure();
  const std::size_t periods = central.period_count();
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (!outcomes[i].simulated) continue;
    const Target& target = *outcomes[i].target;
    const ResultPlace place = place_of(target.variable, target.elements, structure);
    const VariableDeclaration& variable = *structure.variables[place.variable].declaration;
    Watched watched{i, {}, variable.unit.scale() / target.value.unit.scale()};
    for (const std::size_t period : periods_of_year(central.calendar(), periods, target.year,
                                                    variable.period_rule == PeriodRule::end))
      watched.figures.push_back(plan.kept.size() * periods + period);
    plan.kept.push_back({place.variable, place.element});
    watched_.push_back(std::move(watched));
  }
}

void TargetsSink::take(const MemberBlock& block) {
  for (std::uint32_t i = 0; i < block.count; ++i) {
    if (block.failed(i)) continue;
    ++members_;
    const std::span<const double> values = block.values_of(i);
    for (const Watched& watched : watched_) {
      double sum = 0;
      for (const std::size_t figure : watched.figures) sum += values[figure];
      const double value = sum / static_cast<double>(watched.figures.size()) * watched.scale;
      if (meets(*outcomes_[watched.outcome].target, value)) ++met_[watched.outcome];
    }
  }
}

void FirstFigures::take(const MemberBlock& block) {
  values_.clear();
  for (std::uint32_t i = 0; i < block.count; ++i) {
    const std::span<const double> values = block.values_of(i).first(figures_);
    values_.insert(values_.end(), values.begin(), values.end());
  }
  const MemberBlock first{block.first, block.count, values_, block.shares, block.failures};
  for (MemberSink* sink : sinks_) sink->take(first);
}

}  // namespace sim33618
