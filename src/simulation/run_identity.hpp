#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// All that decides the first periods of a run. Runs that are equal in this have the same state
/// after them, to the bit.
struct RunIdentity {
  std::string program_version;
  std::vector<InputFile> model_files;
  /// Start, step, save interval and method, readable.
  std::string clock;
  /// The last year, where the model reads it (STOPTIME).
  std::optional<std::int64_t> end;
  /// Where the model draws random numbers.
  std::optional<std::uint64_t> seed;
  /// Name of each variable that has numbers, and SHA-256 of these: of a series only what the first
  /// periods read of it, so that its path may go on in different ways.
  std::vector<std::pair<std::string, std::string>> inputs;
};

RunIdentity identity_of(const CompiledModel& model, const Scenario& scenario, std::int64_t periods);

/// Says the first thing in which they differ: program, model, clock, seed or scenario; empty if
/// they are equal.
std::string difference_between(const RunIdentity& saved, const RunIdentity& now);

}  // namespace sim33618
