#include "simulation/regional_population.hpp"

#include <algorithm>

#include "simulation/year_value.hpp"

namespace sim33618 {
namespace {

class TargetsOfYear {
 public:
  TargetsOfYear(const Result& result, const RegionalYear& year, const FirmData& firms)
      : result_(result),
        year_(year),
        firms_(firms),
        data_(*firms.population),
        variables_(data_.variables) {
    targets_.graph = firm_graph_targets(result, year);
    money_ = scale_of(result.model().document().network->output);
  }

  PopulationTargets targets() {
    set_totals();
    set_shares();
    set_imports();
    for (const FirmArchetype& kind : data_.archetypes) add_archetype(kind);
    for (const NamedFirm& firm : firms_.leaders) add_facts(firm);
    return std::move(targets_);
  }

 private:
  const ModelDocument& model() const { return result_.model().document(); }
  const Structure& structure() const { return result_.model().structure(); }
  const std::vector<std::string>& nodes() const { return targets_.graph.nodes; }

  double scale_of(const Word& variable) const {
    return model().find_variable(variable.text)->unit.scale();
  }

  double value(const Word& variable, std::size_t element) const {
    const std::size_t place = *structure().find(variable.text);
    return year_value(result_, {place, element}, static_cast<int>(year_.year)).value_or(0);
  }

  const Dimension& dimension_of(const Word& variable) const {
    return *structure().variables[*structure().find(variable.text)].dims.front();
  }

  // In base units; 0 for nodes without firms, of which the variable need not know.
  std::vector<double> by_node(const Word& variable) const {
    const Dimension& known = dimension_of(variable);
    std::vector<double> values;
    for (const std::string& node : nodes()) {
      const auto element = known.index_of(node);
      values.push_back(element ? value(variable, *element) : 0);
    }
    return values;
  }

  std::vector<double>& total(FirmNumber number) { return targets_.totals[index_of(number)]; }

  void set_amount(FirmNumber number, const Word& variable) {
    total(number) = by_node(variable);
    for (double& amount : total(number)) amount /= scale_of(variable);
  }

  void set_cover(FirmNumber number, const Word& variable, const std::vector<double>& output) {
    set_amount(number, variable);
    for (std::size_t node = 0; node < output.size(); ++node) total(number)[node] *= output[node];
  }

  void set_totals() {
    const std::vector<double> output = outputs_of(targets_.graph);
    set_amount(FirmNumber::employees, variables_.staff);
    set_amount(FirmNumber::energy, variables_.energy);
    set_amount(FirmNumber::emissions, variables_.emissions);
    set_cover(FirmNumber::input_cover, variables_.input_cover, output);
    set_cover(FirmNumber::finished_cover, variables_.finished_cover, output);
    total(FirmNumber::research) = by_node(variables_.research);
    for (double& money : total(FirmNumber::research)) money /= money_;
    total(FirmNumber::capacity) = by_node(variables_.utilisation);
    for (std::size_t node = 0; node < output.size(); ++node) {
      double& used = total(FirmNumber::capacity)[node];
      used = used > 0 ? output[node] / used : 0;
    }
  }

  void set_shares() {
    constexpr double percent = 100;
    targets_.digital_share = by_node(variables_.digital_share);
    for (std::size_t i = 0; i < data_.levels_above.size(); ++i)
      targets_.levels_above[i] = data_.levels_above[i].value;
    targets_.automation = percent * value(variables_.automation, 0);
    targets_.intensity_spread = value(variables_.intensity_spread, 0);
    targets_.cover_spread = data_.cover_spread.value;
    targets_.size_digital_correlation = data_.size_digital_correlation.value;
    targets_.employment_elasticity = data_.employment_elasticity.value;
    targets_.grades = dimension_of(variables_.grade_share).element_names();
    for (std::size_t grade = 0; grade < targets_.grades.size(); ++grade)
      targets_.grade_share.push_back(value(variables_.grade_share, grade));
  }

  void set_imports() {
    const InputOutputTable& table = year_.table;
    for (Eigen::Index node = 0; node < table.imports.cols(); ++node) {
      double country = 0;
      double abroad = 0;
      for (Eigen::Index row = 0; row < table.imports.rows(); ++row) {
        const bool is_abroad = year_.imports_from_abroad[static_cast<std::size_t>(row)];
        (is_abroad ? abroad : country) += table.imports(row, node);
      }
      targets_.bought_in_country.push_back(country);
      targets_.bought_abroad.push_back(abroad);
    }
  }

  static Archetype::Range range_of(const SourcedFigure& figure) {
    return {figure.low, figure.value, figure.high};
  }

  void add_archetype(const FirmArchetype& kind) {
    for (const int level : kind.levels)
      targets_.archetype_of_level[static_cast<std::size_t>(level) - 1] = targets_.archetypes.size();
    targets_.archetypes.push_back({kind.name.text, range_of(kind.automation),
                                   range_of(kind.networking), range_of(kind.research),
                                   range_of(kind.energy_cut)});
  }

  void add_facts(const NamedFirm& firm) {
    KnownFirm known;
    known.title = firm.title;
    known.span = firm.share.span;
    std::vector<std::string> ids = texts_of(firm.share.sources);
    for (const FirmFact& fact : firm.facts) {
      for (const Word& id : fact.figure.sources) ids.push_back(id.text);
      if (const auto number = firm_number_named(fact.number.text)) {
        known.numbers[index_of(*number)] = fact.figure.value;
      } else {
        known.digital_level = static_cast<int>(fact.figure.value);
      }
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
          ids.begin() + static_cast<std::ptrdiff_t>(i))
        continue;
      known.origin += (known.origin.empty() ? "" : " ") + ids[i];
    }
    targets_.known.push_back(std::move(known));
  }

  const Result& result_;
  const RegionalYear& year_;
  const FirmData& firms_;
  const FirmPopulationData& data_;
  const PopulationVariables& variables_;
  PopulationTargets targets_;
  double money_ = 1;
};

}  // namespace

PopulationTargets population_targets(const Result& result, const RegionalYear& year) {
  const std::optional<FirmData>& firms = result.model().document().firms;
  if (!firms || !firms->population) {
    throw InputError(
        say("the model does not say what its firms are like ('population' in firms.yaml)"));
  }
  return TargetsOfYear(result, year, *firms).targets();
}

}  // namespace sim33618
