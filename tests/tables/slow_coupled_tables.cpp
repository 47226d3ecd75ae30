// What is written of runs with single firms.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "simulation/run.hpp"
#include "support/scratch_folder.hpp"
#include "support/shipped_model.hpp"
#include "tables/check_result.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

class SlowCoupledTables : public test::OnShippedModel {};

TEST_F(SlowCoupledTables, hold_firms_and_what_differs_without_them) {
  const Result result =
      run_scenario(model(), test::scenario_of(model(), "resolution: firms\ntime: {end: 2026}\n"));
  const test::ScratchFolder folder;
  write_result(report_on(result), folder / "a", {}, {}, true);
  write_result(report_on(result), folder / "b", {}, {}, true);
  for (const std::string file : {"firms", "links", "firm_classes", "firm_years", "resolutions"})
    EXPECT_EQ(folder.text_of("a/" + file + ".csv"), folder.text_of("b/" + file + ".csv"));
  const std::string resolutions = folder.text_of("a/resolutions.csv");
  EXPECT_THAT(resolutions, testing::HasSubstr("\ngross_output,nev,2026,1e8 CNY2024/yr,"));
  EXPECT_THAT(resolutions, testing::HasSubstr("\norders_served,other_industry,2025,"));
  EXPECT_THAT(folder.text_of("a/firm_years.csv"), testing::HasSubstr("\nchangan,2026,"));
  const std::string manifest = folder.text_of("a/manifest.json");
  EXPECT_THAT(manifest, testing::HasSubstr("\"largest_difference_without_firms\""));
  EXPECT_THAT(manifest, testing::HasSubstr("single firms act by the week"));
  Diagnostics diagnostics;
  check_result(folder / "a", model().structure(), diagnostics);
  EXPECT_THAT(diagnostics.all(), testing::IsEmpty());

  write_result(report_on(result), folder / "c", {}, {});
  EXPECT_FALSE(std::filesystem::exists(folder / "c" / "firms.csv"));
  EXPECT_TRUE(std::filesystem::exists(folder / "c" / "resolutions.csv"));
}

}  // namespace
}  // namespace sim33618
