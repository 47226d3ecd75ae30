#pragma once

#include <string>
#include <vector>

#include "model/model_document.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// The kinds of files that json_schema() describes.
std::vector<std::string> kinds_with_schema();

/// A JSON Schema (draft 7) of a kind of files, as editors use it to complete and check what is
/// typed: made of the shapes that the readers check by. That of scenarios knows the levers and
/// shocks of the model. Ends with a line feed.
std::string json_schema(const std::string& kind, const ModelDocument& model,
                        const NumberTable& numbers);

}  // namespace sim33618
