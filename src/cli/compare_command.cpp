#include <algorithm>
#include <chrono>
#include <limits>
#include <set>

#include "base/blocks.hpp"
#include "cli/command.hpp"
#include "cli/comparison_text.hpp"
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
#include "experiment/compared_report_tables.hpp"
#include "experiment/comparison_tables.hpp"
#include "experiment/model_correlations.hpp"
#include "experiment/sobol_design.hpp"
#include "simulation/run_together.hpp"
#include "tables/assumption_tables.hpp"
#include "tables/manifest.hpp"
#include "tables/result_files.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr const char* design_name = "sobol";

class CompareCommand {
 public:
  explicit CompareCommand(const Arguments& arguments)
      : arguments_(arguments), watch_(arguments.has("timings")), set_(arguments) {}

  int run() {
    read();
    const auto started = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    run_scenarios();
    watch_.lap(say("run {} scenarios", scenarios_.size()));
    ScenarioComparison comparison = compare_scenarios(all_results(), indicators_);
    if (members_ > 0) run_members(comparison);
    write(comparison, started, std::chrono::steady_clock::now() - begin);
    watch_.lap(say("write {}", folder_.string()));
    show(comparison);
    return exit_fine;
  }

 private:
  void read() {
    members_ = static_cast<std::uint32_t>(number_option(arguments_, "members", 0, 0, most_members));
    threads_ = static_cast<std::size_t>(number_option(
        arguments_, "threads", static_cast<long long>(threads_here()), 1, most_threads));
    for (const std::string& word : arguments_.words) set_.add(word);
    set_.throw_if_errors();
    set_.set_clocks();
    watch_.lap(say("read {} scenarios", set_.scenarios().size()));
    take_scenarios();
    seed_ = static_cast<std::uint64_t>(
        number_option(arguments_, "seed", static_cast<long long>(scenarios_.front().seed), 0,
                      std::numeric_limits<long long>::max()));
    put_on_one_clock();
    choose_indicators();
    folder_ = arguments_.get("output", "output/comparison");
    check_result_folder(folder_);
  }

  void take_scenarios() {
    std::set<std::string> names;
    for (ScenarioOfCommand& one : set_.scenarios()) {
      if (model_ == nullptr) model_ = one.model;
      if (one.model != model_)
        throw InputError(
            say("'{}' and '{}' have different models: scenarios of one model are "
                "compared",
                arguments_.words.front(), one.word));
      if (!names.insert(one.scenario.name).second)
        throw InputError(say("'{}' is there twice: scenarios to compare need names of their own",
                             one.scenario.name));
      warn_of_scenario(*model_, one.scenario);
      scenarios_.push_back(std::move(one.scenario));
    }
    if (scenarios_.size() < 2)
      throw InputError(say("'{}' is one scenario: there is nothing to compare it with",
                           arguments_.words.front()));
  }

  // Differences between scenarios must be none of numerics: all take the finest step among them,
  // and one seed.
  void put_on_one_clock() {
    const TimeSettings& first = scenarios_.front().time;
    TimeSettings finest = first;
    for (Scenario& scenario : scenarios_) {
      const TimeSettings& time = scenario.time;
      if (time.start != first.start || time.end != first.end || !(time.save == first.save))
        throw InputError(
            say("'{}' runs from {} to {} by {} year, '{}' from {} to {} by {}: scenarios are "
                "compared over the same periods",
                scenarios_.front().name, first.start, first.end, first.save.text(), scenario.name,
                time.start, time.end, time.save.text()));
      if (time.step < finest.step) finest = time;
    }
    for (Scenario& scenario : scenarios_) {
      scenario.time = finest;
      scenario.seed = seed_;
    }
  }

  // What --outputs names, else what the model compares by, else its headline.
  void choose_indicators() {
    const ModelDocument& model = model_->document();
    indicators_ = variables_option(arguments_, "outputs", model);
    if (!indicators_.empty()) return;
    const std::vector<Word>& usual =
        model.comparisons.indicators.empty() ? model.headline : model.comparisons.indicators;
    for (const Word& name : usual) indicators_.push_back(name.text);
  }

  void run_scenarios() { results_ = run_together(*model_, scenarios_, threads_); }

  std::vector<const Result*> all_results() const {
    std::vector<const Result*> results;
    for (const std::unique_ptr<Result>& result : results_) results.push_back(result.get());
    return results;
  }

  void run_members(ScenarioComparison& comparison) {
    const ParameterDraws draws(model_->document(), model_->numbers());
    const GaussianCopula copula = model_correlations(model_->document(), draws);
    const SobolDesign design(seed_, draws.names().size());
    const auto all = members_ * static_cast<std::uint32_t>(scenarios_.size());
    ProgressLine progress(all, [](const ProgressState& state) {
      return say("{} of {} members, {:.0f} a second, {:.0f} s left", state.done, state.all,
                 state.per_second, state.seconds_left);
    });
    const UnfinishedFolder waiting = unfinished_result(folder_);
    add_members(comparison, {&draws, &design, &copula, members_, threads_, waiting.place_of({})},
                [&](std::uint32_t done) { progress.show(done); });
    watch_.lap(say("run {} members", all));
  }

  void write(const ScenarioComparison& comparison, std::chrono::system_clock::time_point started,
             std::chrono::duration<double> taken) const {
    std::vector<ResultTable> tables = {comparison_table(comparison),
                                       compared_targets_table(comparison)};
    if (members_ > 0) tables.push_back(compared_members_table(comparison));
    const std::vector<const Result*> results = all_results();
    for (ResultTable& table : compared_report_tables(results)) tables.push_back(std::move(table));
    tables.push_back(input_changes_table(results));
    write_result_folder(
        folder_, result_files(package_head(*results_.front()), tables,
                              comparison_manifest(comparison, design_name, seed_), started, taken,
                              report_files(arguments_, *model_, folder_)));
  }

  void show(const ScenarioComparison& comparison) const {
    print(compared_figures(comparison, members_ > 0), arguments_);
    if (arguments_.has("json") || arguments_.has("csv")) return;
    fmt::print("{}", compared_targets(comparison));
    fmt::print("\n{}", say("written to {}\n", folder_.string()));
  }

  const Arguments& arguments_;
  Stopwatch watch_;
  ScenarioSet set_;
  const CompiledModel* model_ = nullptr;
  std::vector<Scenario> scenarios_;
  std::vector<std::unique_ptr<Result>> results_;
  std::vector<std::string> indicators_;
  std::uint32_t members_ = 0;
  std::size_t threads_ = 1;
  std::uint64_t seed_ = 0;
  fs::path folder_;
};

}  // namespace

Command compare_command() {
  Command command;
  command.name = "compare";
  command.summary = say("run scenarios and say how they differ from the first");
  command.words_name = say("SCENARIO");
  command.words_help = say("scenario files; the first is what the others are held against");
  command.fewest_words = 1;
  command.most_words = any_number_of_words;
  command.files = FileKind::yaml;
  command.options = {
      {"outputs", say("NAMES"),
       say("variables to compare, separated by commas (default: those of the model)")},
      {"members", say("N"),
       say("also draw so many members, the same ones for all scenarios (default: none)")},
      {"seed", say("S"), say("another seed draws other numbers (default: the scenario's, or 0)")},
      {"threads", say("T"), say("threads to use (default: all)")},
      no_report_option(),
      yes_option(),
      model_option(),
      output_option(say("DIR"), say("result folder (default: output/comparison)"),
                    FileKind::folder),
      {"timings", "", say("say on stderr what took how long")}};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 compare scenarios/baseline.yaml scenarios/deep-green.yaml";
  command.run = [](const Arguments& arguments) { return CompareCommand(arguments).run(); };
  return command;
}

}  // namespace sim33618
