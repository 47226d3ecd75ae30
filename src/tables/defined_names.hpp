#pragma once

#include <map>
#include <string>
#include <vector>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// A name of the tables, with the elements that stand in it for the dimensions of its pattern.
struct ExpandedName {
  std::string name;
  std::map<std::string, std::string> titles;
};

/// All names that a pattern stands for: `{dimension}` becomes the English name of each of its
/// elements, unless `bound` says which. Unknown dimensions stay as they are.
std::vector<ExpandedName> expand_pattern(const std::string& pattern,
                                         const DimensionTable& dimensions,
                                         const std::map<std::string, std::string>& bound = {});

/// A row name that a model defines.
struct DefinedName {
  const Definition* definition = nullptr;
  /// The rows that add up to it; empty if none are said to.
  std::vector<std::string> parts;
};

/// Every row name a model defines. A name that is defined by itself overrides the patterns that
/// also stand for it.
std::map<std::string, DefinedName> defined_names(const ModelDocument& model);

/// Reports names that the model's variables report and no definition knows, definitions that
/// nothing reports, units that differ, names defined twice, unknown dimensions and parts of sums
/// that are not defined or do not add up by their units. A model without definitions is fine.
void check_definitions(const Structure& structure, Diagnostics& diagnostics);

}  // namespace sim33618
