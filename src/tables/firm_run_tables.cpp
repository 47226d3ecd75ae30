#include "tables/firm_run_tables.hpp"

#include <algorithm>
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

ResultTable cascade_head() {
  ResultTable table{"cascade", "Cascade",
                    "Which firms were hit, when, why and through whom, in the order of days."};
  table.columns = {
      number_column("order", "Place in the order, from 1 on."),
      {"firm", ColumnType::string, "The firm."},
      {"sector", ColumnType::string, "Its sector."},
      number_column("hit_day",
                    "First day with less than 99 % of the output before: how long it "
                    "survived."),
      {"cause", ColumnType::string,
       "What bound its output then: capacity (its own damage), critical_input, important_input, "
       "other_input or demand."},
      {"through", ColumnType::string,
       "Where that was an input, the supplier that sent least of what was due.", "", true},
      number_column("links", "Links on the way from a firm that was hit in itself.", true),
      number_column("recovered_day",
                    "First day from which on output is 99 % again; empty if it is not.", true),
      number_column("days_to_recover", "Days from the hit to that.", true),
      number_column("lost_output", "What it made less than before in all steps."),
      number_column("direct_loss", "What the capacity out of work would have made."),
      number_column("least_share", "Its lowest output over that before.")};
  table.key = {"order"};
  return table;
}

std::string cascade_lines(const FirmRunReport& report, std::string lines) {
  const std::vector<FirmLosses>& losses = report.outcome.losses;
  std::vector<std::size_t> hit;
  for (std::size_t firm = 0; firm < losses.size(); ++firm) {
    if (losses[firm].hit) hit.push_back(firm);
  }
  std::stable_sort(hit.begin(), hit.end(), [&](std::size_t a, std::size_t b) {
    return losses[a].hit->step < losses[b].hit->step;
  });
  const FirmCase& firms = report.firms;
  const FirmRules& rules = report.rules.rules;
  for (std::size_t i = 0; i < hit.size(); ++i) {
    const FirmLosses& loss = losses[hit[i]];
    const FirmHit& how = *loss.hit;
    const bool has_supplier = how.through && *how.through < firms.firms.size();
    lines += csv_line(
        {fmt::format("{}", i + 1), firms.firms[hit[i]], firms.sectors[firms.network.sector[hit[i]]],
         day_of_step(how.step, rules), std::string(name_of(how.bound)),
         has_supplier ? firms.firms[*how.through] : "",
         how.bound == OutputBound::demand ? "" : fmt::format("{}", how.links),
         how.recovered ? day_of_step(*how.recovered, rules) : "",
         how.recovered ? day_of_step(*how.recovered - how.step, rules) : "",
         format_number(loss.lost), format_number(loss.direct), format_number(loss.least_share)});
  }
  return lines;
}

std::string firm_lines(const FirmRunReport& report, std::string lines) {
  const FirmCase& firms = report.firms;
  for (std::size_t firm = 0; firm < firms.firms.size(); ++firm) {
    const FirmLosses& losses = report.outcome.losses[firm];
    lines += csv_line({firms.firms[firm], firms.sectors[firms.network.sector[firm]],
                       format_number(firms.damage[firm]), format_number(losses.before),
                       format_number(losses.direct), format_number(losses.lost),
                       format_number(losses.least_share),
                       losses.hit ? day_of_step(losses.hit->step, report.rules.rules) : ""});
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
  std::vector<ResultTable> heads = {output_head(), firms_head(), cascade_head()};
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
  tables[2].text = csv_file(cascade_lines(report, header_line(tables[2])));
  if (report.traced) {
    for (ResultTable& table : firm_trace_tables(report)) tables.push_back(std::move(table));
  }
  return tables;
}

std::string firm_run_manifest(const FirmRunReport& report, const ModelDocument& model) {
  const FirmRunOutcome& outcome = report.outcome;
  double lost = 0;
  double direct = 0;
  for (const FirmLosses& loss : outcome.losses) {
    lost += loss.lost;
    direct += loss.direct;
  }
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
      {"lost_output", lost},
      {"direct_loss", direct},
      {"amplification", direct > 0 ? Json(lost / direct) : Json()},
      {"suppliers_changed", outcome.switches},
      {"bullwhip", bullwhip},
      {"inputs", files_json(hashes_of(report.firms.files))}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
