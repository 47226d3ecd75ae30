// Reports of results: written beside them, or made of folders that are there.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

class Reports : public testing::Test {
 protected:
  void SetUp() override {
    mills_.scenario("s.yaml", "");
    mills_.scenario("hostile.yaml", "");
    mills_.replace("hostile.yaml", "title: {", "question: {en: '</script>', zh: '<!--'}\ntitle: {");
    const Outcome outcome = run("s.yaml");
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    if (outcome.reports_are_off) GTEST_SKIP() << "the program was built without reports";
  }

  Outcome run(const std::string& scenario, const std::string& option = "--timings") const {
    return mills_.run({"run", scenario, "--output", "o", option});
  }

  bool exists(const std::string& file) const {
    return std::filesystem::exists(mills_.path() / file);
  }

  nlohmann::json document_in(const std::string& file) const {
    const std::string page = mills_.text_of(file);
    const std::string begin = R"(<script type="application/json" id="report-data">)";
    const std::size_t at = page.find(begin) + begin.size();
    return nlohmann::json::parse(page.substr(at, page.find("</script>", at) - at));
  }

  Mills mills_;
};

TEST_F(Reports, stand_beside_the_tables_unless_they_are_not_wanted) {
  EXPECT_TRUE(exists("o/s/report.html"));
  EXPECT_EQ(document_in("o/s/report.html")["results"][0]["scenarios"][0]["name"], "s");
  EXPECT_EQ(run("s.yaml", "--no-report").code, 0);
  EXPECT_FALSE(exists("o/s/report.html"));
}

TEST_F(Reports, of_a_folder_are_those_that_the_run_wrote) {
  const std::string written = mills_.text_of("o/s/report.html");
  const Outcome outcome = mills_.run({"report", "o/s"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "written to o/s/report.html\n");
  EXPECT_EQ(mills_.text_of("o/s/report.html"), written);
}

TEST_F(Reports, hold_several_folders_side_by_side) {
  EXPECT_EQ(run("hostile.yaml").code, 0);
  const Outcome outcome = mills_.run({"report", "o/s", "o/hostile", "--output", "both.html"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto results = document_in("both.html")["results"];
  ASSERT_EQ(results.size(), 2U);
  EXPECT_EQ(results[1]["scenarios"][0]["question"]["en"], "</script>");
}

TEST_F(Reports, of_changed_folders_bear_a_mark) {
  mills_.replace("o/s/timeseries.csv", "Output", "0utput");
  const Outcome outcome = mills_.run({"report", "o/s"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("warning: s: 'o/s/timeseries.csv' was changed"));
  EXPECT_EQ(document_in("o/s/report.html")["results"][0]["marks"].size(), 1U);
}

TEST_F(Reports, are_not_made_of_folders_that_lack_files_or_are_none) {
  std::filesystem::remove(mills_.path() / "o/s/targets.csv");
  const Outcome outcome = mills_.run({"report", "o/s", "nowhere"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("targets.csv"));
  EXPECT_THAT(outcome.err, HasSubstr("'nowhere' is no folder"));
}

TEST_F(Reports, open_in_the_language_of_who_wrote_them) {
  EXPECT_EQ(document_in("o/s/report.html")["language"], "en");
  EXPECT_EQ(run("s.yaml", "--lang=zh").code, 0);
  EXPECT_EQ(document_in("o/s/report.html")["language"], "zh");
}

TEST(ReportsThatAreOff, are_named_with_the_way_to_switch_them_on) {
  const Mills mills;
  const Outcome run = mills.run({"run", "as_before.yaml"});
  ASSERT_EQ(run.code, 0) << run.err;
  if (!run.reports_are_off) GTEST_SKIP() << "the program was built with reports";
  EXPECT_FALSE(std::filesystem::exists(mills / "output/as_before/report.html"));
  EXPECT_FALSE(mills.run({"run", "as_before.yaml", "--no-report"}).reports_are_off);
  const Outcome report = mills.run({"report", "output/as_before"});
  EXPECT_EQ(report.code, 2);
  EXPECT_THAT(report.err, HasSubstr("-D SIM33618_REPORT=ON"));
}

}  // namespace
}  // namespace sim33618::test
