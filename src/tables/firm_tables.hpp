#pragma once

#include <optional>
#include <string>

#include "network/criticality.hpp"
#include "network/firm_graph.hpp"
#include "network/power_law.hpp"
#include "network/supply_files.hpp"
#include "simulation/result.hpp"

namespace sim33618 {

/// A made-up graph of a region's firms and what it was made of.
struct FirmReport {
  const Result* result = nullptr;
  std::int64_t year = 0;
  FirmGraphTargets targets;
  FirmGraphChoice choice;
  FirmGraph graph;
  /// Exponents of the numbers of suppliers and of buyers as they came out.
  PowerLawFit suppliers;
  PowerLawFit buyers;
  /// The unit of money, as the model writes it.
  std::string unit;
};

/// Makes the graph and measures it.
FirmReport make_firm_report(const Result& result, std::int64_t year, FirmGraphTargets targets,
                            const FirmGraphChoice& choice, std::size_t threads);

/// The graph as metrics of firms and their files want it; sectors are nodes.
SupplyData supply_data(const FirmReport& report);

/// A row for each firm: id, node ("sector"), names and district where it has any, output, what it
/// sells and buys outside the graph, numbers of suppliers and buyers. `network` takes the file as
/// --sectors and as --outside.
std::string firms_csv(const FirmReport& report, const SupplyData& data);

/// A row for each link: supplier, buyer, volume. `network` takes the file as --links.
std::string links_csv(const SupplyData& data);

/// manifest.json: version, inputs, seed, targets and what came out of them. The same for equal
/// runs.
std::string firm_manifest(const FirmReport& report, const std::optional<RiskLimits>& limits,
                          const Criticality& criticality);

}  // namespace sim33618
