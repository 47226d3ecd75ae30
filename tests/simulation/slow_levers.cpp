// What evidence expects of each lever (model/levers.yaml), held against runs of the model.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/unit_system.hpp"
#include "scenario/lever_settings.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

class SlowLevers : public test::OnShippedModel {
 protected:
  static const std::vector<Lever>& levers() { return model().document().levers; }

  // Each lever at each zone, run once.
  const test::ShippedRun& pulled(const Lever& lever, const std::string& zone) {
    auto& found = runs_[{lever.name.text, zone}];
    if (!found)
      found = std::make_unique<test::ShippedRun>(
          run(fmt::format("levers: {{{}: {}}}\n", lever.name.text, zone)));
    return *found;
  }

  static std::string label(const Reference& reference) {
    std::vector<std::string> elements;
    for (const Word& element : reference.elements) elements.push_back(element.text);
    return elements.empty() ? reference.name.text
                            : fmt::format("{}[{}]", reference.name.text, listed(elements));
  }

  static double share(const Word& word) {
    return model().document().units.parse_quantity(word.text).in_base_units();
  }

  bool is_as_expected(const Lever& lever, const LeverEffect& effect) {
    const std::string on = label(effect.on);
    const double before = base_(on, effect.year);
    const double change =
        (pulled(lever, effect.zone.text)(on, effect.year) - before) / std::abs(before);
    if (effect.sign == "rises" && !(change > 0)) return false;
    if (effect.sign == "falls" && !(change < 0)) return false;
    if (effect.between.empty()) return effect.sign != "unchanged" || change == 0;
    return change >= share(effect.between.front()) && change <= share(effect.between.back());
  }

  const test::ShippedRun base_ = run("");
  std::map<std::pair<std::string, std::string>, std::unique_ptr<test::ShippedRun>> runs_;
};

// A failing expectation is a finding, which stays and is explained in docs/model/levers.md.
TEST_F(SlowLevers, do_what_evidence_expects_but_for_the_findings) {
  std::vector<std::string> findings;
  std::size_t effects = 0;
  for (const Lever& lever : levers()) {
    for (const LeverEffect& effect : lever.effects) {
      ++effects;
      if (!is_as_expected(lever, effect))
        findings.push_back(fmt::format("{}: {}", lever.name.text, label(effect.on)));
    }
  }
  EXPECT_EQ(effects, 149U);
  EXPECT_THAT(findings, testing::UnorderedElementsAre(
                            "storage: supply_margin", "scenario_fund: smart_manufacturing_market",
                            "shared_equipment: above_scale_output",
                            "strategic_stocks: industry_co2", "credit_supply: industry_co2"));
}

TEST_F(SlowLevers, move_something_that_the_model_reports) {
  const Structure& structure = model().structure();
  for (const Lever& lever : levers()) {
    const Result& result = pulled(lever, lever.zones.back().name).result();
    bool moves = false;
    for (std::size_t v = 0; v < structure.variables.size() && !moves; ++v) {
      if (structure.variables[v].declaration->report.text.empty()) continue;
      for (std::size_t e = 0; e < structure.variables[v].element_count && !moves; ++e) {
        const std::size_t last = result.period_count() - 1;
        moves = result.base_value(v, e, last) != base_.result().base_value(v, e, last);
      }
    }
    EXPECT_TRUE(moves) << lever.name.text;
  }
}

TEST_F(SlowLevers, at_their_status_quo_change_no_bit) {
  std::size_t steady = 0;
  for (const Lever& lever : levers()) {
    const std::string value = status_quo_text(lever, model().document(), model().numbers());
    if (value.find(" to ") != std::string::npos) continue;  // no single value says a path
    ++steady;
    const test::ShippedRun same = run(fmt::format("levers: {{{}: {}}}\n", lever.name.text, value));
    EXPECT_EQ(same.result().periods(), base_.result().periods()) << lever.name.text;
  }
  EXPECT_GT(steady, levers().size() / 2);
}

// Beyond round-off: a linear path gets a point where the lever sets in, between which and the one
// before it is interpolated anew.
TEST_F(SlowLevers, that_set_in_later_change_nothing_before) {
  for (const Lever& lever : levers()) {
    const test::ShippedRun late = run(fmt::format("levers: {{{}: {{2028: {}}}}}\n", lever.name.text,
                                                  lever.zones.back().value.text));
    for (std::size_t year = 0; year < static_cast<std::size_t>(2028 - base_.first_year()); ++year) {
      const std::vector<double>& now = late.result().periods()[year];
      const std::vector<double>& before = base_.result().periods()[year];
      for (std::size_t slot = 0; slot < now.size(); ++slot)
        ASSERT_NEAR(now[slot], before[slot], 1e-12 * std::max(1.0, std::abs(before[slot])))
            << lever.name.text << " " << base_.first_year() + static_cast<int>(year) << " " << slot;
    }
  }
}

// A linear path has a point at each year given, so that round-off is all that may differ before.
TEST_F(SlowLevers, with_a_schedule_that_is_zero_until_2028_change_nothing_before) {
  std::size_t tried = 0;
  for (const Lever& lever : levers()) {
    const std::string quo = status_quo_text(lever, model().document(), model().numbers());
    const std::string unit = quo.substr(std::min(quo.find(' '), quo.size()));
    if (quo.substr(0, quo.find(' ')) != "0" || quo.find(" to ") != std::string::npos) continue;
    ++tried;
    const test::ShippedRun late =
        run(fmt::format("levers: {{{}: {{2025: 0{}, 2028: 0{}, 2030: {}}}}}\n", lever.name.text,
                        unit, unit, lever.zones.back().value.text));
    for (std::size_t year = 0; year < static_cast<std::size_t>(2028 - base_.first_year()); ++year) {
      const std::vector<double>& now = late.result().periods()[year];
      const std::vector<double>& before = base_.result().periods()[year];
      for (std::size_t slot = 0; slot < now.size(); ++slot)
        ASSERT_NEAR(now[slot], before[slot], 1e-12 * std::max(1.0, std::abs(before[slot])))
            << lever.name.text << " " << base_.first_year() + static_cast<int>(year) << " " << slot;
    }
  }
  EXPECT_GT(tried, 10U);
}

// Two levers say the same whichever is written first.
TEST_F(SlowLevers, count_in_any_order) {
  const test::ShippedRun one = run("levers: {carbon_price: strong, retrofit_subsidy: strong}\n");
  const test::ShippedRun other = run("levers: {retrofit_subsidy: strong, carbon_price: strong}\n");
  EXPECT_EQ(one.result().periods(), other.result().periods());
}

}  // namespace
}  // namespace sim33618
