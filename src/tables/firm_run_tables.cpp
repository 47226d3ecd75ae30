#include "tables/firm_run_tables.hpp"

#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

std::string share_cell(double part, double whole) {
  return whole > 0 ? format_number(part / whole) : "";
}

Json rules_json(const RuleSet& rules) {
  Json chosen = Json::object();
  for (const ChosenRule& rule : rules.chosen)
    chosen[rule.mechanism] = {{"rule", rule.rule}, {"source", texts_of(rule.sources)}};
  Json figures = Json::object();
  for (const RuleFigure& figure : rules.figures)
    figures[figure.name] = {{"value", figure.figure.value},
                            {"source", texts_of(figure.figure.sources)},
                            {"grade", std::string(1, figure.figure.grade)}};
  return {{"name", rules.rules.name},
          {"days_per_step", rules.rules.days_per_step},
          {"mechanisms", chosen},
          {"numbers", figures}};
}

}  // namespace

std::string day_of_step(std::int64_t step, const FirmRules& rules) {
  return fmt::format("{}", step * static_cast<std::int64_t>(rules.days_per_step));
}

std::string firm_output_csv(const FirmRunOutcome& outcome, const FirmRules& rules) {
  std::string lines = csv_line({"day", "output", "share"});
  lines +=
      csv_line({"-1", format_number(outcome.before), share_cell(outcome.before, outcome.before)});
  for (std::size_t step = 0; step < outcome.output.size(); ++step) {
    lines += csv_line({day_of_step(static_cast<std::int64_t>(step), rules),
                       format_number(outcome.output[step]),
                       share_cell(outcome.output[step], outcome.before)});
  }
  return csv_file(lines);
}

std::string firm_losses_csv(const FirmCase& firms, const FirmRunOutcome& outcome,
                            const FirmRules& rules) {
  std::string lines = csv_line({"firm", "sector", "damage", "output_before", "direct_loss",
                                "lost_output", "least_share", "first_hit_day"});
  for (std::size_t firm = 0; firm < firms.firms.size(); ++firm) {
    const FirmLosses& losses = outcome.losses[firm];
    lines += csv_line({firms.firms[firm], firms.sectors[firms.network.sector[firm]],
                       format_number(firms.damage[firm]), format_number(losses.before),
                       format_number(losses.direct), format_number(losses.lost),
                       format_number(losses.least_share),
                       losses.first_hit ? day_of_step(*losses.first_hit, rules) : ""});
  }
  return csv_file(lines);
}

std::string firm_run_manifest(const FirmCase& firms, const FirmRunOutcome& outcome,
                              const RuleSet& rules, const std::filesystem::path& rules_file) {
  std::vector<std::filesystem::path> inputs = firms.files;
  inputs.push_back(rules_file);
  const Json manifest = {{"sim33618", program_version()},
                         {"command", "simulate-firms"},
                         {"firms", firms.firms.size()},
                         {"links", firms.network.graph.links().size()},
                         {"steps", outcome.output.size()},
                         {"rules", rules_json(rules)},
                         {"residuals",
                          {{"made", outcome.residual.made},
                           {"shipped", outcome.residual.shipped},
                           {"paid", outcome.residual.paid}}},
                         {"suppliers_changed", outcome.switches},
                         {"inputs", files_json(hashes_of(inputs))}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
