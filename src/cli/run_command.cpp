#include <algorithm>
#include <chrono>
#include <map>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/report_files.hpp"
#include "cli/run_states.hpp"
#include "cli/run_summary.hpp"
#include "cli/scenario_set.hpp"
#include "cli/scenario_warnings.hpp"
#include "cli/stopwatch.hpp"
#include "simulation/run.hpp"
#include "tables/result_folder.hpp"
#include "tables/unfinished_folder.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

struct Job {
  const CompiledModel* model = nullptr;
  Scenario scenario;
  fs::path folder;
};

// Everything is read and checked before the first run, so that a mistake in the last scenario costs
// no waiting.
class RunCommand {
 public:
  explicit RunCommand(const Arguments& arguments)
      : arguments_(arguments),
        watch_(arguments.has("timings")),
        states_(arguments),
        set_(arguments) {}

  int run() {
    for (const std::string& word : arguments_.words) read(word);
    states_.check_count(set_.scenarios().size());
    set_.set_clocks();
    for (ScenarioOfCommand& one : set_.scenarios()) prepare(one);
    set_.throw_if_errors();
    remove_abandoned_folders(output());
    int worst = exit_fine;
    for (const Job& job : jobs_) worst = std::max(worst, run_job(job));
    return worst;
  }

 private:
  fs::path output() const { return arguments_.get("output", "output"); }

  void read(const std::string& word) {
    set_.add(word);
    watch_.lap(say("read the scenario {}", word));
  }

  void prepare(ScenarioOfCommand& one) {
    const std::string& name = one.scenario.name;
    try {
      const auto [other, is_new] = word_of_name_.emplace(name, one.word);
      if (!is_new) {
        throw InputError(
            say("'{}' and '{}' are both called '{}': their results would take one folder",
                other->second, one.word, name));
      }
      const fs::path folder = output() / name;
      check_result_folder(folder);
      states_.prepare(*one.model, one.scenario);
      jobs_.push_back({one.model, std::move(one.scenario), folder});
    } catch (const InputError& error) {
      set_.add(error);
    }
  }

  int run_job(const Job& job) {
    const auto started = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    warn_of_scenario(*job.model, job.scenario);
    try {
      const Result result =
          run_scenario_from(states_.from(), *job.model, job.scenario,
                            [&](const IntegratorState& reached) { states_.keep(reached); });
      watch_.lap(say("run {}", job.scenario.name));
      const RunReport report = report_on(result);
      write_result(report, job.folder, started, std::chrono::steady_clock::now() - begin,
                   arguments_.has("firm-tables"), report_files(arguments_, *job.model, job.folder));
      watch_.lap(say("write {}", job.folder.string()));
      states_.save(result);
      std::fputs(run_summary(report, job.folder.string()).c_str(), stdout);
      std::fputs(states_.summary(result.calendar()).c_str(), stdout);
      const bool missed =
          std::any_of(report.targets.begin(), report.targets.end(),
                      [](const TargetOutcome& target) { return target.simulated && !target.met; });
      return arguments_.has("require") && missed ? exit_check_failed : exit_fine;
    } catch (const RunError& error) {
      fmt::print(stderr, "{}", say("error: {}: {}\n", job.scenario.name, error.what()));
      return exit_run_failed;
    }
  }

  const Arguments& arguments_;
  Stopwatch watch_;
  RunStates states_;
  ScenarioSet set_;
  std::map<std::string, std::string> word_of_name_;
  std::vector<Job> jobs_;
};

}  // namespace

Command run_command() {
  Command command;
  command.name = "run";
  command.summary = say("run scenarios and write their forecasts");
  command.words_name = say("SCENARIO");
  command.words_help = say("scenario files");
  command.fewest_words = 1;
  command.most_words = any_number_of_words;
  command.files = FileKind::yaml;
  command.options = {
      model_option(),
      output_option(say("DIR"), say("where result folders go (default: output)"), FileKind::folder),
      {"require", "", say("exit with 1 if a target is missed")},
      {"firm-tables", "", say("also write tables of single firms (resolution: firms)")},
      no_report_option(),
      yes_option(),
      {"timings", "", say("say on stderr what took how long")}};
  for (const Option& option : RunStates::options()) command.options.push_back(option);
  command.example = "sim33618 run scenarios/baseline.yaml";
  command.run = [](const Arguments& arguments) { return RunCommand(arguments).run(); };
  return command;
}

}  // namespace sim33618
