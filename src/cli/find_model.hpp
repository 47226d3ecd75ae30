#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// The folder of the model: `--model`, the scenario's own `model:`, $SIM33618_MODEL, a folder
/// `model` beside or above `near`, or the one installed with the program, in this order. Throws
/// InputError that lists where it looked.
std::filesystem::path find_model(const Arguments& arguments, const std::optional<NamedModel>& named,
                                 const std::filesystem::path& near);

/// Reads the model of a folder; messages name its files as seen from here.
ModelDocument read_model_of(const std::filesystem::path& folder);

/// Reads and compiles the model of a folder.
std::unique_ptr<CompiledModel> load_model(const std::filesystem::path& folder);

/// The model of a command that is given no scenario.
std::unique_ptr<CompiledModel> load_model(const Arguments& arguments);

/// The scenarios of a file with their parents; parents are also looked for in `scenarios/` beside
/// the model. `--yes` allows grids of any size.
std::vector<ScenarioFiles> read_scenarios(const std::filesystem::path& path,
                                          const Arguments& arguments);

}  // namespace sim33618
