#include "model/model_parts.hpp"

#include <set>

#include "base/messages.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

std::string joined(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return fmt::format("{}", fmt::join(texts, " "));
}

std::string joined(const std::vector<EquationText>& equations) {
  std::vector<std::string> texts;
  for (const EquationText& equation : equations) {
    texts.push_back(equation.selector.text.empty()
                        ? equation.text.text
                        : fmt::format("{}: {}", equation.selector.text, equation.text.text));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string trajectory_name(const VariableDeclaration& variable) {
  if (variable.kind != VariableKind::data) return {};
  switch (variable.trajectory) {
    case Trajectory::constant: return "constant";
    case Trajectory::linear: return "linear";
    case Trajectory::step: return "step";
    case Trajectory::start: return "start";
  }
  return {};
}

std::string period_rule_name(PeriodRule rule) {
  switch (rule) {
    case PeriodRule::mean: return "mean";
    case PeriodRule::end: return "end";
    case PeriodRule::ratio: return "ratio";
  }
  return {};
}

ModelPart part_of(const TimeSettings& time) {
  return {to_say("time"),
          "time",
          {{"start", fmt::format("{}", time.start)},
           {"end", fmt::format("{}", time.end)},
           {"step", time.step.text()},
           {"save", time.save.text()},
           {"method", method_name(time.method)}}};
}

ModelPart part_of(const Dimension& dimension) {
  return {to_say("dimension"),
          dimension.name,
          {{"elements", fmt::format("{}", fmt::join(dimension.element_names(), " "))}}};
}

ModelPart part_of(const Element& element) {
  ModelPart part{
      to_say("element"), element.name, {{"en", element.title.en}, {"zh", element.title.zh}}};
  for (const auto& [name, values] : element.attributes)
    part.said.emplace_back(name, fmt::format("{}", fmt::join(values, " ")));
  return part;
}

ModelPart part_of(const VariableDeclaration& variable) {
  return {to_say("variable"),
          variable.name,
          {{"kind", kind_name(variable.kind)},
           {"equation", joined(variable.equations)},
           {"initial", joined(variable.initial)},
           {"inflows", joined(variable.inflows)},
           {"outflows", joined(variable.outflows)},
           {"data", trajectory_name(variable)},
           {"dims", joined(variable.dims)},
           {"unit", variable.unit_text.text},
           {"source", joined(variable.sources)},
           {"report", variable.report.text},
           {"over_period", period_rule_name(variable.period_rule)},
           {"counts", joined(variable.counts)},
           {"gap_to", variable.gap_to.text}}};
}

ModelPart part_of(const ParameterRow& row) {
  std::string name = row.name.text;
  if (!row.elements.empty()) name += fmt::format("[{}]", joined(row.elements));
  if (row.at) name += fmt::format(" {}", format_number(*row.at));
  return {to_say("number"),
          std::move(name),
          {{"value", format_number(row.value)},
           {"low", format_number(row.low)},
           {"high", format_number(row.high)},
           {"shape", shape_name(row.shape)},
           {"unit", row.unit_text.text},
           {"source", joined(row.sources)},
           {"year", fmt::format("{}", row.year)},
           {"grade", std::string(1, row.grade)}}};
}

ModelPart part_of(const Target& target, const std::string& kind) {
  std::string variable = target.variable.text;
  if (!target.elements.empty()) variable += fmt::format("[{}]", joined(target.elements));
  return {kind,
          target.name,
          {{"variable", std::move(variable)},
           {"year", fmt::format("{}", target.year)},
           {comparison_name(target.comparison), target.value_text.text},
           {"within", format_number(target.tolerance)},
           {"counts", joined(target.counts)},
           {"basis", target.basis},
           {"source", joined(target.sources)}}};
}

ModelPart part_of(const ObservedSeries& series) {
  std::string variable;
  if (series.variable) {
    variable = series.variable->name.text;
    if (!series.variable->elements.empty())
      variable += fmt::format("[{}]", joined(series.variable->elements));
  }
  return {to_say("series"),
          series.name,
          {{"unit", series.unit_text.text},
           {"measure", measure_name(series.measure)},
           {"prices", price_basis_name(series.prices)},
           {"scope", series.scope},
           {"variable", std::move(variable)}}};
}

ModelPart part_of(const Observation& observation) {
  std::string name = fmt::format("{} {}", observation.series.text, observation.year);
  for (const Word* word : {&observation.period, &observation.reading}) {
    if (!word->text.empty()) name += fmt::format(" {}", word->text);
  }
  return {to_say("observation"),
          std::move(name),
          {{"value", format_number(observation.value)},
           {"source", joined(observation.sources)},
           {"grade", std::string(1, observation.grade)}}};
}

ModelPart part_of(const std::string& id, const SourceEntry& source) {
  return {to_say("source"),
          id,
          {{"publisher", source.publisher},
           {"title", source.title},
           {"year", source.year},
           {"url", source.url},
           {"fact", source.fact},
           {"quote", source.quote}}};
}

ModelPart part_of(const Definition& definition) {
  return {to_say("definition"),
          definition.name.text,
          {{"unit", definition.unit_text.text},
           {"sum_of", joined(definition.sum_of)},
           {"at_least", definition.at_least ? definition.at_least->text.text : ""},
           {"at_most", definition.at_most ? definition.at_most->text.text : ""}}};
}

ModelPart network_part(const std::string& key, const Word& name,
                       std::vector<std::pair<std::string, std::string>> said) {
  return {to_say("supply network"), fmt::format("{} {}", key, name.text), std::move(said)};
}

ModelPart part_of(const Lever& lever) {
  ModelPart part{to_say("lever"),
                 lever.name.text,
                 {{"sets", lever.sets.text},
                  {"bounds", joined(lever.bounds)},
                  {"from", lever.from ? fmt::format("{}", *lever.from) : ""},
                  {"acts_through", joined(lever.acts_through)},
                  {"delay", joined(lever.delay_variables)},
                  {"evidence", joined(lever.evidence)},
                  {"grade", lever.grade}}};
  for (const LeverZone& zone : lever.zones)
    part.said.emplace_back("zone " + zone.name, zone.value.text);
  for (const PublicCost& cost : lever.public_cost)
    part.said.emplace_back(cost.budget, joined(cost.variables));
  for (const LeverEffect& effect : lever.effects) {
    std::string on = effect.on.name.text;
    if (!effect.on.elements.empty()) on += fmt::format("[{}]", joined(effect.on.elements));
    part.said.emplace_back(fmt::format("effect on {} {} {}", on, effect.year, effect.zone.text),
                           fmt::format("{} {} {} {}", effect.sign, joined(effect.between),
                                       joined(effect.sources), effect.grade));
  }
  return part;
}

std::string text_of(const ShockQuantity& quantity) {
  return fmt::format("{} [{}]", quantity.usual ? quantity.usual->text : "",
                     joined(quantity.bounds));
}

ModelPart part_of(const Shock& shock) {
  return {to_say("shock"),
          shock.name.text,
          {{"hits", shock.hits.text},
           {"how", shock_kind_name(shock.how)},
           {"depth", text_of(shock.depth)},
           {"duration", text_of(shock.duration)},
           {"recovery", text_of(shock.recovery)},
           {"evidence", joined(shock.evidence)},
           {"grade", shock.grade}}};
}

std::string text_of(const SourcedFigure& figure) {
  return fmt::format("{} ({} to {}), {} {} {}", format_number(figure.value),
                     format_number(figure.low), format_number(figure.high), joined(figure.sources),
                     figure.year, figure.grade);
}

void add_parts_of(const FirmData& firms, std::vector<ModelPart>& parts) {
  const SupplyGraphFigures& graph = firms.graph;
  parts.push_back({to_say("firm"),
                   "supply_graph",
                   {{"firms", graph.firms.text},
                    {"districts", graph.districts.text},
                    {"supplier_exponent", text_of(graph.supplier_exponent)},
                    {"buyer_exponent", text_of(graph.buyer_exponent)},
                    {"mean_suppliers", text_of(graph.mean_suppliers)},
                    {"size_exponent", text_of(graph.size_exponent)},
                    {"size_degree_correlation", text_of(graph.size_degree_correlation)},
                    {"link_survival", text_of(graph.link_survival)}}});
  for (const NamedFirm& firm : firms.leaders) {
    parts.push_back({to_say("firm"),
                     firm.name.text,
                     {{"en", firm.title.en},
                      {"zh", firm.title.zh},
                      {"cluster", firm.cluster.text},
                      {"district", firm.district ? firm.district->text : ""},
                      {"share", text_of(firm.share)},
                      {"suppliers", firm.suppliers ? text_of(*firm.suppliers) : ""}}});
  }
}

std::string text_of(const std::optional<Word>& word) { return word ? word->text : ""; }

void add_parts_of(const SupplyNetwork& network, std::vector<ModelPart>& parts) {
  parts.push_back({to_say("supply network"),
                   "nodes",
                   {{"elements", network.nodes.text},
                    {"output", network.output.text},
                    {"value_added", network.value_added.text},
                    {"labour_income", network.labour_income.text},
                    {"staff", network.staff.text},
                    {"emissions", network.emissions.text},
                    {"sells_energy", joined(network.sells_energy)},
                    {"household_demand", network.household_demand.text},
                    {"energy_imports", joined(network.energy_imports)},
                    {"held", joined(network.held)},
                    {"figures", joined(network.figures)},
                    {"cover", text_of(network.cover)},
                    {"recovery", text_of(network.recovery)},
                    {"scope_2", text_of(network.scope_2)}}});
  for (const FlowDeclaration& flow : network.flows)
    parts.push_back(
        network_part("flows", flow.name, {{"sold", flow.sold.text}, {"bought", flow.bought.text}}));
  for (const FinalDemandDeclaration& demand : network.final_demand)
    parts.push_back(
        network_part("final_demand", demand.name, {{"variable", demand.variable.text}}));
  for (const ImportDeclaration& import : network.imports)
    parts.push_back(
        network_part("imports", import.name,
                     {{"variable", import.variable.text},
                      {"origin", import.origin == ImportOrigin::abroad ? "abroad" : "country"},
                      {"emissions", import.emissions.text}}));
  for (const ShareDeclaration& share : network.shares)
    parts.push_back(network_part(
        "shares", share.name,
        {{"part", share.part.text}, {"rest", share.rest.text}, {"equals", share.equals.text}}));
}

}  // namespace

std::vector<ModelPart> model_parts(const ModelDocument& model) {
  std::vector<ModelPart> parts = {part_of(model.time)};
  std::set<std::string> elements;
  for (const Dimension& dimension : model.dimensions.all()) {
    parts.push_back(part_of(dimension));
    for (const Element& element : dimension.elements) {
      if (elements.insert(element.name).second) parts.push_back(part_of(element));
    }
  }
  for (const VariableDeclaration& variable : model.variables) parts.push_back(part_of(variable));
  for (const ParameterRow& row : model.parameters) parts.push_back(part_of(row));
  for (const Target& target : model.targets) parts.push_back(part_of(target, to_say("target")));
  for (const Target& check : model.checks) parts.push_back(part_of(check, to_say("check")));
  for (const ObservedSeries& series : model.series) parts.push_back(part_of(series));
  for (const Observation& observation : model.observations) parts.push_back(part_of(observation));
  for (const auto& [id, source] : model.sources) parts.push_back(part_of(id, source));
  for (const Definition& definition : model.definitions) parts.push_back(part_of(definition));
  if (model.network) add_parts_of(*model.network, parts);
  for (const Lever& lever : model.levers) parts.push_back(part_of(lever));
  for (const Shock& shock : model.shocks) parts.push_back(part_of(shock));
  if (model.firms) add_parts_of(*model.firms, parts);
  return parts;
}

}  // namespace sim33618
