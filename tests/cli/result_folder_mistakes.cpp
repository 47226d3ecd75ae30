// Places where results cannot go, and what becomes of earlier results.
#include <map>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

// Every file below a folder with its content, and every folder.
std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    found[entry.path().string()] =
        entry.is_regular_file() ? read_file(entry.path(), std::size_t{1} << 30U) : "";
  }
  return found;
}

TEST(ResultFolder, file_instead_of_the_output_folder) {
  EXPECT_EQ(Mills().refusal({"run", "as_before.yaml", "--output", "as_before.yaml"}),
            "error: results cannot go into 'as_before.yaml': 'as_before.yaml' is no folder\n");
}

TEST(ResultFolder, file_on_the_way_to_the_output_folder) {
  EXPECT_EQ(Mills().refusal({"run", "as_before.yaml", "--output", "as_before.yaml/a/b"}),
            "error: results cannot go into 'as_before.yaml/a/b': 'as_before.yaml' is no folder\n");
}

TEST(ResultFolder, file_of_the_name_of_the_result) {
  const Mills mills;
  mills.write("results/as_before", "notes");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--output", "results"}),
            "error: 'results/as_before' is in the way: results go into a folder of that name\n");
  EXPECT_EQ(mills.text_of("results/as_before"), "notes");
}

TEST(ResultFolder, folder_of_something_else_is_left_alone) {
  const Mills mills;
  mills.write("results/as_before/notes.txt", "notes");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--output", "results"}),
            "error: 'results/as_before' holds something else than a result and is left alone\n");
  EXPECT_EQ(mills.text_of("results/as_before/notes.txt"), "notes");
}

TEST(ResultFolder, empty_folder_is_filled) {
  const Mills mills;
  fs::create_directories(mills / "output/as_before");
  EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  EXPECT_TRUE(fs::exists(mills / "output/as_before/timeseries.csv"));
}

TEST(ResultFolder, without_permission_to_write) {
  const Mills mills;
  fs::permissions(mills.path(), fs::perms(0755));
  fs::create_directories(mills / "results");
  fs::permissions(mills / "results", fs::perms(0555));
  Surroundings surroundings;
  surroundings.as_nobody = true;
  const Outcome outcome = mills.run({"run", "as_before.yaml", "--output", "results"}, surroundings);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err, "error: results cannot go into 'results': Permission denied\n");
  EXPECT_TRUE(fs::is_empty(mills / "results"));
}

TEST(ResultFolder, two_scenarios_of_one_name) {
  const Mills mills;
  mills.scenario("other/as_before.yaml", "");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "other/as_before.yaml"}),
            "error: 'as_before.yaml' and 'other/as_before.yaml' are both called 'as_before': "
            "their results would take one folder\n");
}

TEST(ResultFolder, earlier_results_survive_every_failure) {
  const Mills mills;
  ASSERT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  const auto earlier = contents(mills / "output");
  ASSERT_GE(earlier.size(), 9U);

  mills.scenario("as_before.yaml", "parameters: {useage: 0.5}\n");
  EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 2) << "wrong scenario";
  EXPECT_EQ(contents(mills / "output"), earlier);

  mills.scenario("as_before.yaml", "parameters: {growth_rate: 1e200 1/yr}\n");
  EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 3) << "overflow";
  EXPECT_EQ(contents(mills / "output"), earlier);

  mills.scenario("as_before.yaml", "");
  EXPECT_EQ(mills.run({"run", "as_before.yaml", "missing.yaml"}).code, 2) << "missing scenario";
  EXPECT_EQ(contents(mills / "output"), earlier);

  mills.replace("model/equations.yaml", "* usage", "* usaeg");
  EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 2) << "wrong model";
  EXPECT_EQ(contents(mills / "output"), earlier);
}

TEST(ResultFolder, earlier_results_are_replaced_whole_and_nothing_is_left_beside) {
  const Mills mills;
  ASSERT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  const auto first = contents(mills / "output");
  mills.write("output/as_before/figures.html", "an older version wrote this");
  ASSERT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  EXPECT_FALSE(fs::exists(mills / "output/as_before/figures.html"));
  EXPECT_EQ(contents(mills / "output").size(), first.size());
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "--no-report"}).code, 0);
  EXPECT_FALSE(fs::exists(mills / "output/as_before/report.html"));
}

}  // namespace
}  // namespace sim33618::test
