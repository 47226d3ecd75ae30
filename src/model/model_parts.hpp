#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/model_document.hpp"

namespace sim33618 {

/// A thing of a model, taken apart into texts that can be compared.
struct ModelPart {
  /// "time", "element", "dimension", "variable", "number", "target", "check", "series",
  /// "observation", "source", "definition", "supply network", "lever", "shock" or "firm".
  std::string kind;
  /// "cluster", "demand", "market_growth[nev, abroad] 2027"; unique among its kind.
  std::string name;
  /// What is said of it, as "unit" and "PJ/yr".
  std::vector<std::pair<std::string, std::string>> said;
};

/// Everything of a model that its results or their provenance depend on, kind by kind in the order
/// of the files. Documentation texts and notes are left out.
std::vector<ModelPart> model_parts(const ModelDocument& model);

}  // namespace sim33618
