#pragma once

#include "firms/population.hpp"
#include "simulation/result.hpp"
#include "tables/found_result.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A population of firms that was made for a year of a run.
struct PopulationReport {
  const Result* result = nullptr;
  std::int64_t year = 0;
  PopulationTargets targets;
  FirmGraphChoice choice;
  FirmPopulation firms;
  /// Files of an analyst that it was made of.
  std::vector<std::filesystem::path> given;
};

/// What tells rows of firms.csv of this kind from others: the units that a model gives them.
struct PopulationUnits {
  std::string money;
  ByFirmNumber<std::string> numbers;
};

/// The units of a model that describes a population of firms.
PopulationUnits population_units(const ModelDocument& model);

/// Heads of the tables, without rows.
std::vector<ResultTable> population_heads(const PopulationUnits& units);

/// firms.csv: a row for each firm; links.csv: a row for each link; firm_classes.csv: firms, output
/// and staff of each node by class of size, digital level and grade.
std::vector<ResultTable> population_tables(const PopulationReport& report);

/// manifest.json of a population: that of its run, and what was asked for and what came out.
std::string population_manifest(const PopulationReport& report, const std::string& of_run);

/// Holds tables of a population against each other and the model: known nodes and districts, ids
/// given once, links between firms that are there, and what has to add up.
void check_population(const FoundResult& result, const ModelDocument& model,
                      Diagnostics& diagnostics);

}  // namespace sim33618
