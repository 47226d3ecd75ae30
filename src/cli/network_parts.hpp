#pragma once

#include <optional>

#include "cli/command.hpp"
#include "network/systemic_risk.hpp"

namespace sim33618 {

// What `network` does, by its words: a file each. They return the exit code.

/// Without words: firms of an analyst's own files.
int show_network_of_files(const Arguments& arguments);
/// `network --io DIR`
int write_network_of_table(const Arguments& arguments);
/// `network SCENARIO`
int write_network_of_scenario(const Arguments& arguments);
/// `network SCENARIO --members N`
int show_spread_of_multipliers(const Arguments& arguments);
/// `network compare A B`
int compare_networks(const Arguments& arguments);
/// `network path FROM TO SCENARIO`, and of a table by --io
int show_supply_paths(const Arguments& arguments);
/// `network extract NODE... SCENARIO`, and of a table by --io
int show_extraction(const Arguments& arguments);

/// Risk limits with the tolerance that `--tolerance` asks for.
RiskLimits risk_limits(const Arguments& arguments);
/// The same for firms, whose risk takes its time, where `--esri` asks for it.
std::optional<RiskLimits> limits_of_firms(const Arguments& arguments);

/// Whether the output is for programs, which get English names.
bool is_for_programs(const Arguments& arguments);

/// A number with so many digits on a screen, and with all for programs.
std::string shown(double value, int digits, const Arguments& arguments);

}  // namespace sim33618
