// Metrics of graphs and systemic risk against the results of others.
#include <gmock/gmock.h>

#include "network/betweenness.hpp"
#include "network/graph_shape.hpp"
#include "network/supplier_influence.hpp"
#include "network/systemic_risk.hpp"
#include "support/conformance.hpp"

namespace sim33618 {
namespace {

constexpr double graph_tolerance = 1e-12;

// The network of 11 firms of Diem et al. (2022).
SupplyGraph eleven_firms() {
  std::vector<SupplyLink> links;
  for (const auto& [supplier, buyer] : std::vector<std::pair<NodeIndex, NodeIndex>>{{3, 6},
                                                                                    {4, 6},
                                                                                    {4, 7},
                                                                                    {5, 7},
                                                                                    {6, 1},
                                                                                    {6, 2},
                                                                                    {7, 10},
                                                                                    {7, 11},
                                                                                    {8, 1},
                                                                                    {8, 2},
                                                                                    {9, 11}})
    links.push_back({supplier - 1, buyer - 1, 1});
  return {11, links};
}

class GraphConformance : public test::ConformanceTest {
 protected:
  GraphConformance() : ConformanceTest("network") {}

  // A number for each of the 11 firms.
  template <typename Number>
  std::vector<Number> by_firm(const std::string& metric) const {
    const nlohmann::json values = json("metrics.json").at("toy11").at(metric);
    std::vector<Number> numbers;
    for (int firm = 1; firm <= 11; ++firm)
      numbers.push_back(values.at(std::to_string(firm)).get<Number>());
    return numbers;
  }

  // 30 firms in 5 sectors.
  ProductionNetwork thirty_firms() const {
    std::vector<SupplyLink> links;
    for (const std::vector<double>& row : rows("esri30_links.txt")) {
      links.push_back(
          {static_cast<NodeIndex>(row[0]) - 1, static_cast<NodeIndex>(row[1]) - 1, row[2]});
    }
    ProductionNetwork network{SupplyGraph(30, links), {}, 5, {}};
    for (const std::vector<double>& row : rows("esri30_sector.txt"))
      network.sector.push_back(static_cast<std::uint32_t>(row[0]) - 1);
    for (const std::vector<double>& row : rows("esri30_essential.txt")) {
      for (const double need : row) network.needs.push_back(static_cast<InputNeed>(need));
    }
    return network;
  }

  void expect_risks(const RiskLimits& limits, const std::string& file) const {
    const std::vector<SystemicRisk> found =
        risk_of_each(SystemicRiskModel(thirty_firms()), {&limits, 1}, 1).front();
    const std::vector<std::vector<double>> expected = rows(file);
    ASSERT_EQ(expected.size(), found.size());
    for (std::size_t firm = 0; firm < found.size(); ++firm) {
      EXPECT_NEAR(found[firm].index, expected[firm][0], graph_tolerance) << firm;
      EXPECT_NEAR(found[firm].downstream, expected[firm][1], graph_tolerance) << firm;
      EXPECT_NEAR(found[firm].upstream, expected[firm][2], graph_tolerance) << firm;
      EXPECT_TRUE(found[firm].is_at_rest) << firm;
    }
  }
};

TEST_F(GraphConformance, betweenness_and_influence_of_eleven_firms) {
  using testing::DoubleNear;
  using testing::Pointwise;
  const SupplyGraph graph = eleven_firms();
  for (const LinkLength length : {LinkLength::step, LinkLength::by_volume}) {
    EXPECT_THAT(betweenness(graph, length),
                Pointwise(DoubleNear(graph_tolerance), by_firm<double>("betweenness")));
  }
  EXPECT_THAT(supplier_influence(graph),
              Pointwise(DoubleNear(graph_tolerance), by_firm<double>("pagerank_085_reversed")));
}

TEST_F(GraphConformance, shape_of_eleven_firms) {
  const SupplyGraph graph = eleven_firms();
  const nlohmann::json expected = json("metrics.json").at("toy11");
  EXPECT_EQ(core_numbers(graph), by_firm<std::size_t>("core_number"));
  CutParts parts = cut_parts(graph);
  for (NodeIndex& node : parts.articulation_points) ++node;
  for (auto& [first, second] : parts.bridges) {
    ++first;
    ++second;
  }
  EXPECT_EQ(parts.articulation_points,
            expected.at("articulation_points").get<std::vector<NodeIndex>>());
  EXPECT_EQ(parts.bridges,
            (expected.at("bridges").get<std::vector<std::pair<NodeIndex, NodeIndex>>>()));
  EXPECT_EQ(expected.at("weakly_connected").size(), 1U);
  EXPECT_THAT(weak_components(graph), testing::Each(0U));
}

TEST_F(GraphConformance, linear_systemic_risk_of_eleven_firms) {
  ProductionNetwork network{eleven_firms(), {}, 11, {}};
  for (std::uint32_t firm = 0; firm < 11; ++firm) network.sector.push_back(firm);
  network.needs.assign(121, InputNeed::not_essential);
  const std::vector<SystemicRisk> found =
      risk_of_each(SystemicRiskModel(network), std::vector<RiskLimits>(1), 1).front();
  const std::vector<double> expected = by_firm<double>("ESRI_linear_outstrength");
  for (std::size_t firm = 0; firm < 11; ++firm)
    EXPECT_NEAR(found[firm].index, expected[firm], graph_tolerance) << firm;
}

TEST_F(GraphConformance, systemic_risk_of_thirty_firms) {
  expect_risks({1e-2, 100'000}, "esri30_eps1e-2.txt");
  expect_risks({1e-9, 100'000}, "esri30_eps1e-9.txt");
}

}  // namespace
}  // namespace sim33618
