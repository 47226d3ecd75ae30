#include "tables/shock_tables.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;
using Row = std::vector<std::string>;

void append(Row& row, const Row& further) { row.insert(row.end(), further.begin(), further.end()); }

Column number_column(const char* name, const char* description, bool may_be_empty = false) {
  return {name, ColumnType::number, description, {}, may_be_empty};
}

void append(std::vector<Column>& columns, const std::vector<Column>& further) {
  columns.insert(columns.end(), further.begin(), further.end());
}

// The columns of what a shock did; loss_cells() are one row of them.
std::vector<Column> loss_columns() {
  return {number_column("output_before", "What the days would have made."),
          number_column("direct_loss", "What the capacity out of work would have made."),
          number_column("lost_output", "Output that was lost."),
          number_column("lost_share", "Lost output over what the days would have made.", true),
          number_column("amplification", "Lost output over direct loss.", true),
          number_column("first_hit", "First day with less than 99 % of the output before.", true),
          number_column("worst_day", "Day with the least output.", true),
          number_column("least_share", "Output of that day over the output before."),
          number_column("recovered_day", "First day from which on output is 99 % again.", true),
          number_column("days_to_recover", "Days from the first hit to that.", true)};
}

std::vector<Column> node_columns() {
  return {text_column("node", "The node."), text_column("sector", "Its sector."),
          text_column("region", "Its region.", true)};
}

ResultTable production_head(bool has_dates) {
  ResultTable table{"production", "Production", "Output of each day and node."};
  table.columns = {number_column("day", "The day, from 1 on.")};
  if (has_dates) table.columns.push_back(text_column("date", "Its date."));
  append(table.columns, node_columns());
  append(table.columns, {number_column("production", "Output, as an amount of a year."),
                         number_column("share", "Output over that before the shock.", true)});
  table.key = {"day", "node"};
  return table;
}

ResultTable losses_head(bool has_dates) {
  ResultTable table{"losses", "Losses", "What the shock did to each node."};
  table.columns = node_columns();
  append(table.columns, loss_columns());
  if (has_dates) {
    append(table.columns, {text_column("first_hit_date", "Date of the first hit.", true),
                           text_column("recovered_date", "Date of the recovery.", true)});
  }
  table.key = {"node"};
  return table;
}

ResultTable total_head(bool has_dates) {
  ResultTable table{"total", "Total", "What the shock did to all nodes together."};
  table.columns = {number_column("days", "Days that were looked at.")};
  append(table.columns, loss_columns());
  if (has_dates) table.columns.push_back(text_column("first_date", "Date of the first day."));
  table.key = {"days"};
  return table;
}

Row loss_cells(const ShockLosses& losses) {
  const auto number = [](double value) { return format_number(value); };
  const auto day = [](const std::optional<std::int64_t>& step) {
    return step ? fmt::format("{}", *step + 1) : std::string();
  };
  const bool is_hit = losses.first_hit.has_value();
  const auto amplification = losses.amplification();
  return {number(losses.before),
          number(losses.direct),
          number(losses.total),
          losses.before == 0 ? "" : number(losses.total / losses.before),
          amplification ? number(*amplification) : "",
          day(losses.first_hit),
          is_hit ? day(losses.worst) : "",
          number(losses.least_share),
          day(losses.recovered),
          losses.recovered ? fmt::format("{}", *losses.recovered - *losses.first_hit) : ""};
}

Row node_cells(const ShockCase& shock, std::size_t node) {
  return {shock.table.names[node], shock.sectors[shock.sector[node]],
          shock.regions[shock.region[node]]};
}

}  // namespace

std::string ShockDays::number(std::int64_t step) const { return fmt::format("{}", step + 1); }

std::string ShockDays::date(std::int64_t step) const {
  if (!first) return {};
  const std::chrono::year_month_day day = *first + std::chrono::days(step);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

namespace {

std::string production_lines(const ShockCase& shock, const ShockOutcome& outcome,
                             const ShockDays& days, std::string lines) {
  for (std::int64_t t = 0; t < shock.steps; ++t) {
    for (std::size_t i = 0; i < shock.sector.size(); ++i) {
      const auto node = static_cast<Eigen::Index>(i);
      const double before = outcome.output(node);
      const double now = outcome.production(node, t);
      Row row = {days.number(t)};
      if (days.first) row.push_back(days.date(t));
      append(row, node_cells(shock, i));
      append(row, {format_number(now), before == 0 ? "" : format_number(now / before)});
      lines += csv_line(row);
    }
  }
  return lines;
}

std::string losses_lines(const ShockCase& shock, const ShockOutcome& outcome, const ShockDays& days,
                         std::string lines) {
  for (std::size_t i = 0; i < shock.sector.size(); ++i) {
    const ShockLosses losses = losses_of(outcome, i);
    Row row = node_cells(shock, i);
    append(row, loss_cells(losses));
    if (days.first) {
      append(row, {losses.first_hit ? days.date(*losses.first_hit) : "",
                   losses.recovered ? days.date(*losses.recovered) : ""});
    }
    lines += csv_line(row);
  }
  return lines;
}

std::string total_lines(const ShockOutcome& outcome, const ShockDays& days, std::string lines) {
  const ShockLosses losses = total_losses(outcome);
  Row row = {fmt::format("{}", outcome.production.cols())};
  append(row, loss_cells(losses));
  if (days.first) row.push_back(days.date(0));
  lines += csv_line(row);
  return lines;
}

}  // namespace

std::vector<ResultTable> shock_heads(bool has_dates) {
  return {production_head(has_dates), losses_head(has_dates), total_head(has_dates)};
}

std::vector<ResultTable> shock_tables(const ShockCase& shock, const ShockOutcome& outcome,
                                      const ShockDays& days) {
  std::vector<ResultTable> tables = shock_heads(days.first.has_value());
  tables[0].text = csv_file(production_lines(shock, outcome, days, header_line(tables[0])));
  tables[1].text = csv_file(losses_lines(shock, outcome, days, header_line(tables[1])));
  tables[2].text = csv_file(total_lines(outcome, days, header_line(tables[2])));
  return tables;
}

std::string shock_manifest(const CompiledModel& model, const ShockCase& shock,
                           const std::vector<InputFile>& inputs) {
  const ModelDocument& document = model.document();
  Json numbers = Json::object();
  for (const ParameterRow& row : document.parameters) {
    const bool is_for_all = std::all_of(row.elements.begin(), row.elements.end(),
                                        [](const Word& element) { return element.text == "*"; });
    if (is_for_all)
      numbers[row.name.text] = fmt::format("{} {}", format_number(row.value), row.unit_text.text);
  }
  Json losses = Json::array();
  for (const CapacityLoss& loss : shock.losses) {
    losses.push_back(
        {{"node", shock.table.names[loss.node]}, {"day", loss.step + 1}, {"loss", loss.share}});
  }
  const Json manifest = {{"sim33618", program_version()},
                         {"command", shock_command_name},
                         {"model", {{"name", document.name}, {"version", document.version}}},
                         {"days", shock.steps},
                         {"numbers", numbers},
                         {"losses", losses},
                         {"model_files", files_json(document.files)},
                         {"inputs", files_json(inputs)}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
