// Models of shocks: which variables stand for what.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::number;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string given_roles =
    "sim33618: shock/1\nshock:\n  flows: z\n  final_demand: y\n  cover: c\n  binding: b\n"
    "  restocking: c\n  loss: l\n  output: x\n  production: x\n  lost: x\n  direct: x\n";

// With what is put in place of a part of the roles.
std::vector<std::string> role_mistakes(const std::string& old, const std::string& now) {
  test::SmallModel model;
  model.dimensions =
      "  s: {doc: D., elements_from: s.csv}\n"
      "  r: {doc: D., elements: {here: {name: {en: H, zh: 此}}}}\n"
      "  p: {doc: D., subset_of: s}\n  o: {doc: D., subset_of: r}\n";
  model.variables = data("z", "1", "p, o, s, r") + data("y", "1", "s, r") +
                    data("c", "yr", "p, s") + data("b", "1", "p, s") +
                    data("l", "1", "s, r", "step") + aux("x", "y[s, r]", "1", "s, r") +
                    aux("w", "1");
  model.numbers = number("z", 1, "* * * *") + number("y", 1, "* *") +
                  number("c", 1, "* *", "", "yr") + number("b", 1, "* *") +
                  number("l", 0, "* *", "2025");
  const test::ScratchFolder folder;
  model.write(folder);
  std::string text = given_roles;
  folder.write("k.yaml", text.replace(text.find(old), old.size(), now));
  folder.write("model.yaml", folder.text_of("model.yaml") + "  shock: k.yaml\n");
  folder.write("s.csv", "element,en,zh\nwrong,,\nones,,\n");
  const auto given = std::make_shared<SourceText>("given", "element,en,zh\nsteel,,\n");
  return test::summaries(test::errors_of([&] {
    const ModelDocument read = read_model(folder.path(), "m", {{"s.csv", given}});
    EXPECT_THAT(read.dimensions.find("p")->element_names(), ElementsAre("steel"));
    EXPECT_EQ(read.shock->production.text, "x");
  }));
}

TEST(ShockRoles, are_read_with_tables_that_a_caller_gives) {
  EXPECT_THAT(role_mistakes("z", "z"), IsEmpty());
}

TEST(ShockRoles, name_variables_that_fit) {
  EXPECT_THAT(role_mistakes("cover: c", "cover: b\n  kover: c"),
              ElementsAre("unknown key 'kover' in 'shock'; did you mean 'cover'? @ kover"));
  EXPECT_THAT(role_mistakes("  loss: l\n", ""),
              ElementsAre("'shock' lacks the key 'loss' @ shock"));
  EXPECT_THAT(role_mistakes("flows: z", "flows: y"),
              ElementsAre("'y' must run over products, their regions, sectors and regions; the "
                          "first two have the elements of the last two @ y"));
  EXPECT_THAT(role_mistakes("final_demand: y", "final_demand: x"),
              ElementsAre("'x' must be data, which a caller can fill in @ x"));
  EXPECT_THAT(role_mistakes("binding: b", "binding: y"),
              ElementsAre("'y' must have the dimensions p, s @ y"));
  EXPECT_THAT(role_mistakes("restocking: c", "restocking: y"),
              ElementsAre("'y' must have the dimensions p, s @ y"));
  EXPECT_THAT(role_mistakes("output: x", "output: w"),
              ElementsAre("'w' must have the dimensions s, r @ w"));
  EXPECT_THAT(role_mistakes("lost: x", "lost: q"),
              ElementsAre(testing::StartsWith("unknown variable 'q'")));
}

}  // namespace
}  // namespace sim33618
