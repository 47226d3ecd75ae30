// What firms do, as a model folder says.
#include <gmock/gmock.h>

#include <regex>

#include "base/file.hpp"
#include "model/model_difference.hpp"
#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/replaced_text.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The shipped rule sets, all from the one source of a small model.
std::string rule_text() {
  const std::string shipped =
      read_file(SIM33618_SOURCE_DIR "/model/firm_rules.yaml", std::size_t{1} << 20U);
  const std::string body = shipped.substr(shipped.find("default:"));
  return std::regex_replace(body, std::regex("source: (\\[[^\\]]*\\]|[A-Za-z0-9-]+)"), "source: s");
}

test::SmallModel model_with_rules(const std::string& rules) {
  test::SmallModel model;
  model.variables = test::data("x");
  model.numbers = test::number("x", 1);
  model.firm_rules = rules;
  return model;
}

std::vector<std::string> refused_rules(const std::string& old, const std::string& now) {
  return test::placed_messages(
      test::errors_of([&] { model_with_rules(test::replaced(rule_text(), old, now)).read(); }));
}

TEST(FirmRuleFiles, are_a_part_of_the_model) {
  const ModelDocument model = model_with_rules(rule_text()).read();
  ASSERT_TRUE(model.firm_rules);
  EXPECT_THAT(model.firm_rules->names(),
              ElementsAre("inoue-todo", "inoue-todo-recovery", "weekly", "coupled"));
  EXPECT_FALSE(model_with_rules("").read().firm_rules);
}

TEST(FirmRuleFiles, name_sources_that_the_model_lists) {
  EXPECT_THAT(
      refused_rules("expectation: {rule: latest, source: s}",
                    "expectation: {rule: latest, source: t}"),
      ElementsAre("m/y.yaml:10:41: unknown source 't' (sources are listed in sources.yaml)"));
  EXPECT_THAT(
      refused_rules("value: 15, low: 5, high: 20, source: s",
                    "value: 15, low: 5, high: 20, source: [s, u]"),
      ElementsAre("m/y.yaml:19:61: unknown source 'u' (sources are listed in sources.yaml)"));
}

TEST(FirmRuleFiles, differ_in_rules_numbers_and_the_usual_set) {
  const auto differences = [](const std::string& old, const std::string& now) {
    const ModelDocument first = model_with_rules(rule_text()).read();
    const ModelDocument second = model_with_rules(test::replaced(rule_text(), old, now)).read();
    std::vector<std::string> lines;
    for (const ModelDifference& one : model_differences(first, second))
      lines.push_back(
          fmt::format("{} {} {}: {} | {}", one.kind, one.name, one.what, one.first, one.second));
    return lines;
  };
  EXPECT_THAT(differences("x", "x"), IsEmpty());
  EXPECT_THAT(differences("default: weekly", "default: inoue-todo"),
              ElementsAre("rule set default rules: weekly | inoue-todo"));
  EXPECT_THAT(differences("rationing: {rule: proportional", "rationing: {rule: contract_priority"),
              Contains("rule set inoue-todo rationing: proportional, s | contract_priority, s"));
  EXPECT_THAT(
      differences("candidates: {value: 5,", "candidates: {value: 6,"),
      ElementsAre("rule set weekly search candidates: 5 (2 to 20), s 2024 D | 6 (2 to 20), "
                  "s 2024 D",
                  "rule set coupled search candidates: 5 (2 to 20), s 2024 D | 6 (2 to 20), "
                  "s 2024 D"));
}

}  // namespace
}  // namespace sim33618
