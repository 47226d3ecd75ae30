// Ensembles whose members have firms of their own.
#include <gmock/gmock.h>

#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

TEST(SlowFirmEnsembles, give_each_member_firms_that_fit_its_numbers) {
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

}  // namespace
}  // namespace sim33618::test
