#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "network/systemic_risk.hpp"

namespace sim33618 {

/// Firms and their links as the engine reads them: an array a quantity, links in compressed rows by
/// buyer, those of a row grouped by supplying sector. It is not changed by a run, so that runs can
/// share it. Amounts are of one step (a week or a day), in any one unit at the prices of the start.
struct FirmNetwork {
  std::size_t sectors = 0;

  /// By firm: its sector, and a number that stays the same however firms are ordered; draws go by
  /// it.
  std::vector<std::uint32_t> sector;
  std::vector<std::uint32_t> identity;
  /// By firm, for messages; empty where firms have no names but their number.
  std::vector<std::string> names;
  /// By firm: output before anything happens, the part of it that goes to final demand and outside,
  /// and staff (0 where it is not known).
  std::vector<double> output;
  std::vector<double> final_demand;
  std::vector<double> staff;
  /// By firm: what its input stocks are meant to last, as a multiple of what the rules say.
  std::vector<double> buffer;
  /// By firm: where it lies, and by pair of places the distance in kilometres; empty where that is
  /// not known.
  std::vector<std::uint32_t> place;
  std::vector<double> distance;
  std::size_t places = 0;
  /// Days that stocks of what a sector supplies are meant to last, by supplying sector and last for
  /// inputs from outside; empty, or below 0 for a sector, where the rules say it.
  std::vector<double> cover_days;

  /// The groups of firm i are first_group[i] … first_group[i + 1] − 1; the links of group g are
  /// first_link[g] … first_link[g + 1] − 1, by identity of the supplier.
  std::vector<std::uint32_t> first_group;
  std::vector<std::uint32_t> first_link;
  /// By group: the supplying sector, `sectors` for inputs from outside, and how they are needed.
  std::vector<std::uint32_t> group_sector;
  std::vector<InputNeed> group_need;
  /// By link: who supplies at the start, `firms()` for the outside; how much; whether a contract
  /// gives it priority where supply is short.
  std::vector<std::uint32_t> supplier;
  std::vector<double> volume;
  std::vector<unsigned char> has_contract;
  /// By link: days on the way; 0 where the rules say it.
  std::vector<float> transit_days;

  /// By sector its firms, by identity, in compressed rows.
  std::vector<std::uint32_t> first_of_sector;
  std::vector<std::uint32_t> by_sector;

  std::size_t firms() const { return sector.size(); }
  std::size_t links() const { return supplier.size(); }
  /// The supplier of inputs that come from outside.
  std::uint32_t outside() const { return static_cast<std::uint32_t>(firms()); }
  std::uint32_t first_link_of(std::size_t firm) const { return first_link[first_group[firm]]; }

  /// "name", or its number from 1 on.
  std::string name_of(std::size_t firm) const;
};

/// Firms of a graph, whose inputs are all essential where it says nothing of needs. Output is what
/// a firm sells to others and outside; what it buys outside is a link of its own, whose need is
/// `need_of_outside`. Volumes are those of the graph times `scale` (1/52 for a graph of yearly
/// amounts and weekly steps). `identity` is the order of firms unless given.
FirmNetwork make_firm_network(const ProductionNetwork& graph, double scale,
                              std::vector<std::uint32_t> identity = {},
                              InputNeed need_of_outside = InputNeed::not_essential);

}  // namespace sim33618
