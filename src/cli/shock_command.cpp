#include <algorithm>
#include <chrono>
#include <numeric>

#include "base/numbers.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/number_option.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "cli/shock_request.hpp"
#include "simulation/regional_shock.hpp"
#include "simulation/run.hpp"
#include "simulation/shock_files.hpp"
#include "simulation/shock_losses.hpp"
#include "tables/manifest.hpp"
#include "tables/result_files.hpp"
#include "tables/shock_tables.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr int shown_digits = 4;

std::string shown(double value) { return format_short(value, shown_digits); }

std::string shown_share(double share) { return shown(100 * share) + " %"; }

// The unit of amounts of a rate a year.
std::string amount_unit(const std::string& rate) {
  const std::string a_year = "/yr";
  const bool is_rate = rate.size() > a_year.size() &&
                       rate.compare(rate.size() - a_year.size(), a_year.size(), a_year) == 0;
  return " " + (is_rate ? rate.substr(0, rate.size() - a_year.size()) : rate + " yr");
}

// A day by its date, or by its number.
std::string shown_day(std::int64_t step, const ShockDays& days) {
  return days.first ? days.date(step) : days.number(step);
}

class ShockCommand {
 public:
  explicit ShockCommand(const Arguments& arguments)
      : arguments_(arguments), folder_(arguments.get("output", "output/shock")) {}

  int run() {
    check_result_folder(folder_);
    if (arguments_.words.empty()) {
      read_folder();
    } else {
      read_scenario_year();
    }
    const fs::path folder = model_folder_ / "supply_shock";
    const CompiledModel model(read_model(folder, folder.string(), shock_dimensions(shock_)));
    shock_.steps = steps_asked_for(arguments_, shock_, model.document());
    ShockOutcome outcome = spread_shock(model, shock_);
    keep_first(nodes_, shock_, outcome);
    const ModelDocument& document = model.document();
    const PackageHead head{
        document.name, document.title.en, document.version, {}, document.sources};
    write_result_folder(folder_, result_files(head, shock_tables(shock_, outcome, days_),
                                              shock_manifest(model, shock_, inputs_), started_,
                                              std::chrono::steady_clock::now() - begin_));
    show(outcome);
    return exit_fine;
  }

 private:
  void read_folder() {
    if (!arguments_.has("io"))
      throw InputError(say("name a scenario, or a folder with a table by --io"));
    if (arguments_.has("year")) throw InputError(say("--{} goes with a scenario", "year"));
    model_folder_ = find_model(arguments_, std::nullopt, ".");
    const fs::path folder = arguments_.get("io");
    Diagnostics diagnostics;
    shock_ = read_shock_folder(folder, diagnostics);
    nodes_ = shock_.table.names.size();
    fmt::print(stderr, "{}", render(diagnostics.all()));
    inputs_ = hashes_of(files_of_shock_folder(folder));
    if (arguments_.has("loss")) {
      constexpr std::int64_t last_day = 36500;
      set_losses(arguments_, number_option(arguments_, "from", 1, 1, last_day) - 1, shock_);
      return;
    }
    for (const char* option : {"from", "for"}) {
      if (arguments_.has(option)) throw InputError(say("--{} goes with --loss", option));
    }
    if (shock_.losses.empty())
      throw InputError(say("nothing is lost: name a loss by --loss or in losses.csv"));
  }

  void read_scenario_year() {
    if (arguments_.has("io"))
      throw InputError(say("a scenario has a table of its own; leave --{} out", "io"));
    if (!arguments_.has("loss")) throw InputError(say("--{} is needed", "loss"));
    ScenarioSet set(arguments_);
    const ScenarioOfCommand chosen = only_scenario(set, arguments_.words.front());
    const CompiledModel* model = chosen.model;
    const Scenario& scenario = chosen.scenario;
    model_folder_ = model->document().folder;
    const std::int64_t year = year_asked_for(arguments_, scenario.time);
    days_.first = first_day(arguments_, year);
    const std::vector<RegionalYear> years = regional_years(run_scenario(*model, scenario));
    const auto found = std::find_if(years.begin(), years.end(), [&](const RegionalYear& regional) {
      return regional.year == year;
    });
    Diagnostics diagnostics;
    check_shock_table(found->table, diagnostics);
    fmt::print(stderr, "{}", render(diagnostics.all()));
    shock_ = shock_case_of(*found);
    nodes_ = found->table.names.size();
    set_losses(arguments_, 0, shock_);
    inputs_ = scenario.files;
    inputs_.insert(inputs_.end(), model->document().files.begin(), model->document().files.end());
    const VariableDeclaration* output =
        model->document().find_variable(model->document().network->output.text);
    unit_ = amount_unit(output->unit_text.text);
  }

  // The nodes that lose most.
  ScreenTable table_of(const ShockOutcome& outcome) const {
    constexpr std::size_t most_rows = 10;
    std::vector<ShockLosses> losses;
    for (std::size_t i = 0; i < shock_.sector.size(); ++i) losses.push_back(losses_of(outcome, i));
    std::vector<std::size_t> order(losses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return losses[a].total > losses[b].total;
    });
    ScreenTable table(to_say({"node", "lost output", "% of output", "direct", "first hit", "worst",
                              "least %", "recovered"}));
    table.numbers_in(1, 3);
    table.numbers_in(6, 6);
    for (std::size_t i = 0; i < std::min(most_rows, order.size()); ++i) {
      const ShockLosses& loss = losses[order[i]];
      const auto day = [&](const std::optional<std::int64_t>& step) {
        return step ? shown_day(*step, days_) : std::string();
      };
      table.add({shock_.table.names[order[i]], shown(loss.total),
                 loss.before == 0 ? "" : shown(100 * loss.total / loss.before), shown(loss.direct),
                 day(loss.first_hit), loss.first_hit ? shown_day(loss.worst, days_) : "",
                 shown(100 * loss.least_share), day(loss.recovered)});
    }
    return table;
  }

  void show(const ShockOutcome& outcome) const {
    print(table_of(outcome), arguments_);
    if (arguments_.has("json") || arguments_.has("csv")) return;
    const ShockLosses total = total_losses(outcome);
    fmt::print("\n{}", say("Lost output of all nodes in {} days: {}{}, {} of it\n", shock_.steps,
                           shown(total.total), unit_, shown_share(total.total / total.before)));
    if (const auto amplification = total.amplification()) {
      fmt::print("{}", say("of which capacity out of work: {}; the loss grows {} times\n",
                           shown(total.direct) + unit_, shown(*amplification)));
    }
    if (total.first_hit) {
      fmt::print("{}", say("first day below 99 %: {}; worst day: {}, {} of the output before\n",
                           shown_day(*total.first_hit, days_), shown_day(total.worst, days_),
                           shown_share(total.least_share)));
      fmt::print("{}", total.recovered ? say("back at 99 % from {} on, after {} days\n",
                                             shown_day(*total.recovered, days_),
                                             *total.recovered - *total.first_hit)
                                       : say("not back at 99 % by the end\n"));
    } else {
      fmt::print("{}", say("never below 99 % of the output before\n"));
    }
    if (total.sinks_on) {
      fmt::print("{}",
                 say("less is made at the end than during the shock: short stocks that nobody "
                     "else fills sink on by themselves; this is where the rules end, and no "
                     "forecast\n"));
    }
    fmt::print("\n{}", say("written to {}\n", folder_.string()));
  }

  const Arguments& arguments_;
  std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  fs::path folder_;
  fs::path model_folder_;
  ShockCase shock_;
  // How many of its nodes are to be shown.
  std::size_t nodes_ = 0;
  // Of amounts, with a blank before it, where it is known.
  std::string unit_;
  ShockDays days_;
  std::vector<InputFile> inputs_;
};

}  // namespace

Command shock_command() {
  Command command;
  command.name = "shock";
  command.summary = say("say how a loss of capacity spreads from sector to sector");
  command.words_name = say("SCENARIO");
  command.words_help = say("a scenario, whose table of a year is hit");
  command.most_words = 1;
  command.files = FileKind::yaml;
  command.options = {
      {"year", say("Y"), say("the year of the table (default: that of --from)")},
      {"io", say("DIR"), say("your own table: flows.csv, final_demand.csv …"), FileKind::folder},
      {"loss", say("NODE=SHARE"), say("capacity out of work, 0 to 1; may be given several times"),
       FileKind::any, true},
      {"from", say("DAY"),
       say("first day of the loss: a number (default: 1); of a scenario a date, as 2027-07-01")},
      {"for", say("DAYS"), say("how long it lasts (default: to the end)")},
      {"steps", say("N"), say("days to look at (default: a year after the last change)")},
      output_option(say("DIR"), say("result folder (default: output/shock)"), FileKind::folder),
      model_option()};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 shock --io examples/shock --loss steel.east=0.5 --for 30";
  command.run = [](const Arguments& arguments) { return ShockCommand(arguments).run(); };
  return command;
}

}  // namespace sim33618
