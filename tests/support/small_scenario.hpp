#pragma once

#include <string>

#include "scenario/scenario.hpp"
#include "support/small_run.hpp"

namespace sim33618::test {

/// A scenario file's text: kind, title and what is given.
inline std::string scenario_text(const std::string& content) {
  return "sim33618: scenario/1\ntitle: {en: What if, zh: 假如}\n" + content;
}

/// Reads and resolves the file `name` of a folder.
inline Scenario resolved(const CompiledModel& model, const ScratchFolder& folder,
                         const std::string& name) {
  return resolve_scenario(read_scenario_files(folder / name, {}), model.document(),
                          model.numbers());
}

/// A scenario called "what if" with this content.
inline Scenario scenario_of(const CompiledModel& model, const std::string& content) {
  const ScratchFolder folder;
  folder.write("what if.yaml", scenario_text(content));
  return resolved(model, folder, "what if.yaml");
}

}  // namespace sim33618::test
