#include "network/input_output_table.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

// A matrix of the table with the names of its rows and columns.
struct TablePart {
  std::string what;
  const Eigen::MatrixXd& cells;
  const std::vector<std::string>& rows;
  const std::vector<std::string>& columns;
  bool may_be_negative = false;
};

std::vector<TablePart> parts_of(const InputOutputTable& table) {
  return {{say("flows"), table.flows, table.names, table.names},
          {say("final demand"), table.final_demand, table.names, table.demand_names, true},
          {say("imports"), table.imports, table.import_names, table.names},
          {say("satellite accounts"), table.satellites, table.satellite_names, table.names, true}};
}

bool is_of_the_right_size(const TablePart& part) {
  const auto rows = static_cast<std::size_t>(part.cells.rows());
  const auto columns = static_cast<std::size_t>(part.cells.cols());
  if (part.rows.empty() || part.columns.empty()) return part.cells.size() == 0;
  return rows == part.rows.size() && columns == part.columns.size();
}

void check_cells(const TablePart& part, Diagnostics& diagnostics) {
  for (Eigen::Index i = 0; i < part.cells.rows(); ++i) {
    for (Eigen::Index j = 0; j < part.cells.cols(); ++j) {
      const double cell = part.cells(i, j);
      const std::string& row = part.rows[static_cast<std::size_t>(i)];
      const std::string& column = part.columns[static_cast<std::size_t>(j)];
      if (!std::isfinite(cell)) {
        diagnostics.error(
            {}, say("{}, row '{}', column '{}': not a finite number", part.what, row, column));
      } else if (cell < 0 && !part.may_be_negative) {
        diagnostics.error({}, say("{}, row '{}', column '{}': {} is negative", part.what, row,
                                  column, format_number(cell)));
      }
    }
  }
}

void check_names(const std::vector<std::string>& names, Diagnostics& diagnostics) {
  std::set<std::string> seen;
  for (const std::string& name : names) {
    if (!seen.insert(name).second)
      diagnostics.error({}, say("'{}' stands twice in the list of names", name));
  }
}

void check_sizes(const InputOutputTable& table, Diagnostics& diagnostics) {
  if (table.names.empty()) diagnostics.error({}, say("the table has no rows"));
  const Eigen::MatrixXd& flows = table.flows;
  if (flows.rows() != flows.cols()) {
    diagnostics.error(
        {}, say("the flows are not square: {} rows, {} columns", flows.rows(), flows.cols()));
  }
  for (const TablePart& part : parts_of(table)) {
    if (is_of_the_right_size(part)) continue;
    diagnostics.error(
        {}, say("{}: {} rows and {} columns, but {} and {} names", part.what, part.cells.rows(),
                part.cells.cols(), part.rows.size(), part.columns.size()));
  }
  const auto values = static_cast<std::size_t>(table.value_added.size());
  if (values != 0 && values != table.names.size())
    diagnostics.error({}, say("value added: {} numbers for {} names", values, table.names.size()));
}

// Of each node, from inside and outside the table.
Eigen::VectorXd inputs_of(const InputOutputTable& table) {
  Eigen::VectorXd inputs = table.flows.colwise().sum();
  if (table.imports.size() > 0) inputs += table.imports.colwise().sum();
  return inputs;
}

void check_balance(const InputOutputTable& table, Severity doubtful, Diagnostics& diagnostics) {
  const Eigen::VectorXd output = output_of(table);
  const Eigen::VectorXd inputs = inputs_of(table);
  const Eigen::VectorXd value_added = value_added_of(table);
  for (Eigen::Index i = 0; i < output.size(); ++i) {
    const std::string& name = table.names[static_cast<std::size_t>(i)];
    const double bought = inputs[i];
    if (output[i] < 0) {
      diagnostics.error({},
                        say("the output of '{}' is negative ({})", name, format_number(output[i])));
      continue;
    }
    if (output[i] == 0 && (bought > 0 || table.flows.row(i).sum() > 0)) {
      diagnostics.error({}, say("'{}' buys or sells but has no output", name));
      continue;
    }
    const double used = bought + value_added[i];
    if (std::abs(used - output[i]) > balance_tolerance * output[i]) {
      diagnostics.error({}, say("the row of '{}' adds up to {}, its column to {}", name,
                                format_number(output[i]), format_number(used)));
    }
    if (value_added[i] < -balance_tolerance * output[i]) {
      diagnostics.add(
          {doubtful,
           {},
           say("the value added of '{}' is negative ({})", name, format_number(value_added[i])),
           {},
           {}});
    }
    if (output[i] > 0 && bought == 0)
      diagnostics.add({doubtful, {}, say("'{}' has output but buys no inputs", name), {}, {}});
  }
}

}  // namespace

Eigen::Index node_of(const std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    throw InputError(with_suggestion(say("unknown node '{}'", name), did_you_mean(name, names)));
  return found - names.begin();
}

void check_parts(const InputOutputTable& table, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  check_names(table.names, diagnostics);
  check_sizes(table, diagnostics);
  if (diagnostics.error_count() != errors_before) return;
  for (const TablePart& part : parts_of(table)) check_cells(part, diagnostics);
  for (Eigen::Index i = 0; i < table.value_added.size(); ++i) {
    if (std::isfinite(table.value_added[i])) continue;
    diagnostics.error({}, say("the value added of '{}' is not a finite number",
                              table.names[static_cast<std::size_t>(i)]));
  }
}

void check_table(const InputOutputTable& table, Severity doubtful, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  check_parts(table, diagnostics);
  if (diagnostics.error_count() == errors_before) check_balance(table, doubtful, diagnostics);
}

Eigen::VectorXd output_of(const InputOutputTable& table) {
  Eigen::VectorXd output = table.flows.rowwise().sum();
  if (table.final_demand.size() > 0) output += table.final_demand.rowwise().sum();
  return output;
}

Eigen::VectorXd value_added_of(const InputOutputTable& table) {
  if (table.value_added.size() > 0) return table.value_added;
  return output_of(table) - inputs_of(table);
}

}  // namespace sim33618
