// Feedback loops as a user sees them.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

// The mills, whose capacity grows in proportion to itself.
class MillLoops : public testing::Test {
 protected:
  void name(const std::string& loops) {
    std::string model = mills_.text_of("model/model.yaml");
    const std::string before = "  sources: [sources.yaml]\n";
    model.insert(model.find(before), "  loops: [loops.yaml]\n");
    mills_.write("model/model.yaml", model);
    mills_.write("model/loops.yaml", "sim33618: loops/1\nloops:\n" + loops);
  }

  Mills mills_;
};

const std::string growth =
    "  growth:\n    title: {en: Growth, zh: 增长}\n    polarity: reinforcing\n"
    "    through: [capacity]\n    doc: Mills build more mills.\n";

TEST_F(MillLoops, are_listed_with_polarity_strength_and_chain) {
  name(growth);
  EXPECT_EQ(mills_.run({"list", "loops", "--csv"}).out,
            "name,polarity,title,标题,stocks,first rate,last rate,chain\n"
            "growth,reinforcing,Growth,增长,1,0.05,0.05,capacity +→ building +→ capacity\n");
  const auto loops = nlohmann::json::parse(mills_.run({"list", "loops", "--json"}).out);
  EXPECT_EQ(loops.at(0).at("stocks"), 1);
  EXPECT_EQ(loops.at(0).at("last rate"), 0.05);
}

TEST_F(MillLoops, are_explained_link_by_link) {
  name(growth);
  EXPECT_EQ(mills_.run({"explain", "growth"}).out,
            "growth: Growth 增长, reinforcing loop\n"
            "  Mills build more mills.\n"
            "  links:\n"
            "    from      to        sign  kind\n"
            "    capacity  building  +     stock\n"
            "    building  capacity  +     flow\n"
            "  2025-01-01: alone it would move its stocks (1) at 0.05/yr\n"
            "  2027-01-01: alone it would move its stocks (1) at 0.05/yr\n");
  EXPECT_THAT(mills_.run({"explain", "grwth"}).err, HasSubstr("did you mean 'growth'?"));
}

// What usage was a step ago moves usage a little: a loop that passes no stock.
TEST_F(MillLoops, without_a_stock_are_explained_by_their_gain) {
  name(
      "  habit:\n    title: {en: Habit, zh: 惯性}\n    polarity: reinforcing\n"
      "    through: [habitual_usage]\n    doc: Mills do as before.\n");
  std::string equations = mills_.text_of("model/equations.yaml");
  const std::string variable =
      "variables:\n  habitual_usage:\n    aux: usage / 2 + PREVIOUS(habitual_usage, 0) / 4\n"
      "    unit: 1\n    doc: As used to.\n    source: judgement\n";
  equations.replace(equations.find("variables:\n"), 11, variable);
  mills_.write("model/equations.yaml", equations);
  EXPECT_THAT(mills_.run({"explain", "habit"}).out,
              HasSubstr("  2027-01-01: what goes round once comes back 0.25 times as large\n"));
}

TEST_F(MillLoops, that_do_not_close_are_errors_at_their_place) {
  name(
      "  none:\n    title: {en: None, zh: 无}\n    polarity: balancing\n"
      "    through: [capacity, electricity]\n    doc: D.\n");
  const Outcome outcome = mills_.run({"list", "loops"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("model/loops.yaml:6:15: error: in the loop 'none' nothing leads from "
                        "'electricity' to 'capacity'"));
}

TEST_F(MillLoops, of_a_model_without_any_are_an_empty_list) {
  const Outcome outcome = mills_.run({"list", "loops", "--csv"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "name,polarity,title,标题,stocks,first rate,last rate,chain\n");
}

TEST(ShippedLoops, exist_with_their_polarity_and_the_page_shows_them) {
  const Outcome outcome = sim33618({"print-loops", "--model", SIM33618_SOURCE_DIR "/model"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, read_file(SIM33618_SOURCE_DIR "/docs/model/loops.md", 1U << 20))
      << "sim33618 print-loops > docs/model/loops.md brings the page up to date";
}

}  // namespace
}  // namespace sim33618::test
