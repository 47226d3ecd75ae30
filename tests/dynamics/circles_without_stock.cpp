// Every circle of the shipped model passes a stock that somebody can see and name.
#include "support/circles_without_stock.hpp"

#include <gmock/gmock.h>

#include "support/small_run.hpp"

namespace sim33618::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> circles_in(const std::string& variables) {
  SmallModel model;
  model.variables = data("year", "yr") + variables;
  model.numbers = number("year", 1, "", "", "yr");
  return circles_without_stock(compiled(model)->structure());
}

TEST(CirclesWithoutStock, are_found_where_a_function_alone_breaks_them) {
  EXPECT_THAT(circles_in(aux("price", "1 / sales") + aux("sales", "PREVIOUS(price, 1) + 1")),
              ElementsAre("price, sales"));
  EXPECT_THAT(circles_in(aux("price", "2 - SMTH1(price, year, 1) / 2")), ElementsAre("price"));
  EXPECT_THAT(circles_in(aux("price", "2 - DELAY3(price, year, 1) / 2")), ElementsAre("price"));
}

TEST(CirclesWithoutStock, are_judged_by_element) {
  EXPECT_THAT(circles_in("  price:\n    aux:\n      east: PREVIOUS(price[west], 1)\n"
                         "      west: PREVIOUS(price[north], 1)\n      north: 2\n"
                         "    dims: [place]\n    unit: 1\n    doc: D.\n    source: s\n"),
              IsEmpty());
  EXPECT_THAT(circles_in("  price:\n    aux:\n      east: PREVIOUS(price[west], 1)\n"
                         "      west: price[east]\n      north: 2\n"
                         "    dims: [place]\n    unit: 1\n    doc: D.\n    source: s\n"),
              ElementsAre("price[east], price[west]"));
}

TEST(CirclesWithoutStock, are_not_those_through_a_stock_or_within_a_function) {
  EXPECT_THAT(
      circles_in(stock("herd", "inflows: [births], outflows: []", "INIT(seen)") +
                 aux("seen", "SMTH3(herd, year, 2)") + flow("births", "seen / year") +
                 aux("growth", "TREND(herd, year)", "1/yr") + aux("share", "herd / INIT(herd)")),
      IsEmpty());
}

TEST(SlowShippedModel, has_no_circle_without_a_stock) {
  const CompiledModel model(read_model(SIM33618_SOURCE_DIR "/model", "model"));
  EXPECT_THAT(circles_without_stock(model.structure()), IsEmpty());
}

}  // namespace
}  // namespace sim33618::test
