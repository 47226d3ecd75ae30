#pragma once

#include <string>
#include <vector>

#include "model/map_reader.hpp"

namespace sim33618 {

/// What a correlations file says that numbers of the model have in common. Parameters are named as
/// draws are, "gdp_2024" or "demand_growth[nev]"; a name alone stands for all of its elements.
struct CorrelationBlock {
  std::string name;
  Span span;
  /// Every two of them are correlated.
  std::vector<Word> among;
  /// Or each of these with each of those.
  std::vector<Word> each;
  std::vector<Word> with;
  /// Between -1 and 1: of the ranks (Spearman), or of the normal scores.
  double coefficient = 0;
  bool of_ranks = true;
  Span coefficient_span;
  char grade = 'D';
  std::vector<Word> sources;
  std::string doc;
};

/// Reads a `correlations/1` file. Reports, beside what every file can be wrong in, a coefficient
/// that is not between -1 and 1.
std::vector<CorrelationBlock> read_correlations(const Node& root, Diagnostics& diagnostics);

}  // namespace sim33618
