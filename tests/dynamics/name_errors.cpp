// Names, subscripts and selectors that do not fit, with the characters they are reported at.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::number;
using ::testing::ElementsAre;

std::vector<std::string> name_mistakes(const std::string& variables) {
  test::SmallModel model;
  model.variables = data("x", "1", "place") + data("use", "1", "place, fuel") + data("scalar") +
                    test::lookup("curve") + test::lookup("curves", "1", "1", "fuel") +
                    data("trade", "1", "place, place") + variables;
  model.numbers = number("x", 1, "*") + number("use", 1, "* *") + number("scalar", 1) +
                  number("trade", 1, "* *") + number("curve", 1, "", "0") +
                  number("curves", 1, "*", "0");
  return test::summaries(test::errors_of([&] { test::compiled(model); }));
}

std::string name_mistake(const std::string& equation, const std::string& dims = "place") {
  const auto found = name_mistakes(aux("answer", "'" + equation + "'", "1", dims));
  return found.size() == 1 ? found.front() : fmt::format("{} errors", found.size());
}

TEST(NameErrors, unknown_variables_are_refused_with_the_nearest_name) {
  EXPECT_EQ(name_mistake("1 + scaler"),
            "unknown variable 'scaler'; did you mean 'scalar'? @ scaler");
  EXPECT_EQ(name_mistake("qqqqqq[place]"), "unknown variable 'qqqqqq' @ qqqqqq");
  EXPECT_EQ(name_mistake("1 + place"), "'place' is a dimension and has no value @ place");
}

TEST(NameErrors, subscripts_fit_the_dimensions) {
  EXPECT_EQ(name_mistake("1 + x"), "'x' takes subscripts for place; 0 given; write x[place] @ x");
  EXPECT_EQ(name_mistake("use[place]"),
            "'use' takes subscripts for place, fuel; 1 given; write use[place, fuel] @ use[place]");
  EXPECT_EQ(name_mistake("scalar[place]"),
            "'scalar' has no dimensions; leave the brackets out @ scalar[place]");
}

TEST(NameErrors, unknown_elements_are_refused_with_the_nearest_name) {
  EXPECT_EQ(name_mistake("1 + x[eats]"), "unknown place 'eats'; did you mean 'east'? @ eats");
  EXPECT_EQ(name_mistake("use[place, oil]"), "unknown fuel 'oil' @ oil");
  EXPECT_EQ(name_mistake("use[place, fule]"), "unknown fuel 'fule'; did you mean 'fuel'? @ fule");
  EXPECT_EQ(name_mistake("x[rest]"), "unknown place 'rest'; did you mean 'west'? @ rest");
}

TEST(NameErrors, a_dimension_in_brackets_is_one_of_the_variable) {
  EXPECT_EQ(name_mistake("use[place, fuel]"),
            "'fuel' is no dimension of 'answer'; write an element, or * inside SUM @ fuel");
  EXPECT_EQ(name_mistake("x[place]", ""),
            "'place' is no dimension of 'answer'; write an element, or * inside SUM @ place");
}

TEST(NameErrors, a_dimension_in_brackets_holds_all_elements_of_the_equation) {
  EXPECT_EQ(name_mistake("x[coast]"),
            "'coast' does not hold all elements of 'place', for which this equation is @ coast");
  EXPECT_EQ(name_mistake("x[land]", "land"),
            "'place' does not hold all elements of 'land', for which this equation is @ land");
}

TEST(NameErrors, stars_stand_inside_a_reduction) {
  const std::string rule = "a star stands only inside a function over arrays, such as SUM @ ";
  EXPECT_EQ(name_mistake("1 + x[*]"), rule + "*");
  EXPECT_EQ(name_mistake("MIN(x[*:coast], 2)"), rule + "*:coast");
  EXPECT_EQ(name_mistake("SUM(x[*]) + x[*]"), rule + "*");
}

TEST(NameErrors, reductions_need_a_star) {
  EXPECT_EQ(name_mistake("1 + SUM(x[place])"),
            "SUM needs an argument with a * subscript @ SUM(x[place])");
  EXPECT_EQ(name_mistake("MIN(scalar)"), "MIN needs an argument with a * subscript @ MIN(scalar)");
}

TEST(NameErrors, stars_of_different_extent_do_not_move_together) {
  EXPECT_EQ(name_mistake("SUM(x[*] * x[*:coast])"),
            "stars over 'place' and 'coast' do not move together; write *:coast for both "
            "@ *:coast");
  EXPECT_EQ(name_mistake("SUM(x[*:coast] * x[*])"),
            "stars over 'coast' and 'place' do not move together; write *:coast for both @ *");
  EXPECT_EQ(name_mistake("SUM(trade[*, *])"), "two stars over 'place' in one reference @ *");
}

TEST(NameErrors, the_subset_of_a_star_is_one) {
  EXPECT_EQ(name_mistake("SUM(x[*:cost])"),
            "'cost' is no subset of 'place'; did you mean 'coast'? @ *:cost");
  EXPECT_EQ(name_mistake("SUM(x[*:fuel])"), "'fuel' is no subset of 'place' @ *:fuel");
  EXPECT_EQ(name_mistake("SUM(x[*:land])"), "'land' is no subset of 'place' @ *:land");
}

TEST(NameErrors, lookups_are_used_as_such) {
  EXPECT_EQ(name_mistake("1 + curve"), "'curve' is a lookup; use LOOKUP(curve, x) @ curve");
  EXPECT_EQ(name_mistake("LOOKUP(scalar, 1)"), "'scalar' is no lookup @ scalar");
  EXPECT_EQ(name_mistake("LOOKUP(1 + 2, 1)"),
            "the first argument of LOOKUP is the name of a lookup @ 1 + 2");
  EXPECT_EQ(name_mistake("LOOKUP(curves, 1)"),
            "'curves' takes subscripts for fuel; 0 given; write curves[fuel] @ curves");
  EXPECT_EQ(name_mistake("LOOKUP(curvs, 1)"),
            "unknown variable 'curvs'; did you mean 'curve'? @ curvs");
}

TEST(NameErrors, selectors_cover_every_element_once) {
  EXPECT_THAT(
      name_mistakes(aux("answer", "\n      coast: 1\n      west: 2\n      north: 3", "1", "place")),
      ElementsAre("'answer' has two equations for 'north' @ north"));
  EXPECT_THAT(name_mistakes(aux("answer", "\n      coast: 1", "1", "place")),
              ElementsAre("'answer' has no equation for 'west' @ coast"));
}

TEST(NameErrors, selectors_name_elements_of_the_first_dimension) {
  EXPECT_THAT(name_mistakes(aux("answer", "\n      place: 1\n      rset: 2", "1", "land")),
              ElementsAre("'rset' names no elements of 'land'; did you mean 'rest'? @ rset"));
  EXPECT_THAT(name_mistakes(aux("answer", "\n      scalar: 1")),
              ElementsAre("'answer' has no dimensions and one equation @ scalar"));
}

TEST(NameErrors, only_data_has_one_dimension_twice) {
  EXPECT_THAT(name_mistakes(aux("answer", "1", "1", "place, place")),
              ElementsAre("only data may have the dimension 'place' twice; give its elements a "
                          "second name by a dimension with subset_of: place @ place"));
}

TEST(NameErrors, of_dimensions_that_share_elements_the_one_meant_is_named) {
  EXPECT_THAT(name_mistakes(aux("answer", "x[land]", "1", "place, coast")),
              ElementsAre("'land' does not say which of place, coast is meant @ land"));
  const std::string by_element = "\n      east: x[place]\n      west: 1\n      north: 1";
  EXPECT_THAT(name_mistakes(aux("answer", by_element, "1", "place, coast")),
              ElementsAre("'place' does not say which of place, coast is meant @ place"));
}

TEST(NameErrors, the_mistakes_of_all_equations_are_reported) {
  EXPECT_THAT(name_mistakes(aux("one", "1 +") + aux("two", "x") + aux("three", "nobody")),
              ElementsAre("the equation ends too early @ ",
                          "'x' takes subscripts for place; 0 given; write x[place] @ x",
                          "unknown variable 'nobody' @ nobody"));
}

TEST(FlowErrors, a_stock_names_flows_of_its_own_shape) {
  EXPECT_THAT(
      name_mistakes(test::stock("level", "inflows: [filing, scalar], outflows: [wide]", "0") +
                    test::flow("filling", "0") + test::flow("wide", "0", "1/yr", "place")),
      ElementsAre("unknown flow 'filing'; did you mean 'filling'? @ filing",
                  "'scalar' is no flow (data) @ scalar",
                  "the flow 'wide' and the stock 'level' have different dimensions @ wide",
                  "the flow 'filling' changes no stock; name it in a stock's inflows or "
                  "outflows, or make it an aux @ filling"));
}

}  // namespace
}  // namespace sim33618
