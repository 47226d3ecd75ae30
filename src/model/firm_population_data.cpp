#include "model/firm_population_data.hpp"

#include <algorithm>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

constexpr double all_percent = 100;

struct VariableRole {
  const char* name;
  Word PopulationVariables::*word;
  bool is_by_node;
};

constexpr std::array<VariableRole, 12> roles = {{
    {"district_share", &PopulationVariables::district_share, false},
    {"utilisation", &PopulationVariables::utilisation, true},
    {"staff", &PopulationVariables::staff, true},
    {"research", &PopulationVariables::research, true},
    {"energy", &PopulationVariables::energy, true},
    {"emissions", &PopulationVariables::emissions, true},
    {"digital_share", &PopulationVariables::digital_share, true},
    {"input_cover", &PopulationVariables::input_cover, true},
    {"finished_cover", &PopulationVariables::finished_cover, true},
    {"automation", &PopulationVariables::automation, false},
    {"grade_share", &PopulationVariables::grade_share, false},
    {"intensity_spread", &PopulationVariables::intensity_spread, false},
}};

class PopulationReader {
 public:
  explicit PopulationReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  FirmPopulationData read(const Node& population, const std::vector<Node::Entry>& archetypes) {
    MapReader map(population, say("'population'"), diagnostics_);
    if (map.valid()) {
      if (const Node* variables = map.require("variables")) read_variables(*variables);
      if (const Node* levels = map.require("levels_above")) read_levels(*levels);
      data_.size_digital_correlation =
          read_figure(map, "size_digital_correlation", {0, 1}, diagnostics_);
      data_.employment_elasticity = read_figure(map, "employment_elasticity", {0, 1}, diagnostics_);
      data_.cover_spread = read_figure(map, "cover_spread", {0, 2}, diagnostics_);
      map.finish();
    }
    for (const Node::Entry& entry : archetypes) read_archetype(entry);
    check_levels(population.heading());
    return std::move(data_);
  }

 private:
  void read_variables(const Node& node) {
    MapReader map(node, say("'variables'"), diagnostics_);
    if (!map.valid()) return;
    for (const VariableRole& role : roles) {
      map.require(role.name);
      data_.variables.*role.word = map.optional_word(role.name).value_or(Word{});
    }
    map.finish();
  }

  void read_levels(const Node& node) {
    MapReader map(node, say("'levels_above'"), diagnostics_);
    if (!map.valid()) return;
    constexpr int first = 3;
    const double* above = nullptr;
    for (std::size_t i = 0; i < data_.levels_above.size(); ++i) {
      SourcedFigure& figure = data_.levels_above[i];
      figure = read_figure(map, fmt::format("level_{}", first + i), {0, 1}, diagnostics_);
      if (above != nullptr && figure.value > *above) {
        diagnostics_.error(figure.span,
                           say("more firms at level {} or above than at the level below",
                               first + static_cast<int>(i)));
      }
      above = &figure.value;
    }
    map.finish();
  }

  void read_archetype(const Node::Entry& entry) {
    constexpr double below_all = -1e-12;
    FirmArchetype kind;
    kind.name = {entry.key.text, entry.key.span};
    MapReader map(entry.value, say("archetype '{}'", entry.key.text), diagnostics_);
    if (!map.valid()) return;
    kind.title = map.localized("name");
    map.require("levels");
    for (const Word& word : map.words("levels")) {
      const auto level = parse_integer(word.text);
      if (level && *level >= 1 && *level <= highest_digital_level) {
        kind.levels.push_back(static_cast<int>(*level));
      } else {
        diagnostics_.error(
            word.span, say("'{}' is no digital level (1 to {})", word.text, highest_digital_level));
      }
    }
    kind.automation = read_figure(map, "automation", {0, all_percent}, diagnostics_);
    kind.networking = read_figure(map, "networking", {0, all_percent}, diagnostics_);
    kind.research = read_figure(map, "research", {0, all_percent}, diagnostics_);
    kind.energy_cut = read_figure(map, "energy_cut", {below_all, all_percent}, diagnostics_);
    kind.doc = map.text("doc");
    map.finish();
    data_.archetypes.push_back(std::move(kind));
  }

  void check_levels(const Span& place) {
    for (int level = 1; level <= highest_digital_level; ++level) {
      const auto has_level = [&](const FirmArchetype& kind) {
        return std::find(kind.levels.begin(), kind.levels.end(), level) != kind.levels.end();
      };
      const auto count = std::count_if(data_.archetypes.begin(), data_.archetypes.end(), has_level);
      if (count == 1) continue;
      diagnostics_.error(place, say("firms of digital level {} are of {} archetypes instead of one",
                                    level, count));
    }
  }

  Diagnostics& diagnostics_;
  FirmPopulationData data_;
};

}  // namespace

std::vector<const Word*> variables_by_node(const PopulationVariables& variables) {
  std::vector<const Word*> words;
  for (const VariableRole& role : roles) {
    if (role.is_by_node) words.push_back(&(variables.*role.word));
  }
  return words;
}

std::vector<const SourcedFigure*> figures_of(const FirmPopulationData& data) {
  std::vector<const SourcedFigure*> figures;
  for (const SourcedFigure& figure : data.levels_above) figures.push_back(&figure);
  figures.insert(figures.end(),
                 {&data.size_digital_correlation, &data.employment_elasticity, &data.cover_spread});
  for (const FirmArchetype& kind : data.archetypes) {
    figures.insert(figures.end(),
                   {&kind.automation, &kind.networking, &kind.research, &kind.energy_cut});
  }
  return figures;
}

std::optional<FirmPopulationData> read_firm_population(MapReader& file, Diagnostics& diagnostics) {
  const Node* population = file.find("population");
  if (population == nullptr && file.find("archetypes") == nullptr) return std::nullopt;
  population = file.require("population");
  const std::vector<Node::Entry>& archetypes = file.entries("archetypes");
  if (population == nullptr) return std::nullopt;
  return PopulationReader(diagnostics).read(*population, archetypes);
}

}  // namespace sim33618
