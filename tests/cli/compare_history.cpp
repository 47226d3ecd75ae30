#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// The two mills with a history of their output.
class MillsWithHistory : public Mills {
 public:
  MillsWithHistory() {
    std::string main = text_of("model/model.yaml");
    const std::string place = "  sources: [sources.yaml]\n";
    main.replace(main.find(place), place.size(),
                 place + "  history: [history.yaml]\n  observations: [observed.csv]\n");
    write("model/model.yaml", main);
    write(
        "model/history.yaml",
        "sim33618: history/1\nuntil: 2024\nseries:\n  output:\n    title: {en: Output, zh: 产量}\n"
        "    scope: both mills\n    unit: t/yr\n    variable: total_output\n");
    write("model/observed.csv",
          "series,year,period,reading,value,source,grade,note\n"
          "output,2024,,,100,judgement,B,\n");
  }
};

TEST(CompareHistory, shows_a_year_beside_what_the_run_says_of_it) {
  const MillsWithHistory mills;
  const Outcome outcome = mills.run({"compare-history", "as_before.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out,
              StartsWith("                             error   error   error\n"
                         "                                of      of      of\n"
                         "                               the    last  linear\n"
                         "  year  observed  simulated    run  growth   trend  ratio  standing\n"
                         "output, t/yr\n"
                         "  2024       100"));
  EXPECT_THAT(outcome.out, HasSubstr("\nno year has 4 figures before it: nothing is scored\n"));
  EXPECT_FALSE(std::filesystem::exists(mills / "output"));
}

TEST(CompareHistory, fits_a_screen_of_eighty_columns) {
  for (const std::string language : {"en", "zh"}) {
    const Outcome outcome =
        sim33618({"compare-history", "scenarios/history.yaml", "--lang", language});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const std::string table = outcome.out.substr(0, outcome.out.find("\n\n"));
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 80U) << line;
  }
}

TEST(CompareHistory, gives_tables_to_programs) {
  const MillsWithHistory mills;
  const Outcome json = mills.run({"compare-history", "as_before.yaml", "--json"});
  EXPECT_EQ(json.code, 0) << json.err;
  const auto rows = nlohmann::json::parse(json.out);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0]["observed"], 100);
  EXPECT_TRUE(rows[0]["simulated"].is_number());
  EXPECT_TRUE(rows[0]["ratio"].is_null());
  EXPECT_EQ(rows[0]["standing"], "start");
  const Outcome csv = mills.run({"compare-history", "as_before.yaml", "--csv"});
  EXPECT_EQ(csv.out.substr(0, csv.out.find('\n')),
            "series,year,unit,observed,simulated,error of the run,error of last growth,error of "
            "linear trend,ratio,standing");
}

TEST(CompareHistory, prints_a_page) {
  const MillsWithHistory mills;
  const Outcome page = mills.run({"compare-history", "as_before.yaml", "--markdown"});
  EXPECT_EQ(page.code, 0) << page.err;
  EXPECT_EQ(page.out.substr(0, page.out.find('\n')), "# Validation against history");
  EXPECT_THAT(page.out, HasSubstr("\n| Output | t/yr | 2024 | 100 | "));
  EXPECT_EQ(mills.refusal({"compare-history", "as_before.yaml", "--markdown", "--csv"}),
            "error: --markdown excludes --json and --csv\n");
}

TEST(CompareHistory, refuses_a_model_without_a_history) {
  const Mills mills;
  EXPECT_EQ(mills.refusal({"compare-history", "as_before.yaml"}),
            "error: the model has no history\n");
}

TEST(SlowCompareHistory, prints_the_page_of_the_documentation) {
  const Outcome page = sim33618({"compare-history", "scenarios/history.yaml", "--markdown"});
  EXPECT_EQ(page.code, 0) << page.err;
  const std::string committed =
      read_file(SIM33618_SOURCE_DIR "/docs/model/validation.md", std::size_t{1} << 24U);
  EXPECT_TRUE(page.out == committed)
      << "docs/model/validation.md is not what the model says; make it anew:\n"
         "sim33618 compare-history scenarios/history.yaml --markdown > docs/model/validation.md";
}

}  // namespace
}  // namespace sim33618::test
