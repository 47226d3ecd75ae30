#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/variable_declaration.hpp"
#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The lines of variable `v`, which is declared in line 4; its keys begin in line 5.
struct Declared {
  explicit Declared(const std::string& keys)
      : yaml("module: m\ntitle: {en: M, zh: 模}\nvariables:\n  v:\n" + keys) {
    variables = read_variables(yaml.root, UnitSystem(), yaml.diagnostics);
  }
  std::vector<std::string> messages() const { return yaml.messages(); }
  const VariableDeclaration& variable() const { return variables.at(0); }

  test::YamlText yaml;
  std::vector<VariableDeclaration> variables;
};

const std::string rest = "    unit: 1\n    doc: D.\n    source: s\n";
const std::string rest_of_data = "    unit: 1\n    doc: D.\n";

TEST(Variables, declare_a_stock_with_its_flows) {
  const Declared read("    stock: {inflows: [a], outflows: [b, c]}\n    initial: 5\n" + rest);
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_EQ(read.variable().kind, VariableKind::stock);
  EXPECT_EQ(read.variable().outflows.at(1).text, "c");
  EXPECT_EQ(read.variable().initial.at(0).text.text, "5");
  EXPECT_EQ(read.variable().period_rule, PeriodRule::end);
}

TEST(Variables, declare_an_equation_per_element) {
  const Declared read("    aux:\n      east: x + 1\n      coast: |\n        y\n" + rest);
  EXPECT_THAT(read.messages(), IsEmpty());
  ASSERT_EQ(read.variable().equations.size(), 2U);
  EXPECT_EQ(read.variable().equations[0].selector.text, "east");
  EXPECT_EQ(read.variable().equations[1].text.text, "y\n");
}

TEST(Variables, declare_data) {
  EXPECT_EQ(Declared("    data: step\n" + rest_of_data).variable().trajectory, Trajectory::step);
  EXPECT_EQ(Declared("    data: start\n" + rest_of_data).variable().trajectory, Trajectory::start);
  EXPECT_THAT(
      Declared("    data: stepp\n" + rest_of_data).messages(),
      ElementsAre("f:5:11: unknown kind of data 'stepp' (one of constant, linear, step, start); "
                  "did you mean 'step'?"));
}

TEST(Variables, declare_the_unit_of_a_lookups_argument) {
  EXPECT_DOUBLE_EQ(
      Declared("    lookup: {argument: kt}\n" + rest_of_data).variable().lookup_argument.scale(),
      1000);
  EXPECT_THAT(Declared("    lookup: {argument: [t]}\n" + rest_of_data).messages(),
              ElementsAre("f:5:24: 'lookup' of variable 'v': 'argument' must be a text, not a "
                          "list"));
  EXPECT_THAT(Declared("    lookup: {}\n" + rest_of_data).messages(),
              ElementsAre("f:5:5: 'lookup' of variable 'v' lacks the key 'argument'"));
}

TEST(Variables, are_of_one_kind) {
  EXPECT_THAT(Declared("    aux: x\n    flow: y\n" + rest).messages().front(),
              "f:5:10: variable 'v' is both 'flow' and 'aux'");
  EXPECT_THAT(Declared(rest).messages(),
              ElementsAre("f:4:3: variable 'v' says not what it is (one of stock, flow, aux, data, "
                          "lookup)"));
}

TEST(Variables, need_a_unit_a_doc_and_a_source) {
  EXPECT_THAT(Declared("    aux: x\n").messages(),
              ElementsAre("f:4:3: variable 'v' lacks the key 'unit'",
                          "f:4:3: variable 'v' lacks the key 'doc'",
                          "f:4:3: variable 'v' lacks the key 'source'"));
}

TEST(Variables, name_an_unknown_unit_at_its_characters) {
  EXPECT_THAT(Declared("    aux: x\n    unit: CNY/tCO3\n    doc: D.\n    source: s\n").messages(),
              ElementsAre("f:6:15: unknown unit 'tCO3'; did you mean 'tCO2'?"));
}

TEST(Variables, refuse_equations_whose_bytes_cannot_be_placed) {
  for (const char* equation : {"\"x + 1\"", "x\n      + 1", ">\n      x\n      + 1"}) {
    EXPECT_THAT(Declared(fmt::format("    aux: {}\n", equation) + rest).messages(),
                ElementsAre("f:5:10: an equation is written on one line, in single quotes or as a "
                            "| block"))
        << equation;
  }
}

TEST(Variables, refuse_equations_that_are_no_texts) {
  EXPECT_THAT(Declared("    aux: [x]\n" + rest).messages(),
              ElementsAre("f:5:10: variable 'v': 'aux' must be an equation or a map of equations, "
                          "not a list"));
  EXPECT_THAT(Declared("    aux: {east: [x]}\n" + rest).messages(),
              ElementsAre("f:5:17: variable 'v': 'east' must be an equation, not a list"));
}

TEST(Variables, take_a_ratio_for_aux_only) {
  EXPECT_EQ(Declared("    aux: x\n    over_period: ratio\n" + rest).variable().period_rule,
            PeriodRule::ratio);
  EXPECT_THAT(Declared("    flow: x\n    over_period: ratio\n" + rest).messages(),
              ElementsAre("f:6:18: only an aux can be a ratio over a period"));
  EXPECT_THAT(Declared("    flow: x\n    over_period: men\n" + rest).messages(),
              ElementsAre("f:6:18: unknown period rule 'men' (one of mean, end, ratio); did you "
                          "mean 'mean'?"));
}

TEST(Variables, are_named_like_identifiers) {
  test::YamlText yaml("module: m\ntitle: {en: M, zh: 模}\nvariables:\n  Big-V:\n    aux: x\n" +
                      rest);
  read_variables(yaml.root, UnitSystem(), yaml.diagnostics);
  EXPECT_THAT(
      yaml.messages(),
      ElementsAre("f:4:3: 'Big-V' is no name (small letters, digits and _, a letter first)"));
}

}  // namespace
}  // namespace sim33618
