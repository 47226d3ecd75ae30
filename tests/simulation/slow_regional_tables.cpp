// What the tables of who supplies whom must hold in the shipped model, whatever its numbers are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "network/embodied_emissions.hpp"
#include "simulation/regional_years.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowRegionalTables : public test::OnShippedModel {
 protected:
  static InputOutputSystem solved(const RegionalYear& year) {
    Diagnostics diagnostics;
    return solve_table(year.table, Severity::error, diagnostics);
  }
};

constexpr const char* both_starts[] = {"", "time: {start: 2020, end: 2030}\n"};

TEST_F(SlowRegionalTables, rows_and_columns_add_up_to_the_output_of_the_run) {
  for (const char* time : both_starts) {
    const ShippedRun base = run(time);
    for (const RegionalYear& year : regional_years(base.result())) {
      const Eigen::VectorXd output = output_of(year.table);
      const Eigen::VectorXd inputs =
          (year.table.flows.colwise().sum() + year.table.imports.colwise().sum()).transpose() +
          year.table.value_added;
      for (Eigen::Index i = 0; i < output.size(); ++i) {
        const std::string& node = year.table.names[static_cast<std::size_t>(i)];
        const double made = base("node_output[" + node + "]", static_cast<int>(year.year));
        EXPECT_NEAR(output[i] / made, 1, 1e-6) << node << " " << year.year;
        EXPECT_NEAR(inputs[i] / made, 1, 1e-6) << node << " " << year.year;
      }
      for (const std::string& cluster : elements("cluster")) {
        const double made = base("gross_output[" + cluster + "]", static_cast<int>(year.year));
        EXPECT_NEAR(output[node_of(year.table.names, cluster)] / made, 1, 1e-6) << cluster;
      }
    }
  }
}

}  // namespace
}  // namespace sim33618
