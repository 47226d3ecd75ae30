#include "model/firm_parts.hpp"

#include "base/messages.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

std::string text_of(const SourcedFigure& figure) {
  return fmt::format("{} ({} to {}), {} {} {}", format_number(figure.value),
                     format_number(figure.low), format_number(figure.high),
                     words_of(figure.sources), figure.year, figure.grade);
}

ModelPart part_of(const SupplyGraphFigures& graph) {
  return {to_say("firm"),
          "supply_graph",
          {{"firms", graph.firms.text},
           {"districts", graph.districts.text},
           {"supplier_exponent", text_of(graph.supplier_exponent)},
           {"buyer_exponent", text_of(graph.buyer_exponent)},
           {"mean_suppliers", text_of(graph.mean_suppliers)},
           {"size_exponent", text_of(graph.size_exponent)},
           {"size_degree_correlation", text_of(graph.size_degree_correlation)},
           {"link_survival", text_of(graph.link_survival)}}};
}

ModelPart part_of(const FirmPopulationData& population) {
  ModelPart part{to_say("firm"), "population", {}};
  for (const auto& [role, variable] : roles_of(population.variables))
    part.said.emplace_back(role, variable->text);
  for (std::size_t i = 0; i < population.levels_above.size(); ++i)
    part.said.emplace_back(key_of_level_above(i), text_of(population.levels_above[i]));
  part.said.emplace_back("size_digital_correlation", text_of(population.size_digital_correlation));
  part.said.emplace_back("employment_elasticity", text_of(population.employment_elasticity));
  part.said.emplace_back("cover_spread", text_of(population.cover_spread));
  return part;
}

ModelPart part_of(const FirmArchetype& kind) {
  return {to_say("firm"),
          "archetype " + kind.name.text,
          {{"en", kind.title.en},
           {"zh", kind.title.zh},
           {"levels", fmt::format("{}", fmt::join(kind.levels, " "))},
           {"automation", text_of(kind.automation)},
           {"networking", text_of(kind.networking)},
           {"research", text_of(kind.research)},
           {"energy_cut", text_of(kind.energy_cut)}}};
}

ModelPart part_of(const NamedFirm& firm) {
  ModelPart part{to_say("firm"),
                 firm.name.text,
                 {{"en", firm.title.en},
                  {"zh", firm.title.zh},
                  {"cluster", firm.cluster.text},
                  {"district", firm.district ? firm.district->text : ""},
                  {"share", text_of(firm.share)},
                  {"suppliers", firm.suppliers ? text_of(*firm.suppliers) : ""}}};
  for (const FirmFact& fact : firm.facts)
    part.said.emplace_back(fact.number.text, text_of(fact.figure));
  return part;
}

ModelPart part_of(const RuleSet& set) {
  ModelPart part{to_say("rule set"),
                 set.name.text,
                 {{"en", set.title.en},
                  {"zh", set.title.zh},
                  {"step", fmt::format("{} d", format_number(set.rules.days_per_step))}}};
  for (const ChosenRule& chosen : set.chosen)
    part.said.emplace_back(chosen.mechanism, chosen.rule + ", " + words_of(chosen.sources));
  for (const RuleFigure& named : set.figures)
    part.said.emplace_back(named.name, text_of(named.figure));
  return part;
}

}  // namespace

void add_firm_parts(const FirmData& firms, std::vector<ModelPart>& parts) {
  parts.push_back(part_of(firms.graph));
  if (firms.population) {
    parts.push_back(part_of(*firms.population));
    for (const FirmArchetype& kind : firms.population->archetypes) parts.push_back(part_of(kind));
  }
  for (const NamedFirm& firm : firms.leaders) parts.push_back(part_of(firm));
}

void add_rule_parts(const RuleSets& rules, std::vector<ModelPart>& parts) {
  parts.push_back({to_say("rule set"), "default", {{"rules", rules.usual.text}}});
  for (const RuleSet& set : rules.sets) parts.push_back(part_of(set));
}

}  // namespace sim33618
