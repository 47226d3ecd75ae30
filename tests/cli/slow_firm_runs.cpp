// Runs and ensembles with single firms.
#include <gmock/gmock.h>

#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

TEST(SlowFirmRuns, give_each_member_firms_that_fit_its_numbers) {
  const ScratchFolder folder;
  folder.write("firms.yaml",
               "sim33618: scenario/1\nextends: baseline.yaml\ntitle: {en: F, zh: 企}\n"
               "resolution: firms\n");
  std::filesystem::copy_file(SIM33618_SOURCE_DIR "/scenarios/baseline.yaml",
                             folder / "baseline.yaml");
  const auto values = [&](const std::string& members, const std::string& threads) {
    Surroundings here;
    here.folder = folder.path();
    here.environment["SIM33618_MODEL"] = SIM33618_SOURCE_DIR "/model";
    const Outcome outcome = sim33618({"ensemble", "firms.yaml", "--members", members, "--threads",
                                      threads, "--no-report", "--outputs", "gdp"},
                                     here);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, testing::Not(testing::HasSubstr("failed")));
    return folder.text_of("output/firms-ensemble/ensemble.csv");
  };
  EXPECT_EQ(values("8", "2"), values("8", "1"));
}

// Firms of a population are those of the nodes of a network, whose tables check what is written.
TEST(SlowFirmRuns, models_with_a_population_and_no_network_are_refused) {
  const ScratchFolder folder;
  std::filesystem::copy(SIM33618_SOURCE_DIR "/model", folder / "model",
                        std::filesystem::copy_options::recursive);
  std::string text = folder.text_of("model/model.yaml");
  const std::string line = "  network: [network.yaml]\n";
  text.erase(text.find(line), line.size());
  folder.write("model/model.yaml", text);
  const Outcome outcome = sim33618({"validate", (folder / "model").string()});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, testing::HasSubstr("a population of firms needs a supply network"));
}

TEST(SlowFirmRuns, of_a_population_whose_variables_measure_something_else_are_refused) {
  const ScratchFolder folder;
  std::filesystem::copy(SIM33618_SOURCE_DIR "/model", folder / "model",
                        std::filesystem::copy_options::recursive);
  std::string text = folder.text_of("model/firms.yaml");
  for (const auto& [old, now] :
       {std::pair<std::string, std::string>{"digital_share: node_digital_level",
                                            "digital_share: node_staff"},
        {"input_cover: user_input_cover", "input_cover: node_staff"}})
    text.replace(text.find(old), old.size(), now);
  folder.write("model/firms.yaml", text);
  const Outcome outcome = sim33618({"validate", (folder / "model").string()});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err,
              testing::HasSubstr("'node_staff' is in person, which does not convert to "
                                 "'1'"));
  EXPECT_THAT(outcome.err,
              testing::HasSubstr("'node_staff' is in person, which does not convert to "
                                 "'day'"));
}

TEST(SlowFirmRuns, say_how_many_firms_acted_and_what_that_changed) {
  const ScratchFolder folder;
  const Outcome outcome = sim33618({"run", SIM33618_SOURCE_DIR "/scenarios/leader-loss-firms.yaml",
                                    "--no-report", "--output", folder.path().string()});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              testing::ContainsRegex("\n  8[0-9]+ firms, [0-9]+ links \\(resolutions.csv compares "
                                     "with the run without them\\)\n  largest difference: "
                                     "[+-][0-9.]+ %, [a-z_]+"));
}

}  // namespace
}  // namespace sim33618::test
