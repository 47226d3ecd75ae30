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

// The columns of what a shock did, and one row of them.
Row loss_columns() {
  return {"output_before", "direct_loss", "lost_output", "lost_share",    "amplification",
          "first_hit",     "worst_day",   "least_share", "recovered_day", "days_to_recover"};
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

std::string shock_production_csv(const ShockCase& shock, const ShockOutcome& outcome,
                                 const ShockDays& days) {
  Row header = {"day"};
  if (days.first) header.emplace_back("date");
  append(header, {"node", "sector", "region", "production", "share"});
  std::string lines = csv_line(header);
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
  return csv_file(lines);
}

std::string shock_losses_csv(const ShockCase& shock, const ShockOutcome& outcome,
                             const ShockDays& days) {
  Row header = {"node", "sector", "region"};
  append(header, loss_columns());
  if (days.first) append(header, {"first_hit_date", "recovered_date"});
  std::string lines = csv_line(header);
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
  return csv_file(lines);
}

std::string shock_total_csv(const ShockOutcome& outcome, const ShockDays& days) {
  const ShockLosses losses = total_losses(outcome);
  Row header = {"days"};
  Row row = {fmt::format("{}", outcome.production.cols())};
  append(header, loss_columns());
  append(row, loss_cells(losses));
  if (days.first) {
    header.emplace_back("first_date");
    row.push_back(days.date(0));
  }
  return csv_file(csv_line(header) + csv_line(row));
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
                         {"command", "shock"},
                         {"model", {{"name", document.name}, {"version", document.version}}},
                         {"days", shock.steps},
                         {"numbers", numbers},
                         {"losses", losses},
                         {"model_files", files_json(document.files)},
                         {"inputs", files_json(inputs)}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
