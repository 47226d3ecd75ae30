#pragma once

#include <nlohmann/json_fwd.hpp>

#include "model/model_document.hpp"

namespace sim33618 {

/// The elements that stand in the cells of result tables, by column: title in both languages, and
/// the group that the model's roles put them in.
nlohmann::ordered_json report_dimensions_json(const ModelDocument& model);

/// `{en: …, zh: …}`.
nlohmann::ordered_json title_json(const LocalizedText& title);

}  // namespace sim33618
