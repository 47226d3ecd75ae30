#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

std::string explained(const std::vector<std::string>& words) {
  const Mills mills;
  mills.scenario("s.yaml", "parameters: {usage: 0.5, growth_rate: 0 1/yr}\n");
  std::vector<std::string> all = {"explain", "--scenario", "s.yaml"};
  all.insert(all.end(), words.begin(), words.end());
  const Outcome outcome = mills.run(all);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  return outcome.out;
}

TEST(Explain, variable_with_equation_source_uses_and_values) {
  EXPECT_EQ(explained({"output"}), R"(output[mill]: aux, t/yr (mills)
  What a mill makes in a year.
  equation: capacity[mill] * usage
  reported as: Output|{mill}
  source: judgement: this project, Estimates of ours
  uses: capacity, usage
  used by: total_output, electricity
  values in 's', t/yr:
    element  2024  2025  2026
    north      50    50    50
    south     100   100   100
)");
}

TEST(Explain, variable_for_one_element_shows_its_values_and_numbers_only) {
  EXPECT_EQ(explained({"first_capacity[south]"}), R"(first_capacity[mill]: data, t/yr (mills)
  Capacity at the start.
  used by: capacity
  numbers:
    elements  at  value  low  high  shape       unit  grade  year  source  note
    south           200  190   210  triangular  t/yr  A      2024  R1
  values in 's', t/yr:
    element  2024  2025  2026
    south     200   200   200
)");
}

TEST(Explain, variable_with_the_basis_on_which_it_counts) {
  const Mills mills;
  mills.replace("model/model.yaml", "files:\n",
                "bases:\n  dry: {en: dry weight, zh: 干重}\nfiles:\n");
  mills.replace("model/equations.yaml", "    doc: What a mill makes in a year.\n",
                "    counts: dry\n    doc: What a mill makes in a year.\n");
  mills.replace("model/targets.yaml", "    basis:", "    counts: dry\n    basis:");
  const auto text = [&](const std::string& language) {
    return mills.run({"explain", "--scenario", "as_before.yaml", "output", "--lang", language}).out;
  };
  EXPECT_NE(text("en").find("\n  counts: dry (dry weight)\n"), std::string::npos) << text("en");
  EXPECT_NE(text("zh").find("\n  统计口径：dry（干重）\n"), std::string::npos) << text("zh");
}

TEST(Explain, stock_names_its_flows) {
  const std::string text = explained({"capacity"});
  EXPECT_NE(text.find("\n  initial: first_capacity[mill]\n  inflows: building\n"),
            std::string::npos);
}

TEST(Explain, dimension) { EXPECT_EQ(explained({"mill"}), "mill: The mills.\n  north, south\n"); }

TEST(Explain, element_with_the_numbers_given_for_it) {
  EXPECT_EQ(explained({"north"}), R"(north: North mill 北厂
  in: mill
  numbers:
    name            elements  at  value  low  high  shape       unit  grade  year  source  note
    first_capacity  north           100   90   110  triangular  t/yr  A      2024  R1
)");
}

TEST(Explain, source_with_what_rests_on_it) {
  EXPECT_EQ(explained({"R1"}), R"(R1: Yearbook
  publisher: Mill office
  year: 2024
  targets and checks: north_output_2026, electricity_2024
    name            elements    at  value  low  high  shape       unit   grade  year  source  note
    first_capacity  north             100   90   110  triangular  t/yr   A      2024  R1
    first_capacity  south             200  190   210  triangular  t/yr   A      2024  R1
    intensity       *                 300  250   350  triangular  kWh/t  B      2024  R1
    usage                     2024    0.5  0.4   0.6  triangular  1      B      2024  R1
)");
}

TEST(Explain, function) {
  EXPECT_EQ(explained({"SUM"}),
            "SUM(x[*])\n  sum in the order of the elements\n  U → U\n"
            "  over the stars of its argument\n  XMILE 1.0, 3.7.1\n");
}

// What a function with memory is made of belongs to the variable it stands in.
TEST(Explain, looks_through_functions_with_memory) {
  const Mills mills;
  mills.replace("model/equations.yaml", "aux: capacity[mill] * usage",
                "aux: PREVIOUS(capacity[mill], 0) * SMTH3(usage, DT * 2)");
  EXPECT_THAT(mills.run({"explain", "output"}).out,
              ::testing::HasSubstr("\n  uses: capacity, usage\n"));
  EXPECT_THAT(mills.run({"explain", "usage"}).out, ::testing::HasSubstr("\n  used by: output\n"));
  EXPECT_THAT(mills.run({"list", "variables"}).out, ::testing::Not(::testing::HasSubstr("SMTH3")));
}

TEST(Explain, names_of_the_model_of_the_repository) {
  for (const std::string name : {"gross_output", "gross_output[nev]", "nev", "cluster", "judgement",
                                 "assumed_grid_factor"}) {
    const Outcome outcome = sim33618({"explain", name});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out.rfind(name.substr(0, name.find('[')), 0), 0U);
  }
}

}  // namespace
}  // namespace sim33618::test
