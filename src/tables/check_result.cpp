#include "tables/check_result.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "tables/assumption_tables.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/coupled_tables.hpp"
#include "tables/declared_table.hpp"
#include "tables/ensemble_table.hpp"
#include "tables/firm_run_tables.hpp"
#include "tables/network_labels.hpp"
#include "tables/population_tables.hpp"
#include "tables/shock_tables.hpp"
#include "tables/targets_table.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

std::string described(const Column& column) {
  return column.unit.empty() ? column.name : column.name + " (" + column.unit + ")";
}

std::string described(const std::vector<Column>& columns) {
  std::vector<std::string> texts;
  for (const Column& column : columns) texts.push_back(described(column));
  return listed(texts);
}

// A result saved in parts of a year has their names in the place of years.
bool agree(const Column& expected, const Column& found) {
  const bool is_part_of_year =
      expected.type == ColumnType::year && found.type == ColumnType::string;
  return expected.name == found.name && expected.unit == found.unit &&
         (expected.type == found.type || is_part_of_year);
}

// `expected` may be followed by columns of periods, which hold numbers.
bool check_columns(const FoundTable& table, const std::vector<Column>& expected, bool has_periods,
                   Diagnostics& diagnostics) {
  const auto begin = table.columns.begin();
  const std::size_t count = std::min(expected.size(), table.columns.size());
  const bool same = count == expected.size() &&
                    std::equal(expected.begin(), expected.end(), begin, agree) &&
                    (has_periods || table.columns.size() == count) &&
                    std::all_of(begin + static_cast<std::ptrdiff_t>(count), table.columns.end(),
                                [](const Column& c) { return c.type == ColumnType::number; });
  if (same) return true;
  const SourcePointer& source = table.cells.source;
  diagnostics.error({source, 0, source->line(1).size()},
                    say("the columns of this table are {}, not {}", described(expected),
                        described(table.columns)));
  return false;
}

bool is_of_network(const FoundResult& result, const ModelDocument& model) {
  return model.network && result.find("dependencies") != nullptr;
}

bool is_of_firms(const FoundResult& result, const ModelDocument& model) {
  return model.firms && model.firms->population && result.find("firm_classes") != nullptr;
}

bool is_of_run(const FoundResult& result) { return result.find(timeseries_head().name) != nullptr; }

// The tables of a run, of an ensemble, of a comparison, of a supply network or of its firms, of a
// shock, or of somebody's network of firms.
std::vector<ResultTable> expected_heads(const FoundResult& result, const ModelDocument& model) {
  if (result.command == firm_run_command) return firm_run_heads(result.find("trace") != nullptr);
  if (result.command == shock_command_name) {
    const FoundTable* production = result.find("production");
    return shock_heads(production != nullptr && production->column("date").has_value());
  }
  if (result.find(lever_ranking_head().name) != nullptr) return {lever_ranking_head()};
  if (result.find(comparison_head().name) != nullptr) {
    std::vector<ResultTable> heads = {comparison_head(), compared_targets_head(),
                                      input_changes_head()};
    if (result.find(compared_members_head().name) != nullptr)
      heads.push_back(compared_members_head());
    return heads;
  }
  if (result.find(ensemble_head().name) != nullptr)
    return {ensemble_head(), target_probabilities_head(), failures_head()};
  if (is_of_network(result, model)) return network_heads(network_labels(model));
  if (is_of_firms(result, model) && !is_of_run(result))
    return population_heads(population_units(model));
  std::vector<ResultTable> heads = {timeseries_head(), timeseries_long_head(), targets_head()};
  for (const TableDeclaration& table : model.tables) heads.push_back(declared_head(table, model));
  if (result.find(resolutions_head().name) != nullptr) heads.push_back(resolutions_head());
  if (is_of_firms(result, model)) {
    const PopulationUnits units = population_units(model);
    for (ResultTable& head : population_heads(units)) heads.push_back(std::move(head));
    heads.push_back(firm_years_head(units));
  }
  heads.push_back(input_changes_head());
  heads.push_back(assumptions_head());
  return heads;
}

}  // namespace

void check_result(const std::filesystem::path& folder, const Structure& structure,
                  Diagnostics& diagnostics) {
  const ModelDocument& model = *structure.model;
  FoundResult result = read_result(folder, diagnostics);
  // A shock spreads by a model of its own.
  const bool is_of_model = result.command != shock_command_name;
  if (is_of_model && (result.model_name != model.name || result.model_version != model.version)) {
    diagnostics.warning({},
                        say("the result was made with the model {} {}, it is held against {} {}",
                            result.model_name, result.model_version, model.name, model.version));
  }
  const std::vector<ResultTable> expected = expected_heads(result, model);
  const std::size_t errors_before = diagnostics.error_count();
  for (const ResultTable& head : expected) {
    const auto table = std::find_if(result.tables.begin(), result.tables.end(),
                                    [&](const FoundTable& t) { return t.name == head.name; });
    if (table != result.tables.end()) {
      // A table with other columns cannot be held against anything.
      if (!check_columns(*table, head.columns, head.name == "timeseries", diagnostics))
        result.tables.erase(table);
    } else if (errors_before == 0) {
      diagnostics.error({}, say("datapackage.json of '{}' lists no table '{}'", folder.string(),
                                head.name + ".csv"));
    }
  }
  for (const FoundTable& table : result.tables) check_cells(table, diagnostics);
  check_series(result, structure, diagnostics);
  check_targets(result, structure, diagnostics);
  check_declared_tables(result, model, diagnostics);
  if (is_of_network(result, model)) check_network(result, network_labels(model), diagnostics);
  if (is_of_firms(result, model)) check_population(result, model, diagnostics);
}

}  // namespace sim33618
