#pragma once

#include <optional>

#include "cli/command.hpp"
#include "simulation/run_state.hpp"

namespace sim33618 {

/// What `run` does with saved states: --resume, --save-state and --save-at.
class RunStates {
 public:
  /// As the command declares them.
  static std::vector<Option> options();

  /// Throws InputError where options do not go together, or with more than one scenario.
  explicit RunStates(const Arguments& arguments);

  /// The same, once it is known how many scenarios the files hold.
  void check_count(std::size_t scenarios) const;

  /// Reads the state to resume and checks it, the save point and the place of the state to save.
  /// Throws InputError.
  void prepare(const CompiledModel& model, const Scenario& scenario);

  /// Nothing where the run begins at its beginning.
  const RunState* from() const { return from_ ? &*from_ : nullptr; }
  void keep(const IntegratorState& reached);
  /// Saves the state that was kept, if it is wanted. Throws RunError.
  void save(const Result& result) const;
  /// Lines for the screen: what was resumed and saved.
  std::string summary(const Calendar& calendar) const;

 private:
  const Arguments& arguments_;
  std::optional<RunState> from_;
  // How many periods are behind the state to save.
  std::optional<std::int64_t> wanted_;
  std::optional<IntegratorState> kept_;
};

}  // namespace sim33618
