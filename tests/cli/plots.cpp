// Figures of reports by themselves, drawn by node.
#include <gmock/gmock.h>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class Plots : public testing::Test {
 protected:
  void SetUp() override {
    mills_.replace("model/model.yaml", "files:\n", "files:\n  report: report.yaml\n");
    mills_.write("model/report.yaml", R"(sim33618: report/1
indicators:
  output: {variable: total_output, title: {en: Output, zh: 产量}}
charts:
  mills:
    section: economy
    chart: stacked
    title: {en: Output of <mills>, zh: 各厂产量}
    variable: output[mill]
    stack: yes
  ranking:
    section: levers
    chart: waterfall
    title: {en: Levers, zh: 政策杠杆}
    table: lever_ranking
)");
    const Outcome outcome = mills_.run({"run", "as_before.yaml"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    if (outcome.reports_are_off) GTEST_SKIP() << "the program was built without reports";
  }

  Outcome plot(std::vector<std::string> words, const Surroundings& surroundings = {}) const {
    words.insert(words.begin(), {"plot", "output/as_before"});
    return mills_.run(words, surroundings);
  }

  Mills mills_;
};

TEST_F(Plots, are_listed_with_their_titles) {
  const Outcome outcome = plot({});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("mills       Output of <mills>\n"),
                                 HasSubstr("output      Output\n")));
  EXPECT_THAT(plot({"--lang", "zh", "--csv"}).out, HasSubstr("\nmills,各厂产量\n"));
}

TEST_F(Plots, are_svg_files_with_equal_bytes_for_equal_results) {
  const Outcome outcome = plot({"--figure", "mills"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "written to mills.svg\n");
  const std::string picture = mills_.text_of("mills.svg");
  EXPECT_THAT(picture, AllOf(StartsWith("<svg width=\"900\""), HasSubstr("North mill"),
                             testing::Not(HasSubstr("<mills>"))));
  ASSERT_EQ(plot({"--figure", "mills", "--output", "again/m.svg"}).code, 0);
  EXPECT_EQ(mills_.text_of("again/m.svg"), picture);
}

TEST_F(Plots, have_a_width_a_theme_and_a_language) {
  ASSERT_EQ(plot({"--figure", "mills", "--width", "640", "--theme", "dark", "--lang", "zh"}).code,
            0);
  const std::string picture = mills_.text_of("mills.svg");
  EXPECT_THAT(picture, AllOf(StartsWith("<svg width=\"640\""), HasSubstr("北厂")));
  ASSERT_EQ(plot({"--figure", "mills", "--width", "640", "--lang", "zh"}).code, 0);
  EXPECT_NE(mills_.text_of("mills.svg"), picture);
}

TEST_F(Plots, of_other_names_years_and_looks_are_refused) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"--figure", "mlils"}, "did you mean 'mills'?"},
      {{"--figure", "ranking"}, "'ranking' has no picture here"},
      {{"--figure", "mills", "--year", "1999"}, "'mills' has no choice of the year 1999"},
      {{"--figure", "mills", "--theme", "pink"}, "--theme is 'light' or 'dark', not 'pink'"},
      {{"--figure", "mills", "--width", "1"}, "--width"}};
  for (const auto& [words, reason] : cases) {
    const Outcome outcome = plot(words);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr(reason));
  }
  EXPECT_FALSE(std::filesystem::exists(mills_ / "mills.svg"));
}

TEST_F(Plots, without_node_say_how_to_get_it) {
  Surroundings surroundings;
  surroundings.environment["PATH"] = mills_.path();
  const Outcome outcome = plot({"--figure", "mills"}, surroundings);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("figures are drawn by node, which is not on the PATH"));
}

TEST_F(Plots, that_node_fails_to_draw_say_what_it_said) {
  mills_.write("bin/node", "#!/bin/sh\necho 'SyntaxError: too old' >&2\nexit 1\n");
  std::filesystem::permissions(mills_ / "bin/node", std::filesystem::perms(0755));
  Surroundings surroundings;
  surroundings.environment["PATH"] = mills_ / "bin";
  const Outcome outcome = plot({"--figure", "mills"}, surroundings);
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("SyntaxError: too old"));
}

}  // namespace
}  // namespace sim33618::test
