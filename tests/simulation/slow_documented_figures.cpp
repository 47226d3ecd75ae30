// What the pages of the model show of the baseline is what a run gives. A table whose last column
// is headed `variable` is held so: its columns of years against the variables that each row names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/numbers.hpp"
#include "support/markdown_table.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::MarkdownTable;
using test::ShippedRun;

// A figure as a page writes it, with the half of its last digit.
struct Shown {
  double value = 0;
  double half_digit = 0;
};

// "12 345" or "0.25"; a zero at the end of a figure of thousands is taken as rounded.
std::optional<Shown> shown_in(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  const std::optional<double> value = parse_number(text);
  if (!value) return std::nullopt;
  const std::size_t point = text.find('.');
  double half_digit = 0.5;
  if (point != std::string::npos) {
    for (std::size_t digits = text.size() - point - 1; digits > 0; --digits) half_digit /= 10;
  } else if (*value >= 1000 && text.back() == '0') {
    half_digit = 5;
  }
  return Shown{*value, half_digit};
}

void expect_shown(const std::string& text, double value, const std::string& where) {
  const std::optional<Shown> shown = shown_in(text);
  ASSERT_TRUE(shown.has_value()) << where << ": '" << text << "' is no figure";
  EXPECT_LE(std::abs(shown->value - value), shown->half_digit * (1 + 1e-9))
      << where << ": the page says " << text << ", the run " << format_number(value);
}

class SlowDocumentedFigures : public test::OnShippedModel {
 protected:
  // Of "`variable[element]` + `other`"; "[*]" is the sum over all elements.
  static double sum_of(const ShippedRun& shown, const std::string& cell, int year) {
    double sum = 0;
    const std::vector<std::string> parts = test::split_at(cell, '`');
    for (std::size_t i = 1; i < parts.size(); i += 2) {
      const std::size_t all = parts[i].find("[*]");
      if (all == std::string::npos) {
        sum += shown(parts[i], year);
        continue;
      }
      const std::string name = parts[i].substr(0, all);
      const auto& structure = model().structure();
      for (const std::string& element :
           structure.variables[structure.find(name).value()].dims.front()->element_names())
        sum += shown(name + "[" + element + "]", year);
    }
    return sum;
  }
};

class SlowDocumentedFiguresOf : public SlowDocumentedFigures,
                                public testing::WithParamInterface<const char*> {
 protected:
  // Figures of years, and their growth from the first to the last of them; how many were held.
  static int expect_row(const ShippedRun& shown, const MarkdownTable& table, std::size_t row) {
    const std::vector<std::string>& cells = table[row];
    int held = 0;
    int first_year = 0;
    int last_year = 0;
    for (std::size_t column = 1; column + 1 < table.front().size(); ++column) {
      const std::string& heading = table.front()[column];
      const std::string where = cells.front() + ", " + heading;
      if (const std::optional<double> year = parse_number(heading)) {
        last_year = static_cast<int>(*year);
        if (first_year == 0) first_year = last_year;
        expect_shown(cells.at(column), sum_of(shown, cells.back(), last_year), where);
        ++held;
      } else if (heading == "% a year" && !cells.at(column).empty()) {
        const double growth =
            sum_of(shown, cells.back(), last_year) / sum_of(shown, cells.back(), first_year);
        expect_shown(cells[column], (std::pow(growth, 1.0 / (last_year - first_year)) - 1) * 100,
                     where);
        ++held;
      }
    }
    return held;
  }
};

INSTANTIATE_TEST_SUITE_P(Page, SlowDocumentedFiguresOf,
                         testing::Values("capacity", "circular", "city", "demand", "energy",
                                         "power", "synergy"));

TEST_P(SlowDocumentedFiguresOf, are_those_of_the_baseline) {
  const ShippedRun baseline = run("");
  const std::string page = std::string("docs/model/") + GetParam() + ".md";
  int held = 0;
  for (const auto& [before, table] : test::markdown_tables(page)) {
    if (table.front().back() != "variable") continue;
    for (std::size_t row = 1; row < table.size(); ++row) held += expect_row(baseline, table, row);
  }
  EXPECT_GE(held, 6) << page;
}

// Ladder of prices: scope 1 and 2 of industry, the city without and with electricity use, and the
// same four with all allowances auctioned.
TEST_F(SlowDocumentedFigures, of_the_carbon_price_are_those_of_the_runs) {
  const auto tables = test::markdown_tables("docs/model/carbon-markets.md");
  const auto found = tables.find("What it does, in Mt of 2030, the national price from 2025 on:");
  ASSERT_NE(found, tables.end());
  const MarkdownTable& table = found->second;
  ASSERT_EQ(table.size(), 7U);
  const char* shown_totals[] = {"industry_scope_1", "industry_scope_2", "territorial_co2",
                                "city_co2"};
  for (std::size_t row = 1; row < table.size(); ++row) {
    const std::string price = fmt::format(
        "  carbon_price: {{2024: 92 CNY2024/t CO2, 2025: {0} CNY2024/t CO2, 2031: {0} CNY2024/t "
        "CO2}}\n",
        table[row][0]);
    const ShippedRun free = run_with(price);
    const ShippedRun auctioned = run_with(
        price +
        "  auction_share: {2025: 1, 2031: 1}\n  plant_auctioned_share: {2025: 1, 2031: 1}\n");
    const std::vector<std::string> all_sold = test::split_at(table[row].back(), ',');
    ASSERT_EQ(all_sold.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
      expect_shown(table[row].at(i + 1), free(shown_totals[i], 2030),
                   shown_totals[i] + (" at " + table[row][0]));
      expect_shown(all_sold[i], auctioned(shown_totals[i], 2030),
                   shown_totals[i] + (" auctioned at " + table[row][0]));
    }
  }
}

TEST_F(SlowDocumentedFigures, count_the_targets_that_the_baseline_meets) {
  const ShippedRun baseline = run("");
  int met = 0;
  int simulated = 0;
  for (const TargetOutcome& outcome : hold_against(model().document().targets, baseline.result())) {
    if (!outcome.simulated) continue;
    ++simulated;
    if (outcome.met) ++met;
  }
  EXPECT_THAT(read_file(SIM33618_SOURCE_DIR "/docs/model/targets.md", std::size_t{1} << 20U),
              testing::HasSubstr(fmt::format("meets {} of {}.", met, simulated)));
}

}  // namespace
}  // namespace sim33618
