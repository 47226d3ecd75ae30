// Levers as a model folder names them.
#include "model/lever.hpp"

#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/small_measures.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using test::SmallLever;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

test::SmallModel model_with_levers(const std::string& levers) {
  test::SmallModel model;
  model.variables = test::data("share") + test::data("price", "CNY/t", "", "linear") +
                    test::data("volume", "t/yr") + test::data("older", "1", "", "start") +
                    test::aux("result", "share") + test::aux("cost", "price", "CNY/t") +
                    test::aux("spent", "price * volume", "CNY/yr") +
                    test::aux("granted", "spent / 2", "CNY/yr");
  model.numbers = test::number("share", 0.5) + test::number("price", 60, "", "2025", "CNY/t") +
                  test::number("volume", 3, "", "", "t/yr") + test::number("older", 1, "", "2025");
  model.levers = levers;
  return model;
}

std::vector<std::string> lever_mistakes(const std::string& levers) {
  return test::summaries(test::errors_of([&] { model_with_levers(levers).read(); }));
}

std::string effect_text(const std::string& sign, const std::string& between) {
  return fmt::format(
      "[{{on: result, year: 2025, zone: strong, sign: {}, between: {}, because: {{en: B, zh: 因}},"
      " source: s, grade: B}}]",
      sign, between);
}

TEST(Levers, hold_what_a_user_needs_to_choose_them) {
  SmallLever price{"carbon_price", "price", "[0 CNY/t, 2000 CNY/t]", "{strong: 400 CNY/t}", "cost"};
  price.further =
      "    from: 2026\n    delay: {variable: cost, en: Soon, zh: 快}\n"
      "    public_cost: {city_budget: spent, central_budget: [spent, granted]}\n";
  SmallLever share{"share", "share"};
  share.effects = effect_text("falls", "[-20 %, -0.5 %]");
  const ModelDocument model = model_with_levers(price.text() + share.text()).read();
  ASSERT_EQ(model.levers.size(), 2U);
  const Lever& first = model.levers.front();
  EXPECT_EQ(first.name.text, "carbon_price");
  EXPECT_EQ(first.title.zh, "杠杆");
  EXPECT_EQ(first.sets.text, "price");
  EXPECT_EQ(first.bounds.at(1).text, "2000 CNY/t");
  EXPECT_EQ(first.zones.at(0).name, "strong");
  EXPECT_EQ(first.from, 2026);
  EXPECT_EQ(first.delay.zh, "快");
  EXPECT_EQ(first.public_cost.at(1).budget, "central_budget");
  EXPECT_EQ(first.public_cost.at(1).variables.size(), 2U);
  const LeverEffect& of_share = model.levers.back().effects.at(0);
  EXPECT_EQ(of_share.on.name.text, "result");
  EXPECT_EQ(of_share.sign, "falls");
  EXPECT_EQ(of_share.between.at(1).text, "-0.5 %");
}

TEST(Levers, are_no_part_of_a_model_that_lists_none) {
  EXPECT_THAT(model_with_levers("").read().levers, IsEmpty());
}

TEST(Levers, name_every_key_that_is_missing_unknown_or_of_another_form_at_once) {
  EXPECT_THAT(lever_mistakes("  a:\n    name: A\n    sets: share\n    guidence: {en: G, zh: 说}\n"
                             "    bounds: [0, 1]\n    zones: [1]\n    acts_through: result\n"
                             "    effects: []\n    evidence: s\n    grade: E\n"),
              ElementsAre("lever 'a' lacks the key 'guidance' @ a",
                          "lever 'a': 'name' must be a map, not a single value @ A",
                          "unknown key 'guidence' in lever 'a'; did you mean 'guidance'? "
                          "@ guidence",
                          "lever 'a': 'zones' must be a map, not a list @ [",
                          "'E' is none of A, B, C, D @ E"));
}

TEST(Levers, set_data_that_counts_for_any_start) {
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "shrae"}.text()),
              ElementsAre("unknown variable 'shrae'; did you mean 'share'? @ shrae"));
  EXPECT_THAT(
      lever_mistakes(SmallLever{"a", "result"}.text()),
      ElementsAre("'result' is no lever: a lever sets data (constant, linear or step) @ result"));
  EXPECT_THAT(
      lever_mistakes(SmallLever{"a", "older"}.text()),
      ElementsAre("'older' is no lever: a lever sets data (constant, linear or step) @ older"));
}

TEST(Levers, of_a_path_say_when_a_zone_sets_in_and_others_do_not) {
  EXPECT_THAT(
      lever_mistakes(SmallLever{"a", "price", "[0 CNY/t, 1 CNY/kg]", "{weak: 80 CNY/t}"}.text()),
      ElementsAre("lever 'a' sets a path, so it needs the key 'from': the year in which a "
                  "zone's value sets in @ a"));
  SmallLever share{"a", "share"};
  share.further = "    from: 2026\n";
  EXPECT_THAT(lever_mistakes(share.text()),
              ElementsAre("'share' is constant over time and takes no years @ a"));
}

TEST(Levers, have_bounds_that_hold_zones_and_status_quo) {
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share", "[0, 1]", "{strong: 120 %}"}.text()),
              ElementsAre("'120 %' is outside of the bounds 0 to 1 @ 120 %"));
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share", "[0, 0.3]", "{strong: 0.2}"}.text()),
              ElementsAre("the status quo of 'a', 0.5, is outside of the bounds @ 0"));
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share", "[1, 0]"}.text()),
              ElementsAre("the largest value is below the least @ 0"));
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share", "[1]"}.text()),
              ElementsAre("'bounds' takes two values, the least and the largest @ a"));
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share", "[0 t, 1]", "{strong: 1 t}"}.text()),
              ElementsAre("'0 t' does not convert to '1', the unit of 'share' @ 0 t"));
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share", "[0, 1]", "{}"}.text()),
              ElementsAre("lever 'a' has no zone @ a"));
}

TEST(Levers, cost_the_public_money_a_year) {
  SmallLever lever{"a", "share"};
  lever.further = "    public_cost: {city_budget: [spent, share]}\n";
  EXPECT_THAT(lever_mistakes(lever.text()),
              ElementsAre("'share' is no public cost: it is in 1, not in money a year (as CNY/yr) "
                          "@ share"));
}

TEST(Levers, expect_effects_that_agree_with_themselves) {
  SmallLever lever{"a", "share"};
  lever.effects = effect_text("rises", "[-1 %, 2 %]");
  EXPECT_THAT(lever_mistakes(lever.text()),
              ElementsAre("a range of -1 % to 2 % is not what 'rises' says @ -1 %"));
  lever.effects = effect_text("falls", "[-1 %, -2 %]");
  EXPECT_THAT(lever_mistakes(lever.text()),
              ElementsAre("the largest value is below the least @ -2 %"));
  lever.effects = effect_text("falls", "[-1 %]");
  EXPECT_THAT(lever_mistakes(lever.text()),
              ElementsAre(StartsWith("'between' takes two values, the least and the largest")));
  lever.effects = effect_text("falls", "[-2 %, -1 %]");
  lever.zones = "{weak: 0.2, stronk: 0.8}";
  EXPECT_THAT(lever_mistakes(lever.text()),
              ElementsAre("lever 'a' has no zone 'strong' (it has weak, stronk); did you mean "
                          "'stronk'? @ strong"));
  lever.effects = effect_text("sinks", "[-2 %, -1 %]");
  EXPECT_THAT(lever_mistakes(lever.text()),
              ElementsAre("'sinks' is none of rises, falls, unchanged @ sinks"));
}

TEST(Levers, rest_on_sources_of_the_model) {
  std::string text = SmallLever{"a", "share"}.text();
  text.replace(text.find("evidence: s"), 11, "evidence: x");
  EXPECT_THAT(lever_mistakes(text),
              ElementsAre(StartsWith("unknown source 'x' (sources are listed in sources.yaml)")));
}

TEST(Levers, bear_names_of_their_own_or_of_the_variable_they_set) {
  EXPECT_THAT(lever_mistakes(SmallLever{"share", "share"}.text()), IsEmpty());
  EXPECT_THAT(lever_mistakes(SmallLever{"result", "share"}.text()),
              ElementsAre("the name 'result' is taken @ result"));
  EXPECT_THAT(lever_mistakes(SmallLever{"Share", "share"}.text()),
              ElementsAre("'Share' is no name (a-z, 0-9 and _, beginning with a letter) @ Share"));
  EXPECT_THAT(lever_mistakes(SmallLever{"a", "share"}.text() + SmallLever{"b", "share"}.text()),
              ElementsAre("two levers set 'share' @ share"));
}

TEST(Levers, of_a_shock_s_name_are_refused) {
  test::SmallModel model = model_with_levers(SmallLever{"a", "share"}.text());
  model.shocks = test::SmallShock{"a", "price"}.text();
  EXPECT_THAT(test::summaries(test::errors_of([&] { model.read(); })),
              Contains("the name 'a' is taken @ a"));
}

}  // namespace
}  // namespace sim33618
