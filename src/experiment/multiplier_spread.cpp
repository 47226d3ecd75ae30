#include "experiment/multiplier_spread.hpp"

#include "base/quantiles.hpp"
#include "experiment/model_correlations.hpp"
#include "experiment/sobol_design.hpp"
#include "network/input_output_system.hpp"
#include "simulation/regional_tables.hpp"

namespace sim33618 {
namespace {

// Makes the tables of each member as it comes and keeps their multipliers.
class MultiplierSink : public MemberSink {
 public:
  MultiplierSink(const RegionalTables& tables, const SpreadRequest& request)
      : tables_(tables), model_(*request.model), calendar_(request.scenario->time.calendar()) {
    for (const std::size_t variable : tables.variables()) {
      first_series_.resize(variable + 1, 0);
      first_series_[variable] = kept_.size();
      const std::size_t count = model_.structure().variables[variable].element_count;
      for (std::size_t e = 0; e < count; ++e) kept_.push_back({variable, e});
    }
  }

  const std::vector<KeptSeries>& kept() const { return kept_; }

  void take(const MemberBlock& block) override {
    for (std::uint32_t i = 0; i < block.count; ++i) {
      if (block.failed(i) || !add(block.values_of(i))) ++failed_;
    }
  }

  MultiplierSpreads spreads(const std::vector<double>& shares) const {
    MultiplierSpreads all;
    all.failed = failed_;
    const std::vector<std::string>& names = tables_.nodes();
    for (std::size_t p = 0; p < periods(); ++p) {
      for (std::size_t n = 0; n < names.size(); ++n) {
        std::vector<double> numbers;
        for (const std::vector<double>& member : members_)
          numbers.push_back(member[p * names.size() + n]);
        all.rows.push_back({year(p), names[n], quantiles_of(std::move(numbers), shares)});
      }
    }
    return all;
  }

 private:
  std::size_t periods() const { return static_cast<std::size_t>(calendar_.save_count()); }
  std::int64_t year(std::size_t period) const {
    return calendar_.first_year() + static_cast<std::int64_t>(period);
  }

  bool add(std::span<const double> values) {
    std::vector<double> multipliers;
    try {
      for (std::size_t p = 0; p < periods(); ++p) {
        const RegionalYear table =
            tables_.table_of(year(p), [&](std::size_t variable, std::size_t element) {
              const std::size_t series = first_series_[variable] + element;
              return values[series * periods() + p] *
                     model_.document().variables[variable].unit.scale();
            });
        Diagnostics diagnostics;
        const Eigen::VectorXd sums =
            solve_table(table.table, Severity::warning, diagnostics).leontief.colwise().sum();
        multipliers.insert(multipliers.end(), sums.begin(), sums.end());
      }
    } catch (const InputError&) {
      return false;
    }
    members_.push_back(std::move(multipliers));
    return true;
  }

  const RegionalTables& tables_;
  const CompiledModel& model_;
  Calendar calendar_;
  std::vector<KeptSeries> kept_;
  // By variable: where its first element stands among the kept series.
  std::vector<std::size_t> first_series_;
  // Member × year × node.
  std::vector<std::vector<double>> members_;
  std::uint32_t failed_ = 0;
};

}  // namespace

MultiplierSpreads multiplier_spread(const SpreadRequest& request, const Progress& progress) {
  const RegionalTables tables(*request.model);
  check_saved_by_year(request.scenario->time.calendar());
  MultiplierSink sink(tables, request);
  const ModelDocument& document = request.model->document();
  const ParameterDraws draws(document, request.model->numbers());
  const GaussianCopula copula = model_correlations(document, draws);
  const SobolDesign design(request.scenario->seed, draws.names().size());
  EnsemblePlan plan;
  plan.model = request.model;
  plan.scenario = request.scenario;
  plan.draws = &draws;
  plan.design = &design;
  plan.copula = &copula;
  plan.kept = sink.kept();
  plan.members = request.members;
  plan.threads = request.threads;
  run_ensemble(plan, {&sink}, progress);
  return sink.spreads(request.shares);
}

}  // namespace sim33618
