// What is wrong in a model folder, as someone who runs a scenario sees it.
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

constexpr const char* equations = "model/equations.yaml";

std::string refused_model(const std::string& file, const std::string& old_text,
                          const std::string& new_text) {
  const Mills mills;
  mills.replace(file, old_text, new_text);
  return mills.refusal({"run", "as_before.yaml"});
}

TEST(ModelMistakes, sides_of_a_sum_in_different_units) {
  EXPECT_EQ(
      refused_model(equations, "output[mill] * intensity[mill]", "output[mill] + intensity[mill]"),
      R"(model/equations.yaml:32:10: error: the two sides of '+' have different units: t/yr and J/t
      aux: output[mill] + intensity[mill]
           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(ModelMistakes, result_in_another_unit_than_the_variable) {
  EXPECT_EQ(
      refused_model(equations, "aux: SUM(output[*])",
                    "aux: SUM(capacity[*]) * SUM(electricity[*])"),
      R"(model/equations.yaml:26:10: error: the equation gives J t/yr^2, but 'total_output' is in t/yr (t/yr)
      aux: SUM(capacity[*]) * SUM(electricity[*])
           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

// A target of the output that is to count sales at current prices.
void set_target_of_sales(const Mills& mills, const std::string& counts) {
  mills.replace(
      "model/model.yaml", "files:\n",
      "bases:\n  made: {en: what is made, zh: 产出}\n  sold: {en: what is sold, zh: 销售}\n"
      "  abroad: {en: sales abroad, zh: 境外销售}\nfiles:\n");
  mills.replace(equations, "    doc: What a mill makes in a year.\n",
                "    counts: made\n    doc: What a mill makes in a year.\n");
  mills.replace(equations, "  total_output:\n",
                "  sales:\n    aux: output[mill]\n    dims: [mill]\n    unit: t/yr\n"
                "    counts: sold\n    doc: What a mill sells.\n    source: judgement\n"
                "  total_output:\n");
  mills.replace("model/targets.yaml", "    variable: output[north]\n",
                "    variable: output[north]\n    counts: [" + counts + "]\n");
}

TEST(ModelMistakes, target_on_another_basis_than_its_variable) {
  const Mills mills;
  set_target_of_sales(mills, "sold");
  EXPECT_EQ(
      mills.refusal({"run", "as_before.yaml"}),
      R"(model/targets.yaml:6:14: error: 'output' does not count on the basis 'sold'; 'sales' does
      counts: [sold]
               ^~~~
model/equations.yaml:22:13: note: it counts made
      counts: made
              ^~~~
)");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--lang", "zh"}),
            R"(model/targets.yaml:6:14: 错误：“output”的口径不含“sold”；可改用“sales”
      counts: [sold]
               ^~~~
model/equations.yaml:22:13: 说明：其口径为 made
      counts: made
              ^~~~
)");
}

TEST(ModelMistakes, target_on_a_basis_that_the_model_lacks_or_nobody_knows) {
  const Mills mills;
  set_target_of_sales(mills, "abroad, slod");
  EXPECT_EQ(
      mills.refusal({"run", "as_before.yaml"}),
      R"(model/targets.yaml:6:14: error: the model lacks the basis 'abroad': no variable counts so; leave 'variable' out: the target then stands uncompared
      counts: [abroad, slod]
               ^~~~~~
model/equations.yaml:22:13: note: it counts made
      counts: made
              ^~~~
model/targets.yaml:6:22: error: unknown basis 'slod' (the bases are listed in model.yaml); did you mean 'sold'?
      counts: [abroad, slod]
                       ^~~~
)");
  EXPECT_EQ(
      mills.refusal({"run", "as_before.yaml", "--lang", "zh"}),
      R"(model/targets.yaml:6:14: 错误：模型缺少口径“abroad”：没有变量按此统计；去掉“variable”，该目标即不作比较
      counts: [abroad, slod]
               ^~~~~~
model/equations.yaml:22:13: 说明：其口径为 made
      counts: made
              ^~~~
model/targets.yaml:6:22: 错误：未知口径“slod”（口径列于 model.yaml）；是否想写“sold”？
      counts: [abroad, slod]
                       ^~~~
)");
}

TEST(ModelMistakes, circle_of_equations_names_its_members_in_order) {
  EXPECT_EQ(
      refused_model(equations, "capacity[mill] * usage",
                    "capacity[mill] * total_output / total_output"),
      R"(model/equations.yaml:18:3: error: variables depend on each other in a circle: output[north] -> total_output -> output[north]; every circle must pass a stock
    output:
    ^~~~~~
model/equations.yaml:25:3: note: in the circle
    total_output:
    ^~~~~~~~~~~~
)");
}

TEST(ModelMistakes, circle_of_first_values) {
  EXPECT_EQ(
      refused_model(equations, "initial: first_capacity[mill]", "initial: output[mill]"),
      R"(model/equations.yaml:5:3: error: initial values depend on each other in a circle: capacity[north] -> output[north] -> capacity[north]; every circle must pass a stock
    capacity:
    ^~~~~~~~
model/equations.yaml:18:3: note: in the circle
    output:
    ^~~~~~
)");
}

TEST(ModelMistakes, unknown_variable_suggests_the_one_meant) {
  EXPECT_EQ(refused_model(equations, "* usage", "* usaeg"),
            R"(model/equations.yaml:19:27: error: unknown variable 'usaeg'; did you mean 'usage'?
      aux: capacity[mill] * usaeg
                            ^~~~~
)");
}

TEST(ModelMistakes, unknown_element_suggests_the_one_meant) {
  EXPECT_EQ(refused_model(equations, "capacity[mill] * usage", "capacity[nort] * usage"),
            R"(model/equations.yaml:19:19: error: unknown mill 'nort'; did you mean 'north'?
      aux: capacity[nort] * usage
                    ^~~~
)");
}

TEST(ModelMistakes, place_in_a_block_behind_chinese_text_is_exact) {
  EXPECT_EQ(
      refused_model(equations, "capacity[mill] * usage", "|\n      {产能} capacity[mill] * usaeg"),
      R"(model/equations.yaml:20:29: error: unknown variable 'usaeg'; did you mean 'usage'?
        {产能} capacity[mill] * usaeg
                                ^~~~~
)");
}

TEST(ModelMistakes, missing_subscripts_are_spelled_out) {
  EXPECT_EQ(
      refused_model(equations, "output[mill] * intensity[mill]", "output * intensity[mill]"),
      R"(model/equations.yaml:32:10: error: 'output' takes subscripts for mill; 0 given; write output[mill]
      aux: output * intensity[mill]
           ^~~~~~
)");
}

TEST(ModelMistakes, variable_defined_twice_in_a_file) {
  EXPECT_EQ(refused_model(equations, "  electricity:\n", "  output:\n"),
            R"(model/equations.yaml:31:3: error: key 'output' is given twice
    output:
    ^~~~~~
model/equations.yaml:18:3: note: first given here
    output:
    ^~~~~~
)");
}

TEST(ModelMistakes, variable_defined_twice_in_two_files) {
  const Mills mills;
  mills.replace("model/model.yaml", "[equations.yaml]", "[equations.yaml, more.yaml]");
  mills.write("model/more.yaml",
              "sim33618: equations/1\nmodule: more\ntitle: {en: More, zh: 更多}\nvariables:\n"
              "  usage: {data: constant, unit: 1, doc: Again.}\n");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml"}),
            R"(model/more.yaml:5:3: error: variable 'usage' is defined twice
    usage: {data: constant, unit: 1, doc: Again.}
    ^~~~~
model/equations.yaml:53:3: note: first defined here
    usage:
    ^~~~~
)");
}

TEST(ModelMistakes, variable_named_like_an_element) {
  EXPECT_EQ(refused_model(equations, "  total_output:\n", "  south:\n"),
            R"(model/equations.yaml:25:3: error: the name 'south' is taken
    south:
    ^~~~~
model/dimensions.yaml:7:7: note: here
        south: {name: {en: South mill, zh: 南厂}}
        ^~~~~
model/model.yaml:7:12: error: unknown variable 'total_output'
  headline: [total_output]
             ^~~~~~~~~~~~
)");
}

TEST(ModelMistakes, element_given_twice) {
  EXPECT_EQ(refused_model("model/dimensions.yaml", "      south:", "      north:"),
            R"(model/dimensions.yaml:7:7: error: key 'north' is given twice
        north: {name: {en: South mill, zh: 南厂}}
        ^~~~~
model/dimensions.yaml:6:7: note: first given here
        north: {name: {en: North mill, zh: 北厂}}
        ^~~~~
)");
}

TEST(ModelMistakes, dimension_defined_twice_in_two_files) {
  const Mills mills;
  mills.replace("model/model.yaml", "[dimensions.yaml]", "[dimensions.yaml, more.yaml]");
  mills.write("model/more.yaml",
              "sim33618: dimensions/1\ndimensions:\n"
              "  mill: {doc: Again., elements: {east: {name: {en: East, zh: 东}}}}\n");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml"}),
            R"(model/more.yaml:3:3: error: dimension 'mill' is defined twice
    mill: {doc: Again., elements: {east: {name: {en: East, zh: 东}}}}
    ^~~~
model/dimensions.yaml:3:3: note: first defined here
    mill:
    ^~~~
)");
}

TEST(ModelMistakes, source_given_twice) {
  EXPECT_EQ(refused_model("model/sources.yaml", "  judgement:", "  R1:"),
            R"(model/sources.yaml:4:3: error: key 'R1' is given twice
    R1: {publisher: this project, title: Estimates of ours}
    ^~
model/sources.yaml:3:3: note: first given here
    R1: {publisher: Mill office, title: Yearbook, year: 2024}
    ^~
)");
}

TEST(ModelMistakes, unknown_source_suggests_the_one_meant) {
  EXPECT_EQ(
      refused_model(equations, "source: judgement", "source: judgment"),
      R"(model/equations.yaml:11:13: error: unknown source 'judgment' (sources are listed in sources.yaml); did you mean 'judgement'?
      source: judgment
              ^~~~~~~~
)");
}

TEST(ModelMistakes, flow_that_is_none) {
  EXPECT_EQ(refused_model(equations, "inflows: [building], outflows: []",
                          "inflows: [building], outflows: [output]"),
            R"(model/equations.yaml:6:45: error: 'output' is no flow (aux)
      stock: {inflows: [building], outflows: [output]}
                                              ^~~~~~
model/equations.yaml:18:3: note: defined here
    output:
    ^~~~~~
)");
}

TEST(ModelMistakes, two_rows_of_the_tables_of_one_name) {
  EXPECT_EQ(
      refused_model(equations, "report: Electricity|{mill}", "report: Output|{mill}"),
      R"(model/equations.yaml:37:13: error: two rows of the tables would be called 'Output|North mill'
      report: Output|{mill}
              ^~~~~~~~~~~~~
model/equations.yaml:24:13: note: the other one
      report: Output|{mill}
              ^~~~~~~~~~~~~
)");
}

TEST(ModelMistakes, missing_file_is_reported_where_it_is_named) {
  EXPECT_EQ(
      refused_model("model/model.yaml", "equations.yaml", "equation.yaml"),
      R"(model/model.yaml:10:15: error: cannot read 'model/equation.yaml': No such file or directory
    equations: [equation.yaml]
                ^~~~~~~~~~~~~
)");
}

TEST(ModelMistakes, mistake_of_a_shared_model_is_reported_once) {
  const Mills mills;
  mills.replace(equations, "* usage", "* usaeg");
  mills.scenario("other.yaml", "");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "other.yaml"}),
            mills.refusal({"run", "as_before.yaml"}));
}

TEST(ModelMistakes, validate_takes_a_model_folder) {
  const Mills mills;
  EXPECT_EQ(mills.run({"validate", "model"}).out, "model: fine\n");
  EXPECT_EQ(mills.run({"validate"}).out, "the model is fine\n");
  mills.replace(equations, "* usage", "* usaeg");
  EXPECT_EQ(mills.refusal({"validate", "model"}), mills.refusal({"run", "as_before.yaml"}));
}

}  // namespace
}  // namespace sim33618::test
