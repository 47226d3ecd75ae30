#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/unit_system.hpp"
#include "model/basis.hpp"
#include "model/comparison.hpp"
#include "model/correlation_block.hpp"
#include "model/definition.hpp"
#include "model/dimension.hpp"
#include "model/feedback_loop.hpp"
#include "model/firm_coupling.hpp"
#include "model/firm_data.hpp"
#include "model/firm_rules.hpp"
#include "model/lever.hpp"
#include "model/observation.hpp"
#include "model/observed_series.hpp"
#include "model/parameter_row.hpp"
#include "model/reconciliation.hpp"
#include "model/report_roles.hpp"
#include "model/requirement.hpp"
#include "model/shock.hpp"
#include "model/shock_roles.hpp"
#include "model/source_entry.hpp"
#include "model/supply_network.hpp"
#include "model/table_declaration.hpp"
#include "model/target.hpp"
#include "model/time_settings.hpp"
#include "model/variable_declaration.hpp"

namespace sim33618 {

/// A file that went into a result.
struct InputFile {
  std::string name;
  std::string sha256;
};

/// A model folder as read: typed, checked file by file, equations still text.
struct ModelDocument {
  std::filesystem::path folder;
  std::string name;
  std::string version;
  LocalizedText title;
  std::string region;
  TimeSettings time;
  /// Scalar variables that a run shows on the screen.
  std::vector<Word> headline;
  Comparisons comparisons;
  UnitSystem units;
  DimensionTable dimensions;
  std::vector<VariableDeclaration> variables;
  std::vector<ParameterRow> parameters;
  /// What the draws of parameters have in common.
  std::vector<CorrelationBlock> correlations;
  /// The words that say on which basis a figure counts.
  std::vector<Basis> bases;
  std::vector<Target> targets;
  std::vector<Target> checks;
  std::vector<Reconciliation> reconciliations;
  std::vector<Requirement> requirements;
  /// What was observed before: the series, and the figures of all of them.
  std::vector<ObservedSeries> series;
  std::vector<Observation> observations;
  std::vector<FeedbackLoop> loops;
  /// What is known of firms, where the model says it.
  std::optional<FirmData> firms;
  /// What firms do, where the model says it.
  std::optional<RuleSets> firm_rules;
  /// What firms and the other variables tell each other, where the model says it.
  std::optional<FirmCoupling> coupling;
  /// Of a model of shocks to a table of sectors and regions.
  std::optional<ShockRoles> shock;
  /// Who supplies whom, if the model says.
  std::optional<SupplyNetwork> network;
  /// What reports show, if the model says.
  std::optional<ReportRoles> report;
  /// The measures that scenarios can take, and what can happen in them.
  std::vector<Lever> levers;
  std::vector<Shock> shocks;
  /// The files of `parameters`, as model.yaml lists them.
  std::vector<Word> parameter_files;
  SourceTable sources;
  /// What the names of the result tables mean; empty if the model defines none.
  std::vector<Definition> definitions;
  /// Tables that results hold beside those every result has.
  std::vector<TableDeclaration> tables;
  std::vector<InputFile> files;

  const VariableDeclaration* find_variable(const std::string& name) const;
  std::vector<std::string> variable_names() const;
  /// Null pointers for names that are none.
  const Lever* find_lever(const std::string& wanted) const;
  const Shock* find_shock(const std::string& wanted) const;
  std::vector<std::string> lever_names() const;
  std::vector<std::string> shock_names() const;
};

/// Tables that a caller has in place of those of the folder, by the names under which the model
/// lists them.
using GivenTables = std::map<std::string, SourcePointer>;

/// Reads `folder`/model.yaml and every file it lists. File names in messages begin with
/// `shown_folder`. Throws InputError with everything wrong in any of the files.
ModelDocument read_model(const std::filesystem::path& folder, const std::string& shown_folder,
                         const GivenTables& given = {});

}  // namespace sim33618
