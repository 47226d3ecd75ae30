// The pages on energy and carbon name the rule that their equations follow.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/markdown_table.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::MarkdownTable;

class SlowDocumentedRules : public test::OnShippedModel,
                            public testing::WithParamInterface<const char*> {};

INSTANTIATE_TEST_SUITE_P(Of, SlowDocumentedRules,
                         testing::Values("energy", "power", "carbon", "carbon-markets", "circular",
                                         "city", "costs"));

// What stands between backticks.
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  const std::vector<std::string> parts = test::split_at(text, '`');
  for (std::size_t i = 1; i < parts.size(); i += 2) names.push_back(parts[i]);
  return names;
}

TEST_P(SlowDocumentedRules, stand_on_each_page_with_article_and_date) {
  const auto tables = test::markdown_tables(std::string("docs/model/") + GetParam() + ".md");
  const auto found = tables.find("## Rules and standards");
  ASSERT_NE(found, tables.end());
  const MarkdownTable& table = found->second;
  EXPECT_THAT(table.front(), testing::ElementsAre("equation", "rule", "article or number", "date"));
  EXPECT_GE(table.size(), 4U);
  for (std::size_t row = 1; row < table.size(); ++row) {
    ASSERT_EQ(table[row].size(), 4U) << table[row].front();
    EXPECT_FALSE(names_in(table[row][0]).empty()) << table[row][0];
    for (const std::string& name : names_in(table[row][0]))
      EXPECT_TRUE(model().structure().find(name).has_value()) << name << " is no variable";
    EXPECT_FALSE(table[row][1].empty());
    EXPECT_FALSE(table[row][2].empty());
    EXPECT_THAT(table[row][3], testing::ContainsRegex("20[0-9][0-9]")) << table[row][1];
  }
}

}  // namespace
}  // namespace sim33618
