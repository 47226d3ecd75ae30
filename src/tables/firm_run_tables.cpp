#include "tables/firm_run_tables.hpp"

#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/firm_trace_tables.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

std::string share_cell(double part, double whole) {
  return whole > 0 ? format_number(part / whole) : "";
}

Column number_column(const char* name, const char* description, bool may_be_empty = false) {
  return {name, ColumnType::number, description, {}, may_be_empty};
}

ResultTable output_head() {
  ResultTable table{"output", "Output", "What all firms made, step by step."};
  table.columns = {
      number_column("day", "First day of the step, from 0 on; -1 is before the damage."),
      number_column("output", "What all firms made in the step."),
      number_column("share", "That over what they made before.", true)};
  table.key = {"day"};
  return table;
}

ResultTable firms_head() {
  ResultTable table{"firms", "Firms", "What damage did to each firm."};
  table.columns = {
      {"firm", ColumnType::string, "The firm."},
      {"sector", ColumnType::string, "Its sector."},
      number_column("damage", "Share of its capacity that is out of work at first."),
      number_column("output_before", "What it made in a step before."),
      number_column("direct_loss", "What the capacity out of work would have made."),
      number_column("lost_output", "What it made less than before in all steps."),
      number_column("least_share", "Its lowest output over that before."),
      number_column("first_hit_day", "First day with less than 99 % of the output before.", true)};
  table.key = {"firm"};
  return table;
}

std::string firm_lines(const FirmRunReport& report, std::string lines) {
  const FirmCase& firms = report.firms;
  for (std::size_t firm = 0; firm < firms.firms.size(); ++firm) {
    const FirmLosses& losses = report.outcome.losses[firm];
    lines += csv_line({firms.firms[firm], firms.sectors[firms.network.sector[firm]],
                       format_number(firms.damage[firm]), format_number(losses.before),
                       format_number(losses.direct), format_number(losses.lost),
                       format_number(losses.least_share),
                       losses.first_hit ? day_of_step(*losses.first_hit, report.rules.rules) : ""});
  }
  return lines;
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
  return {{"name", rules.name.text},
          {"days_per_step", rules.rules.days_per_step},
          {"mechanisms", chosen},
          {"numbers", figures}};
}

}  // namespace

std::string day_of_step(std::int64_t step, const FirmRules& rules) {
  return fmt::format("{}", step * static_cast<std::int64_t>(rules.days_per_step));
}

std::vector<std::vector<std::string>> firm_output_rows(const FirmRunReport& report) {
  const FirmRunOutcome& outcome = report.outcome;
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](std::string day, double output) {
    rows.push_back({std::move(day), format_number(output), share_cell(output, outcome.before)});
  };
  add("-1", outcome.before);
  for (std::size_t step = 0; step < outcome.output.size(); ++step)
    add(day_of_step(static_cast<std::int64_t>(step), report.rules.rules), outcome.output[step]);
  return rows;
}

std::vector<ResultTable> firm_run_heads(bool has_trace) {
  std::vector<ResultTable> heads = {output_head(), firms_head()};
  if (has_trace) {
    for (ResultTable& head : firm_trace_heads()) heads.push_back(std::move(head));
  }
  return heads;
}

std::vector<ResultTable> firm_run_tables(const FirmRunReport& report) {
  std::vector<ResultTable> tables = firm_run_heads(false);
  std::string lines = header_line(tables[0]);
  for (const std::vector<std::string>& row : firm_output_rows(report)) lines += csv_line(row);
  tables[0].text = csv_file(lines);
  tables[1].text = csv_file(firm_lines(report, header_line(tables[1])));
  if (report.traced) {
    for (ResultTable& table : firm_trace_tables(report)) tables.push_back(std::move(table));
  }
  return tables;
}

std::string firm_run_manifest(const FirmRunReport& report, const ModelDocument& model) {
  const FirmRunOutcome& outcome = report.outcome;
  Json bullwhip;
  if (report.bullwhip)
    bullwhip = {{"production", report.bullwhip->production}, {"orders", report.bullwhip->orders}};
  const Json manifest = {
      {"program", {{"name", "sim33618"}, {"version", program_version()}}},
      {"command", firm_run_command},
      {"model",
       {{"name", model.name}, {"version", model.version}, {"files", files_json(model.files)}}},
      {"firms", report.firms.firms.size()},
      {"links", report.firms.network.graph.links().size()},
      {"steps", outcome.output.size()},
      {"seed", report.run.seed},
      {"rules", rules_json(report.rules)},
      {"residuals",
       {{"made", outcome.residual.made},
        {"shipped", outcome.residual.shipped},
        {"paid", outcome.residual.paid}}},
      {"suppliers_changed", outcome.switches},
      {"bullwhip", bullwhip},
      {"inputs", files_json(hashes_of(report.firms.files))}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
