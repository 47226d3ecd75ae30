#include "cli/run_states.hpp"

#include "base/numbers.hpp"
#include "tables/state_file.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

// The periods up to the end of a year or of a saved period.
std::optional<std::int64_t> periods_until(const std::string& text, const Calendar& calendar) {
  if (const auto year = parse_integer(text)) {
    const Fraction span = Fraction(*year + 1 - calendar.first_year()) / calendar.save();
    const bool is_within = *year >= calendar.first_year() && *year <= calendar.last_year();
    if (is_within && span.is_integer()) return span.numerator();
    return std::nullopt;
  }
  for (std::int64_t period = 0; period < calendar.save_count(); ++period) {
    if (calendar.period_label(period) == text) return period + 1;
  }
  return std::nullopt;
}

std::int64_t save_point(const Arguments& arguments, const Calendar& calendar) {
  if (!arguments.has("save-at")) return calendar.save_count();
  const std::string text = arguments.get("save-at");
  if (const auto periods = periods_until(text, calendar)) return *periods;
  throw InputError(say("'{}' after --save-at is no saved period of the scenario ({} to {})", text,
                       calendar.period_label(0), calendar.period_label(calendar.save_count() - 1)));
}

}  // namespace

std::vector<Option> RunStates::options() {
  return {{"save-state", say("FILE"), say("save the state at the end of the run to this file")},
          {"save-at", say("PERIOD"), say("save it at the end of this year or saved period")},
          {"resume", say("FILE"), say("go on from a saved state")}};
}

RunStates::RunStates(const Arguments& arguments) : arguments_(arguments) {
  if (arguments.has("save-at") && !arguments.has("save-state"))
    throw InputError(say("--save-at needs --save-state"));
  check_count(arguments.words.size());
}

void RunStates::check_count(std::size_t scenarios) const {
  if (scenarios > 1 && (arguments_.has("save-state") || arguments_.has("resume")))
    throw InputError(say("--save-state and --resume take one scenario"));
}

void RunStates::prepare(const CompiledModel& model, const Scenario& scenario) {
  const bool has_states = arguments_.has("resume") || arguments_.has("save-state");
  if (has_states && scenario.resolution == Resolution::firms)
    throw InputError(say("the state of single firms cannot be saved yet (resolution: aggregate)"));
  if (arguments_.has("resume")) {
    const std::string file = arguments_.get("resume");
    from_ = read_state_file(file);
    if (const std::string reason = why_not_resumable(*from_, model, scenario); !reason.empty())
      throw InputError(say("cannot resume from '{}': {}", file, reason));
  }
  if (!arguments_.has("save-state")) return;
  check_state_place(arguments_.get("save-state"));
  wanted_ = save_point(arguments_, scenario.time.calendar());
  if (!from_) return;
  if (*wanted_ < from_->integrator.periods)
    throw InputError(say("the point to save lies before the state that is resumed"));
  keep(from_->integrator);
}

void RunStates::keep(const IntegratorState& reached) {
  if (wanted_ == reached.periods) kept_ = reached;
}

void RunStates::save(const Result& result) const {
  if (!kept_) return;
  const std::filesystem::path file = arguments_.get("save-state");
  remove_abandoned_folders(file.has_parent_path() ? file.parent_path() : ".");
  write_state_file(file, state_of(result, *kept_));
}

std::string RunStates::summary(const Calendar& calendar) const {
  std::string text;
  if (from_)
    text += say("  resumed from {} after {}\n", arguments_.get("resume"),
                calendar.period_label(from_->integrator.periods - 1));
  if (kept_)
    text += say("  state after {} saved to {}\n", calendar.period_label(kept_->periods - 1),
                arguments_.get("save-state"));
  return text;
}

}  // namespace sim33618
