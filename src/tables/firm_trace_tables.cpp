#include "tables/firm_trace_tables.hpp"

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

constexpr const char* outside_name = "outside";

Column traced_number(const char* name, const char* description) {
  return {name, ColumnType::number, description};
}

ResultTable trace_head() {
  ResultTable table{"trace", "Trace", "What the firm that was followed did, step by step."};
  table.columns = {
      traced_number("day", "First day of the step."),
      traced_number("ordered", "New orders that it got."),
      traced_number("open", "All orders that were open, overdue ones included."),
      traced_number("expected", "Orders that it expects."),
      traced_number("capacity", "What it could make with all inputs at hand."),
      traced_number("made", "What it made."),
      {"bound", ColumnType::string,
       "What kept it from making more: demand, capacity, critical_input, important_input or "
       "other_input."},
      {"lacking", ColumnType::string, "Sector whose goods it lacked most, where inputs bound it.",
       "", true},
      traced_number("shipped", "Shipped to firms."),
      traced_number("sold_outside", "Sold to final buyers."),
      traced_number("finished", "Finished goods at the end."),
      traced_number("cash", "Money that it has more than at the start.")};
  table.key = {"day"};
  return table;
}

ResultTable inputs_head() {
  ResultTable table{"trace_inputs", "Inputs of the trace",
                    "Each input of the firm that was followed, step by step."};
  table.columns = {traced_number("day", "First day of the step."),
                   traced_number("input", "Number of the input, from 1 on."),
                   {"supplier", ColumnType::string, "Who supplies it at the end."},
                   {"sector", ColumnType::string, "The sector that it is of."},
                   traced_number("shipped", "What the supplier shipped."),
                   traced_number("on_the_way", "What is on the way at the end."),
                   traced_number("stock", "What is in stock at the end."),
                   traced_number("ordered", "What is ordered and not shipped at the end."),
                   traced_number("fill", "Share of what was due that came, smoothed."),
                   {"decision", ColumnType::string,
                    "search (another supplier was found and is qualified) or change.", "", true}};
  table.key = {"day", "input"};
  return table;
}

std::string sector_name(const FirmRunReport& report, std::uint32_t sector) {
  return sector < report.firms.sectors.size() ? report.firms.sectors[sector] : outside_name;
}

std::string firm_name(const FirmRunReport& report, std::uint32_t firm) {
  return firm < report.firms.firms.size() ? report.firms.firms[firm] : outside_name;
}

std::string step_line(const FirmRunReport& report, const TracedStep& step) {
  const auto number = [](double value) { return format_number(value); };
  return csv_line({day_of_step(step.step, report.rules.rules), number(step.ordered),
                   number(step.open), number(step.expected), number(step.capacity),
                   number(step.made), std::string(name_of(step.bound)),
                   step.lacking ? sector_name(report, *step.lacking) : "", number(step.shipped),
                   number(step.sold_outside), number(step.finished), number(step.cash)});
}

std::string input_line(const FirmRunReport& report, const TracedStep& step, std::size_t place) {
  const auto number = [](double value) { return format_number(value); };
  const TracedInput& input = step.inputs[place];
  return csv_line({day_of_step(step.step, report.rules.rules), fmt::format("{}", place + 1),
                   firm_name(report, input.supplier), sector_name(report, input.sector),
                   number(input.shipped), number(input.on_the_way), number(input.stock),
                   number(input.ordered), number(input.fill),
                   std::string(name_of(input.decision))});
}

}  // namespace

std::vector<ResultTable> firm_trace_heads() { return {trace_head(), inputs_head()}; }

std::vector<ResultTable> firm_trace_tables(const FirmRunReport& report) {
  std::vector<ResultTable> tables = firm_trace_heads();
  std::string steps = header_line(tables[0]);
  std::string inputs = header_line(tables[1]);
  for (const TracedStep& step : report.outcome.trace) {
    steps += step_line(report, step);
    for (std::size_t place = 0; place < step.inputs.size(); ++place)
      inputs += input_line(report, step, place);
  }
  tables[0].text = csv_file(steps);
  tables[1].text = csv_file(inputs);
  return tables;
}

}  // namespace sim33618
