#pragma once

#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// A word that says on which basis a figure counts, such as its prices or the firms in it.
struct Basis {
  std::string name;
  LocalizedText title;
};

/// Reads the map `bases` of model.yaml: a title for each word.
std::vector<Basis> read_bases(const Node& node, Diagnostics& diagnostics);

}  // namespace sim33618
