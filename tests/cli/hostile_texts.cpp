// Files made to crash, stall or exhaust a reader. Each must be refused soon, in bounded memory and
// with a message that fits a screen.
#include <fmt/format.h>

#include "cli/support/child.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

constexpr std::size_t million = 1000000;
// A sanitizer needs several times the memory of the program itself.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long most_memory = 1500;
#else
constexpr long most_memory = 150;
#endif
constexpr std::size_t longest_message = 20000;

const std::string head = "sim33618: scenario/1\ntitle: {en: As before, zh: 照旧}\n";

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// What the program says of a model or scenario that it must refuse.
std::string refusal(const Mills& mills) {
  Surroundings surroundings;
  surroundings.folder = mills.path();
  const Ended ended = Child({"run", "s.yaml"}, surroundings).wait();
  EXPECT_EQ(ended.code, 2) << ended.err.substr(0, longest_message);
  EXPECT_LT(ended.err.size(), longest_message);
  EXPECT_LT(ended.peak_memory, most_memory);
  EXPECT_FALSE(std::filesystem::exists(mills / "output"));
  return ended.err;
}

std::string refusal_of_scenario(const std::string& text) {
  const Mills mills;
  mills.write("s.yaml", text);
  return refusal(mills);
}

// Changes a file of the model.
std::string refusal_of_model(const std::string& file, const std::string& old_text,
                             const std::string& new_text) {
  const Mills mills;
  mills.scenario("s.yaml", "");
  mills.replace(file, old_text, new_text);
  return refusal(mills);
}

std::string refusal_of_equation(const std::string& equation) {
  return refusal_of_model("model/equations.yaml", "SUM(output[*])", equation);
}

std::string refusal_of_row(const std::string& row) {
  return refusal_of_model("model/numbers.csv", "usage,,2024", row + "\nusage,,2024");
}

void expect_beginning(const std::string& text, const std::string& beginning) {
  EXPECT_EQ(text.substr(0, beginning.size()), beginning);
}

// A file of that many bytes that takes no place on the disk.
void make_large(const Mills& mills, const std::string& name) {
  std::filesystem::resize_file(mills / name, 100 * million);
}

TEST(HostileText, scenario_of_a_hundred_megabytes) {
  const Mills mills;
  mills.scenario("s.yaml", "");
  make_large(mills, "s.yaml");
  EXPECT_EQ(refusal(mills), "error: 's.yaml' is larger than 8 MB, the most a file may have\n");
}

TEST(HostileText, model_file_of_a_hundred_megabytes) {
  const Mills mills;
  mills.scenario("s.yaml", "");
  make_large(mills, "model/equations.yaml");
  expect_beginning(refusal(mills),
                   "model/model.yaml:10:15: error: 'model/equations.yaml' is larger than 8 MB, "
                   "the most a file may have\n");
}

TEST(HostileText, table_of_a_hundred_megabytes) {
  const Mills mills;
  mills.scenario("s.yaml", "");
  make_large(mills, "model/numbers.csv");
  expect_beginning(refusal(mills),
                   "model/model.yaml:11:16: error: 'model/numbers.csv' is larger than 64 MB, "
                   "the most a file may have\n");
}

TEST(HostileText, many_nested_levels) {
  const std::string too_deep = "error: not valid YAML: maps and lists are nested too deeply\n";
  std::string block = head;
  for (std::size_t i = 0; i < 3000; ++i) block += std::string(i, ' ') + "a:\n";
  for (const std::string& text :
       {block, head + "a:\n" + repeated("- ", million / 10), head + repeated("? ", million / 10),
        head + "a: " + repeated("{a: ", million / 10), head + "a: " + repeated("[", million / 10)})
    EXPECT_NE(refusal_of_scenario(text).find(too_deep), std::string::npos) << text.substr(0, 80);
}

TEST(HostileText, eight_megabytes_of_signs) {
  const std::string too_many =
      "error: the file holds more than 400000 brackets, commas, colons and quotes; "
      "put numbers into a CSV file\n";
  for (const std::string sign : {"[", "[\n", "{a: ", ": ", "\"", "&a "}) {
    const std::string text = refusal_of_scenario(repeated(sign, 8 * million / sign.size()));
    EXPECT_NE(text.find(too_many), std::string::npos) << sign << text;
  }
}

TEST(HostileText, laughs_of_a_billion) {
  std::string text = head + "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n";
  for (int i = 1; i < 30; ++i) {
    const std::string alias = fmt::format("*a{}, ", i - 1);
    text += fmt::format("a{}: &a{} [{}ha]\n", i, i, repeated(alias, 9));
  }
  expect_beginning(refusal_of_scenario(text),
                   "s.yaml:3:5: error: anchors (&name) are not allowed; write the value out\n");
}

TEST(HostileText, nothing_but_mistakes) {
  EXPECT_NE(
      refusal_of_scenario(head + repeated("a: b\n", 19000)).find("... and more than 949 more"),
      std::string::npos);
  EXPECT_NE(
      refusal_of_scenario(head + repeated("\t\n", million)).find("... and more than 949 more"),
      std::string::npos);
  EXPECT_NE(refusal_of_row(repeated("x\n", million)).find("... and more than 949 more"),
            std::string::npos);
}

TEST(HostileText, line_of_a_million_characters_in_a_scenario) {
  const std::string xs(million, 'x');
  expect_beginning(refusal_of_scenario(head + xs), "s.yaml:3:1: error: ");
  expect_beginning(refusal_of_scenario(head + "parameters: {usage: " + xs + "}\n"),
                   "s.yaml:3:21: error: 'xxx");
  expect_beginning(refusal_of_scenario(head + "parameters: {usage: 0." + xs + "}\n"),
                   "s.yaml:3:23: error: ");
  expect_beginning(
      refusal_of_scenario(head + "parameters: {usage: " + std::string(million, '9') + "}\n"),
      "s.yaml:3:21: error: '999");
  expect_beginning(refusal_of_scenario(head + xs + ": 1\n"), "s.yaml:3:1000001: error: ");
  expect_beginning(refusal_of_scenario(head + "? " + xs + "\n: 1\n"),
                   "s.yaml:3:3: error: unknown key 'xxx");
  expect_beginning(refusal_of_scenario(head + "extends: " + xs + "\n"),
                   "s.yaml:3:10: error: there is no scenario 'xxx");
  expect_beginning(refusal_of_scenario(head + "outputs: [" + xs + "]\n"),
                   "s.yaml:3:11: error: unknown variable 'xxx");
}

TEST(HostileText, line_of_a_million_characters_in_an_equation) {
  const std::string xs(million, 'x');
  expect_beginning(refusal_of_equation(xs), "model/equations.yaml:26:10: error: unknown variable");
  expect_beginning(refusal_of_equation("SUM(output[" + xs + "])"),
                   "model/equations.yaml:26:21: error: unknown mill 'xxx");
  expect_beginning(refusal_of_equation(std::string(million, '9')),
                   "model/equations.yaml:26:10: error: '999");
  expect_beginning(refusal_of_equation(std::string(million, '(')),
                   "model/equations.yaml:26:10: error: the equation is too long; ");
  expect_beginning(refusal_of_equation("output[north] {" + xs),
                   "model/equations.yaml:26:24: error: a comment is not closed");
}

TEST(HostileText, line_of_a_million_characters_in_a_table) {
  const std::string xs(million, 'x');
  expect_beginning(refusal_of_row(xs), "model/numbers.csv:6:1: error: the row has 1 cells");
  expect_beginning(refusal_of_row('"' + xs), "model/numbers.csv:6:1: error: a quoted cell");
  expect_beginning(refusal_of_row(xs + ",,,1,1,1,fixed,1,R1,2024,A,"),
                   "model/numbers.csv:6:1: error: unknown variable 'xxx");
  expect_beginning(refusal_of_row("usage,,2025," + xs + ",1,1,fixed,1,R1,2024,A,"),
                   "model/numbers.csv:6:13: error: 'xxx");
  expect_beginning(
      refusal_of_row("usage,,2025," + std::string(million, '9') + ",1,1,fixed,1,R1,2024,A,"),
      "model/numbers.csv:6:13: error: '999");
  expect_beginning(refusal_of_row(std::string(8 * million, ',')),
                   "model/numbers.csv:6:1: error: the row has 8000001 cells");
}

TEST(HostileText, numbers_beyond_their_range_and_at_its_ends) {
  expect_beginning(refusal_of_row("usage,,2025,1e999,0,1,fixed,1,R1,2024,A,"),
                   "model/numbers.csv:6:13: error: '1e999' in the column 'value' is beyond the "
                   "range of numbers\n");
  const Mills mills;
  mills.replace("model/numbers.csv", "usage,,2024,0.5,0.4", "usage,,2024,5e-324,0");
  const Outcome tiny = mills.run({"run", "as_before.yaml"});
  EXPECT_EQ(tiny.code, 0) << tiny.err;
  mills.replace("model/numbers.csv", "5e-324,0,0.6", "1e308,0,1e308");
  const Outcome huge = mills.run({"run", "as_before.yaml"});
  EXPECT_EQ(huge.code, 3);
  EXPECT_NE(huge.err.find("became inf on 2024-01-01\n"), std::string::npos) << huge.err;
}

std::string equation_of(std::size_t count) {
  return "SUM(output[*])" + repeated(" + output[north] - output[north]", count);
}

TEST(HostileText, equation_of_as_many_tokens_as_are_allowed) {
  const Mills mills;
  // 7 tokens, then 10 a time, and the end.
  mills.replace("model/equations.yaml", "SUM(output[*])", equation_of(399));
  const Outcome outcome = mills.run({"run", "as_before.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  expect_beginning(refusal_of_equation(equation_of(400)),
                   "model/equations.yaml:26:10: error: the equation is too long; split it into "
                   "several\n");
}

TEST(HostileText, dimension_of_a_hundred_thousand_elements) {
  std::string elements = "    elements:\n";
  for (int i = 0; i < 100000; ++i) elements += fmt::format("      e{}: {{}}\n", i);
  EXPECT_NE(
      refusal_of_model("model/dimensions.yaml", "    elements:\n", elements)
          .find("error: the file holds more than 40000 values; put numbers into a CSV file\n"),
      std::string::npos);
}

}  // namespace
}  // namespace sim33618::test
