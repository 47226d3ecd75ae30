#include <algorithm>
#include <limits>
#include <memory>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/command.hpp"
#include "cli/ensemble_limits.hpp"
#include "cli/exit_code.hpp"
#include "cli/names_option.hpp"
#include "cli/number_option.hpp"
#include "cli/progress_line.hpp"
#include "cli/report_files.hpp"
#include "cli/scenario_set.hpp"
#include "cli/scenario_warnings.hpp"
#include "cli/screen_table.hpp"
#include "cli/stopwatch.hpp"
#include "experiment/ensemble_report.hpp"
#include "experiment/model_correlations.hpp"
#include "experiment/random_design.hpp"
#include "experiment/sobol_design.hpp"
#include "simulation/run.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr long long usual_members = 1000;
constexpr std::size_t indentation = 2;

class EnsembleOfScenario {
 public:
  EnsembleOfScenario(const Arguments& arguments, ScenarioOfCommand scenario)
      : arguments_(arguments),
        watch_(arguments.has("timings")),
        model_(scenario.model),
        scenario_(std::move(scenario.scenario)) {
    read();
  }

  int run() {
    const auto started = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    const Result central = run_scenario(*model_, scenario_);
    const RunReport central_report = report_on(central);
    EnsembleReport report(central_report, plan_, design_name_, folder_,
                          arguments_.has("save-members"));
    run_members(report);
    watch_.lap(say("run {} members", plan_.members));
    report.summarise();
    watch_.lap(say("sort them"));
    report.finish(started, std::chrono::steady_clock::now() - begin,
                  report_files(arguments_, *model_, folder_));
    watch_.lap(say("write {}", folder_.string()));
    std::fputs(summary(report).c_str(), stdout);
    const bool all_failed = report.failed() == plan_.members;
    return all_failed || (arguments_.has("strict") && report.failed() != 0) ? exit_run_failed
                                                                            : exit_fine;
  }

 private:
  fs::path output() const { return arguments_.get("output", "output"); }

  void read() {
    const EnsembleSettings& settings = scenario_.ensemble;
    plan_.members = static_cast<std::uint32_t>(number_option(
        arguments_, "members", settings.members.value_or(usual_members), 1, most_members));
    plan_.threads = static_cast<std::size_t>(number_option(
        arguments_, "threads", static_cast<long long>(threads_here()), 1, most_threads));
    warn_of_scenario(*model_, scenario_);
    scenario_.seed = static_cast<std::uint64_t>(number_option(
        arguments_, "seed", static_cast<long long>(settings.seed.value_or(scenario_.seed)), 0,
        std::numeric_limits<long long>::max()));
    if (scenario_.time.method == IntegrationMethod::dopri5)
      throw InputError(say(
          "'{}' is integrated by dopri5, which runs by itself: an ensemble takes euler, heun or "
          "rk4",
          scenario_.name));
    choose_outputs();
    folder_ = output() / (scenario_.name + "-ensemble");
    check_result_folder(folder_);
    remove_abandoned_folders(output());
    draws_ = std::make_unique<ParameterDraws>(model_->document(), model_->numbers());
    copula_ = model_correlations(model_->document(), *draws_);
    choose_design();
    plan_.model = model_;
    plan_.scenario = &scenario_;
    plan_.draws = draws_.get();
    plan_.design = design_.get();
    plan_.copula = &copula_;
    watch_.lap(say("read the scenario {}", scenario_.name));
  }

  // What --outputs names, else what the scenario asks for, else the model's headline.
  void choose_outputs() {
    if (arguments_.has("outputs"))
      scenario_.outputs = variables_option(arguments_, "outputs", model_->document());
    if (!scenario_.outputs.empty()) return;
    for (const Word& name : model_->document().headline) scenario_.outputs.push_back(name.text);
  }

  void choose_design() {
    design_name_ = arguments_.get("design", scenario_.ensemble.design.value_or("sobol"));
    if (design_name_ == "sobol") {
      design_ = std::make_unique<SobolDesign>(scenario_.seed, draws_->names().size());
    } else if (design_name_ == "random") {
      design_ = std::make_unique<RandomDesign>(scenario_.seed, draws_->names());
    } else {
      throw InputError(say("--design takes sobol or random, not '{}'", design_name_));
    }
  }

  void run_members(EnsembleReport& report) {
    ProgressLine progress(plan_.members, [](const ProgressState& state) {
      return say("{} of {} members, {:.0f} a second, {:.0f} s left", state.done, state.all,
                 state.per_second, state.seconds_left);
    });
    run_ensemble(plan_, report.sinks(), [&](std::uint32_t done) { progress.show(done); });
  }

  std::string summary(const EnsembleReport& report) const {
    const Result& central = report.central().result;
    const std::size_t last = central.period_count() - 1;
    std::string text = say("{}: {}\n", scenario_.name, scenario_.title.in_users_language());
    text += say("  members: {}; numbers drawn from their ranges: {}; seed {}\n\n", plan_.members,
                report.drawn_count(), scenario_.seed);
    ScreenTable table({central.calendar().period_label(static_cast<std::int64_t>(last)),
                       say("unit"), say("central"), "5 %", "50 %", "95 %"});
    table.numbers_in(2, 5);
    constexpr std::size_t most_rows = 40;
    for (std::size_t r = 0; r < std::min(report.rows().size(), most_rows); ++r) {
      const OutputRow& row = report.rows()[r];
      const DistributionSummary& summary = report.summary(r, last);
      table.add({model_->structure().element_label(row.variable, row.element), row.unit,
                 format_readable(central.value(row.variable, row.element, last)),
                 format_readable(summary.quantiles.front()), format_readable(summary.quantiles[2]),
                 format_readable(summary.quantiles.back())});
    }
    text += table.text(0, indentation) + "\n";
    if (report.rows().size() > most_rows)
      text += say("  and {} more in ensemble.csv\n", report.rows().size() - most_rows);
    if (report.failed() != 0) {
      text += say("  {} of {} members failed (failures.csv says why)\n", report.failed(),
                  plan_.members);
    }
    return text + say("  written to {}\n", folder_.string());
  }

  const Arguments& arguments_;
  Stopwatch watch_;
  const CompiledModel* model_;
  Scenario scenario_;
  std::unique_ptr<ParameterDraws> draws_;
  std::unique_ptr<Design> design_;
  GaussianCopula copula_;
  std::string design_name_;
  EnsemblePlan plan_;
  fs::path folder_;
};

// Everything is read and checked before the first run.
int run_ensembles(const Arguments& arguments) {
  ScenarioSet set(arguments);
  set.add(arguments.words.front());
  set.throw_if_errors();
  set.set_clocks();
  std::vector<std::unique_ptr<EnsembleOfScenario>> commands;
  for (ScenarioOfCommand& one : set.scenarios())
    commands.push_back(std::make_unique<EnsembleOfScenario>(arguments, std::move(one)));
  int worst = exit_fine;
  for (const auto& command : commands) worst = std::max(worst, command->run());
  return worst;
}

}  // namespace

Command ensemble_command() {
  Command command;
  command.name = "ensemble";
  command.summary = say("run a scenario many times with numbers drawn from their ranges");
  command.words_name = say("SCENARIO");
  command.words_help = say("a scenario file");
  command.fewest_words = 1;
  command.most_words = 1;
  command.files = FileKind::yaml;
  command.options = {
      {"members", say("N"), say("how many runs (default: the scenario's, or 1000)")},
      {"outputs", say("NAMES"),
       say("variables to write, separated by commas (default: the scenario's outputs, or the "
           "model's headline)")},
      {"seed", say("S"), say("another seed draws other numbers (default: the scenario's, or 0)")},
      {"design", say("NAME"),
       say("how to draw: sobol or random (default: the scenario's, or sobol)")},
      {"threads", say("T"), say("threads to use (default: all)")},
      {"save-members", "", say("write every member and what it drew to members.nc (netCDF)")},
      {"strict", "", say("exit with 3 if a member fails")},
      no_report_option(),
      model_option(),
      yes_option(),
      output_option(say("DIR"), say("where result folders go (default: output)"), FileKind::folder),
      {"timings", "", say("say on stderr what took how long")}};
  command.example = "sim33618 ensemble scenarios/baseline.yaml --members 200";
  command.run = run_ensembles;
  return command;
}

}  // namespace sim33618
