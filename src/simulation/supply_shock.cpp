#include "simulation/supply_shock.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "dynamics/batch_integrator.hpp"
#include "dynamics/plan.hpp"

namespace sim33618 {
namespace {

constexpr std::int64_t latest_year = 2200;

SourcePointer element_table(const std::string& file, char letter, std::size_t count) {
  std::string text = "element,en,zh\n";
  for (std::size_t i = 1; i <= count; ++i) text += fmt::format("{}{},,\n", letter, i);
  return std::make_shared<SourceText>(file, text);
}

class ShockRun {
 public:
  ShockRun(const CompiledModel& model, const ShockCase& shock)
      : model_(model),
        roles_(model.document().shock.value()),
        shock_(shock),
        numbers_(model.numbers()) {
    time_ = model.document().time;
    time_.save = time_.step;
    const Fraction years = Fraction(shock.steps) * time_.step;
    const std::int64_t whole = (years.numerator() + years.denominator() - 1) / years.denominator();
    time_.end = time_.start + whole - 1;
  }

  ShockOutcome outcome() {
    fill_in();
    const auto nodes = static_cast<Eigen::Index>(shock_.sector.size());
    const auto steps = static_cast<Eigen::Index>(shock_.steps);
    ShockOutcome found{time_.step, Eigen::VectorXd(nodes), Eigen::MatrixXd(nodes, steps),
                       Eigen::MatrixXd(nodes, steps), Eigen::MatrixXd(nodes, steps)};
    PlanRequest request{std::vector<bool>(model_.structure().variables.size(), false), {}, false};
    for (const Word* role : {&roles_.output, &roles_.production, &roles_.lost, &roles_.direct})
      request.outputs[variable(*role)] = true;
    const InstructionSet set = chosen_instruction_set();
    const Plan plan = make_plan(model_, request, set);
    BatchIntegrator integrator(model_, plan, time_, set, 1);
    const BatchMember member{&numbers_, {}};
    integrator.run({&member, 1}, [&](std::int64_t period, const BatchPeriod& values) {
      if (period >= shock_.steps) return;
      read(roles_.output, values, found.output);
      read(roles_.production, values, found.production.col(period));
      read(roles_.lost, values, found.lost.col(period));
      read(roles_.direct, values, found.direct.col(period));
    });
    return found;
  }

 private:
  std::size_t variable(const Word& role) const {
    return model_.structure().find(role.text).value();
  }

  double scale(std::size_t variable) const {
    return model_.structure().variables[variable].declaration->unit.scale();
  }

  // Where a node stands among the elements of [sector, region].
  std::size_t place(std::size_t node) const {
    return shock_.sector[node] * shock_.regions.size() + shock_.region[node];
  }

  std::size_t places() const { return shock_.sectors.size() * shock_.regions.size(); }

  void fill_in() {
    const std::size_t nodes = shock_.sector.size();
    const Eigen::VectorXd final_demand = shock_.table.final_demand.rowwise().sum();
    clear(roles_.flows, places() * places());
    clear(roles_.final_demand, places());
    for (std::size_t i = 0; i < nodes; ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      set(roles_.final_demand, place(i), final_demand(row));
      for (std::size_t j = 0; j < nodes; ++j)
        set(roles_.flows, place(i) * places() + place(j),
            shock_.table.flows(row, static_cast<Eigen::Index>(j)));
    }
    fill_in(roles_.cover, shock_.cover);
    fill_in(roles_.binding, shock_.binding);
    fill_in(roles_.restocking, shock_.restocking);
    fill_in_losses();
  }

  // In base units: years and shares.
  void fill_in(const Word& role, const Eigen::MatrixXd& numbers) {
    for (Eigen::Index p = 0; p < numbers.size(); ++p)
      put(variable(role), static_cast<std::size_t>(p),
          numbers(p / numbers.cols(), p % numbers.cols()));
  }

  // A path of numbers, each held until the next one; none before the first step.
  void fill_in_losses() {
    std::vector<NumberSeries>& series = numbers_.series[variable(roles_.loss)];
    const Calendar calendar = time_.calendar();
    for (NumberSeries& path : series) path = {{calendar.time(0).value(), 0, {}, {}}};
    for (const CapacityLoss& loss : shock_.losses) {
      if (loss.step >= calendar.step_count()) continue;
      NumberSeries& path = series[place(loss.node)];
      const double at = calendar.time(loss.step).value();
      if (path.back().at < at) path.push_back({at, 0, {}, {}});
      path.back().value = loss.share * scale(variable(roles_.loss));
    }
  }

  void clear(const Word& role, std::size_t count) {
    std::vector<NumberSeries>& series = numbers_.series[variable(role)];
    expect(series.size() == count, "a model of shocks is read with the dimensions of the case");
    std::fill(series.begin(), series.end(), NumberSeries{{0, 0, {}, {}}});
  }

  void set(const Word& role, std::size_t element, double value) {
    const std::size_t of = variable(role);
    put(of, element, value * scale(of));
  }

  void put(std::size_t variable, std::size_t element, double value) {
    numbers_.series[variable].at(element) = {{0, value, {}, {}}};
  }

  template <typename Vector>
  void read(const Word& role, const BatchPeriod& values, Vector&& into) const {
    const std::size_t of = variable(role);
    for (std::size_t i = 0; i < shock_.sector.size(); ++i)
      into(static_cast<Eigen::Index>(i)) = values.value(of, place(i), 0) / scale(of);
  }

  const CompiledModel& model_;
  const ShockRoles& roles_;
  const ShockCase& shock_;
  NumberTable numbers_;
  TimeSettings time_;
};

}  // namespace

std::int64_t most_shock_steps(const ModelDocument& model) {
  const Fraction steps = Fraction(latest_year + 1 - model.time.start) / model.time.step;
  return steps.numerator() / steps.denominator();
}

GivenTables shock_dimensions(const ShockCase& shock) {
  return {{"sectors.csv", element_table("sectors.csv", 's', shock.sectors.size())},
          {"regions.csv", element_table("regions.csv", 'r', shock.regions.size())}};
}

ShockOutcome spread_shock(const CompiledModel& model, const ShockCase& shock) {
  return ShockRun(model, shock).outcome();
}

}  // namespace sim33618
