// Single firms beside the stocks and flows of the shipped model.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/coupled_outcome.hpp"
#include "simulation/coupled_run.hpp"
#include "simulation/run.hpp"
#include "support/found_errors.hpp"
#include "support/scratch_folder.hpp"
#include "support/shipped_model.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

constexpr const char* weekly = "time: {step: 1/52, method: heun}\n";
constexpr const char* with_firms = "resolution: firms\n";

class SlowCoupledRuns : public test::OnShippedModel {
 protected:
  static Result with(const std::string& text, const FirmMakeup& makeup = {}) {
    return run_with_firms(model(), test::scenario_of(model(), text + with_firms), makeup);
  }
  static Result without(const std::string& text) {
    return run_scenario(model(), test::scenario_of(model(), text + weekly));
  }
  static double value(const Result& result, const std::string& variable, std::size_t element,
                      std::size_t period) {
    return result.value(*model().structure().find(variable), element, period);
  }
};

// "name 2027: by how much" of what differs by more than a share.
std::vector<std::string> differences(const Result& one, const Result& other, double most,
                                     std::size_t first_period,
                                     const std::vector<std::string>& elements) {
  const Structure& structure = one.model().structure();
  const std::size_t output = *structure.find("gross_output");
  std::vector<std::string> found;
  for (const std::string& name : elements) {
    const std::size_t e = *structure.variables[output].dims.front()->index_of(name);
    for (std::size_t p = first_period; p < one.period_count(); ++p) {
      const double change = other.value(output, e, p) / one.value(output, e, p) - 1;
      if (change <= most && change >= -most) continue;
      found.push_back(fmt::format("{} {}: {}", name, p, change));
    }
  }
  return found;
}

TEST_F(SlowCoupledRuns, agree_with_accounts_within_a_hundredth_where_firms_are_equal) {
  FirmMakeup equal;
  equal.is_uniform = true;
  const Result firms = with("", equal);
  EXPECT_THAT(differences(without(""), firms, 0.01, 1, elements("account")), ::testing::IsEmpty());
}

TEST_F(SlowCoupledRuns, agree_within_a_twentieth_for_the_twelve_large_clusters_of_2030) {
  std::vector<std::string> large;
  for (const std::string tier : {"leading", "pillar", "featured"}) {
    for (const std::string& cluster : elements(tier)) large.push_back(cluster);
  }
  ASSERT_EQ(large.size(), 12U);
  const Result aggregate = without("");
  const Result firms = with("");
  EXPECT_THAT(differences(aggregate, firms, 0.05, 6, large), ::testing::IsEmpty());
  // And nearer than asked, so that a change of the rules shows.
  EXPECT_THAT(differences(aggregate, firms, 0.01, 1, large), ::testing::IsEmpty());
}

TEST_F(SlowCoupledRuns, are_the_stocks_and_flows_alone_until_firms_take_over) {
  const Result aggregate = without("");
  const Result firms = with("");
  EXPECT_EQ(aggregate.periods()[0], firms.periods()[0]);
  EXPECT_NE(aggregate.periods()[1], firms.periods()[1]);
}

TEST_F(SlowCoupledRuns, that_end_before_firms_act_are_refused) {
  EXPECT_THAT(
      test::summaries(test::errors_of([] { with("time: {end: 2024}\n"); })),
      testing::ElementsAre("firms act from the second year of a run on; this one ends in its "
                           "first, 2024 @ "));
}

TEST_F(SlowCoupledRuns, have_the_same_bits_for_any_number_of_threads) {
  FirmMakeup two;
  two.threads = 2;
  EXPECT_EQ(with("").periods(), with("", two).periods());
}

TEST_F(SlowCoupledRuns, draw_other_firms_for_another_seed_or_member) {
  FirmMakeup other;
  other.member = 1;
  const Result first = with("");
  EXPECT_NE(first.periods(), with("", other).periods());
  EXPECT_NE(first.periods(), with("seed: 1\n").periods());
}

TEST_F(SlowCoupledRuns, keep_books_that_add_up) {
  const Result firms = with(
      "shocks:\n  s: {shock: loss_of_named_firm, of: seres, start: 2026-01-01, "
      "duration: 90 day}\n");
  const CoupledOutcome* outcome = firms.firms();
  ASSERT_NE(outcome, nullptr);
  EXPECT_LT(outcome->residual.made, 1e-12);
  EXPECT_LT(outcome->residual.shipped, 1e-12);
  EXPECT_LT(outcome->residual.paid, 1e-12);
  EXPECT_LT(outcome->sums, 1e-12);
  ASSERT_EQ(outcome->years.size(), 6U);
  EXPECT_EQ(outcome->years.front().year, 2025);
}

TEST_F(SlowCoupledRuns, have_firms_that_add_up_to_their_clusters_in_each_year) {
  const Result firms = with("");
  const CoupledNetwork& network = *firms.firms()->firms;
  const std::vector<std::string> clusters = elements("cluster");
  for (const FirmYear& year : firms.firms()->years) {
    std::map<std::string, double> sums;
    for (std::size_t firm = 0; firm < network.network.firms(); ++firm)
      sums[network.targets.graph.nodes[network.network.sector[firm]]] += year.output[firm];
    for (std::size_t e = 0; e < clusters.size(); ++e) {
      const double output =
          value(firms, "gross_output", e, static_cast<std::size_t>(year.year - 2024));
      EXPECT_NEAR(sums[clusters[e]] / output, 1, 1e-9) << clusters[e] << " " << year.year;
    }
  }
}

// The firm itself makes nothing while it stands still, others of its cluster go on.
TEST_F(SlowCoupledRuns, stop_the_firm_that_a_shock_names) {
  const Result firms = with(
      "shocks:\n  s: {shock: loss_of_named_firm, of: seres, start: 2026-01-01, "
      "duration: 1 yr, recovery: 0 day}\n");
  const CoupledNetwork& network = *firms.firms()->firms;
  const FirmYear& year = firms.firms()->years[1];
  const FirmYear& before = firms.firms()->years[0];
  ASSERT_EQ(year.year, 2026);
  std::size_t stopped = 0;
  for (std::size_t firm = 0; firm < network.network.firms(); ++firm) {
    if (network.network.names[firm] != "seres") continue;
    ++stopped;
    EXPECT_GT(before.output[firm], 0);
    EXPECT_LT(year.output[firm], 1e-9 * before.output[firm]);
  }
  EXPECT_EQ(stopped, 1U);
  const Result calm = with("");
  const std::size_t nev = 0;
  EXPECT_LT(value(firms, "gross_output", nev, 2), 0.95 * value(calm, "gross_output", nev, 2));
  EXPECT_GT(value(firms, "gross_output", nev, 2), 0.5 * value(calm, "gross_output", nev, 2));
}

// A year without imported chips costs about what the accounts say, and the rest recovers.
TEST_F(SlowCoupledRuns, recover_from_a_year_without_imported_chips) {
  const char* embargo =
      "shocks:\n  chips: {shock: component_import_stop, of: automotive_chips, start: 2026-07-01, "
      "duration: 365 day, depth: 100 %, recovery: 365 day}\n";
  const Result firms = with(embargo);
  const Result calm = with("");
  const double least = value(firms, "system_output", 0, 3) / value(calm, "system_output", 0, 3);
  EXPECT_LT(least, 0.95);
  EXPECT_GT(least, 0.75);
  EXPECT_GT(value(firms, "system_output", 0, 6), least * value(calm, "system_output", 0, 6));
}

// A model may also say which part of a district's plants works.
TEST(SlowCoupledDistricts, stop_the_firms_that_lie_in_them) {
  const test::ScratchFolder folder;
  std::filesystem::copy(SIM33618_SOURCE_DIR "/model", folder.path(),
                        std::filesystem::copy_options::recursive);
  const auto add = [&](const std::string& file, const std::string& text) {
    folder.write(file, folder.text_of(file) + text);
  };
  add("equations/standstill.yaml", test::data("plants_of_district", "1", "district", "linear"));
  add("parameters/policy.csv",
      "plants_of_district,*,2024,1,1,1,fixed,1,judgement,2024,D,All\n"
      "plants_of_district,liangjiang,2025.99,1,1,1,fixed,1,judgement,2024,D,All\n"
      "plants_of_district,liangjiang,2026,0,0,0,fixed,1,judgement,2024,D,None\n"
      "plants_of_district,liangjiang,2026.04,0,0,0,fixed,1,judgement,2024,D,None\n"
      "plants_of_district,liangjiang,2026.05,1,1,1,fixed,1,judgement,2024,D,All\n");
  std::string coupling = folder.text_of("coupling.yaml");
  coupling.replace(coupling.find("supplies:"), 0, "  districts: plants_of_district\n");
  folder.write("coupling.yaml", coupling);
  const CompiledModel model(read_model(folder.path(), "m"));
  const Result result =
      run_with_firms(model, test::scenario_of(model, "resolution: firms\ntime: {end: 2026}\n"));
  const CoupledOutcome& outcome = *result.firms();
  const std::vector<std::string>& districts = outcome.firms->targets.graph.districts;
  std::size_t there = 0;
  std::size_t stopped_elsewhere = 0;
  for (std::size_t firm = 0; firm < outcome.firms->network.firms(); ++firm) {
    const bool has_stopped = outcome.years[1].least_share[firm] < 1e-9;
    if (districts[outcome.firms->district[firm]] == "liangjiang") {
      ++there;
      EXPECT_TRUE(has_stopped) << outcome.firms->network.names[firm];
    } else if (has_stopped) {
      ++stopped_elsewhere;
    }
  }
  // Others live on their stocks of two weeks, but for those that have no buyer elsewhere.
  EXPECT_GT(there, 100U);
  EXPECT_LT(stopped_elsewhere, outcome.firms->network.firms() / 50);
}

}  // namespace
}  // namespace sim33618
