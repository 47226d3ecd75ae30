#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "network/systemic_risk.hpp"

namespace sim33618 {

/// Files of words between blanks that say who supplies whom; or tables (.csv) with columns of the
/// names given here. All but the essential one begin with names, which are words.
struct SupplyFiles {
  /// Lines "supplier buyer volume"; volumes in any one unit, equal ends are added up.
  std::filesystem::path links;
  /// Lines "firm sector", further words are not read; or lines of the sector only, of the firms 1,
  /// 2, 3 ….
  std::filesystem::path sectors;
  /// For each supplying sector a line with a number for each using sector: 2 essential, 1 not
  /// essential, 0 negligible. In the order of `SupplyData::sectors`. Without it nothing is
  /// essential.
  std::optional<std::filesystem::path> essential;
  /// Lines "firm sold_outside bought_outside", in the unit of the links: what it sells to final
  /// demand and to others than these firms, and buys of others. 0 for firms that have no line.
  std::optional<std::filesystem::path> outside = {};
};

/// What the files say.
struct SupplyData {
  std::vector<std::string> firms;
  /// Rising where all are whole numbers, else as they first come.
  std::vector<std::string> sectors;
  ProductionNetwork network;
};

/// Reads them. Throws InputError with all mistakes: lines of another length, volumes that are no
/// numbers from 0 on, firms that are unknown or given twice, a matrix of another size. Firms that
/// trade with nobody and a graph in parts are warnings.
SupplyData read_supply_files(const SupplyFiles& files, Diagnostics& diagnostics);

/// Reports firms whose sales or purchases add up to more than a number can hold: they would spoil
/// every share.
void check_sums(const ProductionNetwork& network, const std::vector<std::string>& firms,
                Diagnostics& diagnostics);

}  // namespace sim33618
