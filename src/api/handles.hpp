#pragma once

#include <sim33618/model.hpp>
#include <sim33618/program.hpp>
#include <sim33618/result.hpp>
#include <sim33618/scenario.hpp>

#include "dynamics/compiled_model.hpp"
#include "simulation/result.hpp"

// What stands behind the handles of the public API.
namespace sim33618::api {

struct Model::Data {
  std::filesystem::path folder;
  ModelDocument document;
  NumberTable numbers;
};

struct Scenario::Data {
  /// Keeps the model alive, and tells whether a program is of the same one.
  Model model;
  sim33618::Scenario scenario;
};

struct Program::Data {
  Model model;
  CompiledModel compiled;
};

struct Result::Data {
  std::shared_ptr<const Program::Data> program;
  sim33618::Result result;
};

/// Does something, turning the engine's errors into those of the public API.
template <typename Action>
auto translated_errors(const Action& action) {
  try {
    return action();
  } catch (const sim33618::InputError& error) {
    throw InputError(error.what());
  } catch (const sim33618::RunError& error) {
    throw RunError(error.what());
  }
}

}  // namespace sim33618::api
