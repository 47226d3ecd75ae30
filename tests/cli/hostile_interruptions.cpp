// Runs that are interrupted or killed, and what is left of their results and of earlier ones.
#include "cli/support/long_run.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

constexpr int attempts = 50;

class Interruption : public testing::TestWithParam<int> {};

TEST_P(Interruption, during_a_run_keeps_the_earlier_result) {
  const LongRun mills;
  Child child = mills.start("long/as_before.yaml");
  wait_for_the_run(child);
  child.signal(GetParam());
  const Ended ended = child.wait();
  EXPECT_EQ(ended.code, 130);
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(
      ended.err.find("interrupted: results written before are whole, nothing else was changed\n"),
      std::string::npos)
      << ended.err;
  mills.expect_earlier_result();
}

TEST_P(Interruption, while_writing_leaves_one_whole_result_and_nothing_else) {
  const LongRun mills;
  for (int i = 0; i < attempts; ++i) {
    Child child = mills.start("again/as_before.yaml");
    if (!mills.stop_while_writing(child)) {
      child.signal(SIGCONT);
      continue;
    }
    child.signal(GetParam());
    child.signal(SIGCONT);
    const int code = child.wait().code;
    EXPECT_TRUE(code == 130 || code == 0) << code;
    mills.expect_one_whole_result();
    return;
  }
  GTEST_SKIP() << "no run could be stopped while it wrote";
}

TEST_P(Interruption, keeps_the_results_of_scenarios_before) {
  const LongRun mills;
  mills.scenario("first.yaml", "");
  Surroundings surroundings;
  surroundings.folder = mills.path();
  Child child({"run", "first.yaml", "long/as_before.yaml"}, surroundings);
  ASSERT_TRUE(wait_until(child, [&] { return fs::exists(mills / "output/first"); }));
  child.signal(GetParam());
  const Ended ended = child.wait();
  EXPECT_EQ(ended.code, 130);
  EXPECT_EQ(ended.out.rfind("first: As before\n", 0), 0U) << ended.out;
  EXPECT_EQ(files_below(mills / "output/first").size(), mills.earlier().size());
  EXPECT_EQ(files_below(mills / "output/as_before").size(), mills.earlier().size());
  EXPECT_EQ(unfinished_folder(mills / "output"), "");
}

INSTANTIATE_TEST_SUITE_P(By, Interruption, testing::Values(SIGINT, SIGTERM),
                         [](const testing::TestParamInfo<int>& signal) {
                           return signal.param == SIGINT ? "Sigint" : "Sigterm";
                         });

TEST(IgnoredSignal, as_in_a_background_job_of_a_script_does_not_interrupt) {
  const Mills mills;
  Surroundings surroundings;
  surroundings.folder = mills.path();
  Child child({"run", "as_before.yaml", "--timings"}, surroundings,
              [] { return std::signal(SIGINT, SIG_IGN) != SIG_ERR; });
  wait_for_the_run(child);
  child.signal(SIGINT);
  EXPECT_EQ(child.wait().code, 0);
}

TEST(KilledRun, leaves_the_earlier_result_and_the_next_run_cleans_up) {
  const LongRun mills;
  std::string left;
  for (int i = 0; i < attempts && left.empty(); ++i) {
    Child child = mills.start("again/as_before.yaml");
    mills.stop_while_writing(child);
    child.signal(SIGKILL);
    child.wait();
    left = unfinished_folder(mills / "output");
  }
  if (left.empty()) GTEST_SKIP() << "no run could be killed while it wrote";
  EXPECT_EQ(files_below(mills / "output/as_before").size(), mills.earlier().size());
  mills.scenario("other.yaml", "");
  EXPECT_EQ(mills.run({"run", "other.yaml"}).code, 0);
  EXPECT_EQ(unfinished_folder(mills / "output"), "");
  fs::remove_all(mills / "output/other");
  EXPECT_EQ(mills.run({"run", "again/as_before.yaml"}).code, 0);
  mills.expect_one_whole_result();
}

TEST(StoppedRun, is_not_taken_for_a_killed_one) {
  const LongRun mills;
  mills.scenario("other.yaml", "");
  for (int i = 0; i < attempts; ++i) {
    Child child = mills.start("again/as_before.yaml");
    if (!mills.stop_while_writing(child)) {
      child.signal(SIGCONT);
      continue;
    }
    const std::string folder = unfinished_folder(mills / "output");
    EXPECT_EQ(mills.run({"run", "other.yaml"}).code, 0);
    EXPECT_EQ(unfinished_folder(mills / "output"), folder);
    child.signal(SIGCONT);
    EXPECT_EQ(child.wait().code, 0);
    fs::remove_all(mills / "output/other");
    mills.expect_one_whole_result();
    return;
  }
  GTEST_SKIP() << "no run could be stopped while it wrote";
}

TEST(AbandonedFolder, of_another_name_or_kind_is_left_alone) {
  const Mills mills;
  mills.write("output/.sim33618-abcdef", "a file");
  mills.write("output/.sim33618-abcdef.old/x", "x");
  mills.write("output/.sim33618-abcdefg/x", "x");
  mills.write("elsewhere/x", "x");
  fs::create_directory_symlink("../elsewhere", mills / "output/.sim33618-ghijkl");
  mills.write("output/.sim33618-mnopqr/x", "left behind");
  EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  fs::remove_all(mills / "output/as_before");
  EXPECT_EQ(names_below(mills / "output"),
            (std::vector<std::string>{".sim33618-abcdef", ".sim33618-abcdef.old",
                                      ".sim33618-abcdef.old/x", ".sim33618-abcdefg",
                                      ".sim33618-abcdefg/x", ".sim33618-ghijkl"}));
  EXPECT_TRUE(fs::exists(mills / "elsewhere/x"));
}

}  // namespace
}  // namespace sim33618::test
