#include "tables/ensemble_table.hpp"

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

std::string share_name(double share) {
  constexpr double percent = 100;
  return "P" + format_number(share * percent);
}

}  // namespace

const std::vector<double>& written_shares() {
  static const std::vector<double> shares = {0.05, 0.25, 0.5, 0.75, 0.95};
  return shares;
}

ResultTable ensemble_head() {
  ResultTable table{"ensemble",
                    "Distributions over the members of an ensemble",
                    "A row a figure and period. A rate is its mean over the period (a year's "
                    "total), a level its value at the end.",
                    first_columns(),
                    {"Model", "Scenario", "Region", "Variable", "Year"}};
  const auto add = [&](const std::string& name, const std::string& description) {
    table.columns.push_back({name, ColumnType::number, description, "", true});
  };
  table.columns.push_back({"Year", ColumnType::year, "Calendar year."});
  table.columns.push_back(
      {"Central", ColumnType::number, "Value with every number as it is given, none drawn."});
  table.columns.push_back({"Members", ColumnType::number, "Members that did not fail."});
  add("Mean", "Arithmetic mean of the members.");
  add("Standard Deviation", "Standard deviation of the members as a sample.");
  add("Minimum", "Lowest member.");
  for (const double share : written_shares())
    add(share_name(share), share_name(share).substr(1) + " % of the members lie below.");
  add("Maximum", "Highest member.");
  return table;
}

ResultTable ensemble_table(const Result& central, const std::vector<OutputRow>& rows,
                           const std::vector<DistributionSummary>& summaries) {
  ResultTable table = ensemble_head();
  if (!has_calendar_years(central)) table.columns[first_columns().size()].type = ColumnType::string;
  std::string text = header_line(table);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t p = 0; p < central.period_count(); ++p) {
      const DistributionSummary& summary = summaries[r * central.period_count() + p];
      std::vector<std::string> cells = first_cells(central, rows[r]);
      cells.push_back(central.calendar().period_label(static_cast<std::int64_t>(p)));
      cells.push_back(format_number(central.value(rows[r].variable, rows[r].element, p)));
      cells.push_back(fmt::format("{}", summary.count));
      cells.push_back(number_cell(summary.mean));
      cells.push_back(number_cell(summary.standard_deviation));
      cells.push_back(number_cell(summary.minimum));
      for (const double quantile : summary.quantiles) cells.push_back(number_cell(quantile));
      cells.push_back(number_cell(summary.maximum));
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable failures_head() {
  return {"failures",
          "Members that failed",
          "A row a member whose values stopped being finite; it is left out of all distributions.",
          {{"Member", ColumnType::number, "Number of the member, from 0."},
           {"Reason", ColumnType::string, "What happened, where and when."}},
          {"Member"}};
}

}  // namespace sim33618
