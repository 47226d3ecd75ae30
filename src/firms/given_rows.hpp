#pragma once

#include "base/diagnostics.hpp"
#include "firms/population_targets.hpp"
#include "model/csv_reader.hpp"

namespace sim33618 {

/// A row of an analyst's firms.
struct GivenFirm {
  Word firm;
  std::size_t node = 0;
  std::optional<std::size_t> district;
  double output = 0;
  Span output_place;
  KnownFirm known;
};

/// The rows of a table of firms; see use_given_firms().
std::vector<GivenFirm> given_rows(const CsvTable& table, const PopulationTargets& targets,
                                  Diagnostics& diagnostics);

}  // namespace sim33618
