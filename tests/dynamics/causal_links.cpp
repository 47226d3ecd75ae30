// Causal links: the values they stand on are those of the run, their gains are slopes.
#include "dynamics/causal_links.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "dynamics/model_of_everything.hpp"
#include "support/same_bits.hpp"

namespace sim33618::test {
namespace {

// Every variable shows what it is at the end of a period.
std::string shown_at_end(std::string variables) {
  const std::string line = "    source: s\n";
  const std::string rule = "    over_period: ";
  for (std::size_t at = variables.find(line); at != std::string::npos;
       at = variables.find(line, at)) {
    at += line.size();
    if (variables.compare(at, rule.size(), rule) == 0)
      variables.erase(at, variables.find('\n', at) + 1 - at);
    variables.insert(at, rule + "end\n");
  }
  return variables;
}

TEST(CausalLinks, stand_on_the_values_of_the_run) {
  for (const std::string method : {"rk4", "euler", "dopri5"}) {
    SmallModel texts = model_of_everything(method);
    texts.variables = shown_at_end(texts.variables);
    const SmallRun found = run(texts);
    const CompiledModel& model = *found.model;
    const std::vector<CausalLinks> links =
        causal_links(model, model.numbers(), model.document().time);
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].date, "2025-07-01");
    EXPECT_EQ(links[1].date, "2027-01-01");
    for (std::size_t v = 0; v < model.document().variables.size(); ++v) {
      if (model.structure().variables[v].kind() == VariableKind::data) continue;
      const VariableSlots& place = model.program().variables[v];
      for (std::uint32_t slot = place.slot; slot < place.slot + place.count; ++slot) {
        EXPECT_TRUE(same_bits(links[0].values[slot], found.periods.front()[slot]))
            << method << ": " << model.structure().element_label(v, slot - place.slot);
        EXPECT_TRUE(same_bits(links[1].values[slot], found.periods.back()[slot]))
            << method << ": " << model.structure().element_label(v, slot - place.slot);
      }
    }
  }
}

class GainOf : public testing::TestWithParam<const char*> {};

// `y` is the equation, of an `x` whose value is a number of the model.
SmallModel model_with(const std::string& equation, double x) {
  SmallModel model;
  model.variables = data("given") + data("w", "1", "place") + lookup("curve") + aux("x", "given") +
                    aux("y", equation, "1", "", "    over_period: end\n");
  model.numbers = number("given", x) + number("w", 0.4, "east") + number("w", 1.7, "west") +
                  number("w", 2.3, "north") + number("curve", 1, "", "0") +
                  number("curve", 3, "", "2") + number("curve", 2, "", "5");
  return model;
}

double slope(const std::string& equation, double x) {
  constexpr double distance = 1e-5;
  return (run(model_with(equation, x + distance)).value("y") -
          run(model_with(equation, x - distance)).value("y")) /
         (2 * distance);
}

double gain(const std::string& equation, double x) {
  const auto model = compiled(model_with(equation, x));
  const auto slot = [&](const char* name) {
    return model->program().variables[model->structure().find(name).value()].slot;
  };
  const CausalLinks links = causal_links(*model, model->numbers(), model->document().time).back();
  double found = 0;
  for (const CausalLink& link : links.into[slot("y")]) {
    EXPECT_EQ(link.cause, slot("x"));
    found += link.gain;
  }
  return found;
}

TEST_P(GainOf, equation_is_its_slope) {
  for (const double x : {0.3, 1.2, 1.9}) {
    const double expected = slope(GetParam(), x);
    EXPECT_NEAR(gain(GetParam(), x), expected, 1e-7 * (1 + std::abs(expected))) << x;
  }
}

INSTANTIATE_TEST_SUITE_P(Equations, GainOf,
                         testing::Values("7", "x", "0 - x * x", "x^2 * EXP(0 - x) / (1 + x)",
                                         "MAX(x, 1) + MIN(x, 0.5) * x", "LOOKUP(curve, x * x + 1)",
                                         "LOOKUP(curve, 0 - x)", "SUM(w[*] * x)", "SUM(w[*]^x) + x",
                                         "PROD(w[*] + x)", "STDDEV(w[*]^2 * x)",
                                         "MIN(w[*] - x) * MAX(w[*] * x)", "MEAN(w[*] / x)",
                                         "IF x > 1 THEN SIN(x) ELSE COS(x)",
                                         "SQRT(x) * LN(x) + LOG10(x)", "SAFEDIV(x, 1 - x, 2)",
                                         "x MOD 0.7", "ARCTAN(x) + ABS(x - 1) * TAN(x / 2)",
                                         "RANK(w[*], 2) * x", "NORMAL(1, x, 3)", "NORMAL(x, 2, 3)",
                                         "LOGNORMAL(x, 1, 4)", "LOGNORMAL(1, x, 4)"));

TEST(CausalLinks, of_a_stock_are_its_flows) {
  SmallModel texts;
  texts.variables = data("year", "yr") + stock("level", "inflows: [gain], outflows: [loss]", "1") +
                    flow("gain", "2 / year") + flow("loss", "level / year");
  texts.numbers = number("year", 1, "", "", "yr");
  const auto model = compiled(texts);
  const CausalLinks links = causal_links(*model, model->numbers(), model->document().time).back();
  const auto slot = [&](const char* name) {
    return model->program().variables[model->structure().find(name).value()].slot;
  };
  const std::vector<CausalLink>& found = links.into[slot("level")];
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].cause, slot("gain"));
  EXPECT_EQ(found[0].gain, 1);
  EXPECT_EQ(found[1].cause, slot("loss"));
  EXPECT_EQ(found[1].gain, -1);
  EXPECT_TRUE(links.into[slot("gain")].empty());
}

}  // namespace
}  // namespace sim33618::test
