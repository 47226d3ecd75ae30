// Firms of the region of the shipped model.
#include "simulation/regional_firms.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

class SlowRegionalFirms : public test::OnShippedModel {};

TEST_F(SlowRegionalFirms, carry_the_flows_between_clusters_in_the_first_and_last_year) {
  const test::ShippedRun base = run("");
  const std::vector<RegionalYear> years = regional_years(base.result());
  for (const RegionalYear* year : {&years.front(), &years.back()}) {
    const FirmGraphTargets targets = firm_graph_targets(base.result(), *year);
    const FirmGraph graph = make_firm_graph(targets, {counted_firms(targets), 1, 0}, 2);
    Eigen::MatrixXd flows =
        Eigen::MatrixXd::Zero(year->table.flows.rows(), year->table.flows.cols());
    for (const SupplyLink& link : graph.links.links())
      flows(graph.node[link.supplier], graph.node[link.buyer]) += link.volume;
    double unlinked = 0;
    for (const UnlinkedFlow& cell : graph.unlinked) {
      flows(static_cast<Eigen::Index>(cell.seller), static_cast<Eigen::Index>(cell.buyer)) +=
          cell.flow;
      unlinked += cell.flow;
    }
    for (Eigen::Index i = 0; i < flows.rows(); ++i) {
      for (Eigen::Index j = 0; j < flows.cols(); ++j) {
        if (targets.counted_firms[static_cast<std::size_t>(i)] == 0) continue;
        if (targets.counted_firms[static_cast<std::size_t>(j)] == 0) continue;
        EXPECT_NEAR(flows(i, j), year->table.flows(i, j), 1e-9 * year->table.flows(i, j));
      }
    }
    EXPECT_LT(unlinked, 1e-6 * flows.sum());
  }
}

TEST_F(SlowRegionalFirms, are_as_many_as_counted_and_have_leaders_as_hubs) {
  const test::ShippedRun base = run("");
  const RegionalYear year = regional_years(base.result()).front();
  const FirmGraphTargets targets = firm_graph_targets(base.result(), year);
  const double industry = base("industry_firms", base.first_year());
  EXPECT_GT(counted_firms(targets), industry);
  EXPECT_LT(counted_firms(targets), 1.15 * industry);
  const FirmGraph graph = make_firm_graph(targets, {counted_firms(targets), 1, 0}, 1);
  const std::vector<double> output = outputs_of(targets);
  const std::vector<NamedFirm>& leaders = base.result().model().document().firms->leaders;
  ASSERT_EQ(leaders.size(), graph.leaders.size());
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    const NodeIndex firm = graph.leaders[i];
    EXPECT_NEAR(graph.output[firm], leaders[i].share.value * output[graph.node[firm]],
                1e-9 * graph.output[firm]);
    EXPECT_GT(graph.links.purchases(firm).size(), 20U) << leaders[i].name.text;
    if (!leaders[i].suppliers) continue;
    EXPECT_GE(static_cast<double>(graph.links.purchases(firm).size()), leaders[i].suppliers->low);
  }
}

// The evidence: 2.3 % of the firms have 42 % of revenue.
TEST_F(SlowRegionalFirms, are_about_as_unequal_as_was_found) {
  const test::ShippedRun base = run("");
  const RegionalYear year = regional_years(base.result()).front();
  const FirmGraphTargets targets = firm_graph_targets(base.result(), year);
  const FirmGraph graph = make_firm_graph(targets, {counted_firms(targets), 1, 0}, 1);
  std::vector<double> sizes = graph.output;
  std::sort(sizes.rbegin(), sizes.rend());
  double all = 0;
  double large = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    all += sizes[i];
    if (static_cast<double>(i) < 0.023 * static_cast<double>(sizes.size())) large += sizes[i];
  }
  EXPECT_NEAR(large / all, 0.42, 0.06);
}

TEST_F(SlowRegionalFirms, rest_on_no_outcome_after_2024) {
  const test::ShippedRun base = run("");
  for (const SourcedFigure* figure : figures_of(*base.result().model().document().firms))
    EXPECT_LE(figure->year, 2024);
}

}  // namespace
}  // namespace sim33618
