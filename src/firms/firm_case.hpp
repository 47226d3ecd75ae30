#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "firms/firm_network.hpp"

namespace sim33618 {

/// Somebody's network of firms and what happens to it.
struct FirmCase {
  std::vector<std::string> firms;
  std::vector<std::string> sectors;
  /// Volumes are those of a day.
  ProductionNetwork network = {SupplyGraph(0, {}), {}, 0, {}, {}, {}};
  /// By firm: share of capacity out of work from the first step on.
  std::vector<double> damage;
  /// Files that were read.
  std::vector<std::filesystem::path> files;
};

/// Reads the files of a folder, .txt with words between blanks or .csv with a header of the words
/// given here:
/// * links: supplier buyer volume (of a day; equal ends are added up);
/// * final_demand: firm final_demand (of a day; 0 for firms that have no line);
/// * sector: firm sector (further words are not read); without it each firm is one of its own;
/// * damage: firm damage, from 0 to 1; without it nothing happens.
/// Where their names begin with the same word and _, as `small_links.txt`, `case_name` says which
/// are meant. Throws InputError with all mistakes at their places: missing files, lines of another
/// length, numbers out of bounds, firms that are unknown, given twice, or supply themselves.
FirmCase read_firm_case(const std::filesystem::path& folder,
                        const std::optional<std::string>& case_name, Diagnostics& diagnostics);

}  // namespace sim33618
