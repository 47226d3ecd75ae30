// Numbers of energy, power and carbon that cannot be: each is refused at its row, with what is
// wrong.
#include <gmock/gmock.h>

#include "cli/support/program.hpp"
#include "support/small_model.hpp"

namespace sim33618::test {
namespace {

using testing::StartsWith;

// A model of plants and fuels whose requirements speak of what such models get wrong.
SmallModel plants() {
  SmallModel model;
  model.time = "{start: 2025, end: 2027, step: 1/4, save: 1, method: rk4}";
  model.dimensions +=
      "  block:\n    doc: Load blocks of a year.\n"
      "    elements: {peak: {name: {en: Peak, zh: 高峰}}, base: {name: {en: Base, zh: 基荷}}}\n";
  model.variables = data("fuel_share", "1", "place, fuel", "linear") +
                    aux("fuel_shares_in_all", "SUM(fuel_share[place, *])", "1", "place") +
                    data("capacity", "MW", "fuel", "linear") + data("block_hours", "h", "block") +
                    data("factor", "t CO2/MWh", "fuel", "step") +
                    data("covered_from", "yr", "place") + data("covered_until", "yr", "place") +
                    data("usage", "MWh/yr", "place");
  model.numbers =
      number("fuel_share", 0.7, "* coal", "2025") + number("fuel_share", 0.3, "* gas", "2025") +
      number("fuel_share", 0.6, "west coal", "2025") +
      number("fuel_share", 0.5, "west coal", "2027") +
      number("fuel_share", 0.4, "west gas", "2025") +
      number("fuel_share", 0.5, "west gas", "2027") + number("capacity", 300, "*", "2025", "MW") +
      number("capacity", 200, "coal", "2025", "MW") +
      number("capacity", 0.1, "coal", "2027", "GW") + number("block_hours", 2000, "peak", "", "h") +
      number("block_hours", 6760, "base", "", "h") +
      number("factor", 0.9, "coal", "2025", "t CO2/MWh") +
      number("factor", 0.8, "coal", "2026", "t CO2/MWh") +
      number("factor", 0.8, "coal", "2027", "kg CO2/kWh") +
      number("factor", 0.4, "gas", "2025", "t CO2/MWh") +
      number("factor", 0.4, "gas", "2026", "t CO2/MWh") +
      number("factor", 0.4, "gas", "2027", "t CO2/MWh") +
      number("covered_from", 2024, "*", "", "yr") + number("covered_until", 2030, "*", "", "yr") +
      number("usage", 5000, "*", "", "kWh/yr");
  model.requirements = R"(  shares_add_up:
    otherwise: {en: The shares of fuels do not add up to one, zh: 燃料份额之和不为一}
    variable: fuel_shares_in_all
    rows: fuel_share
    equals: 1
    within: 0.1%
  none_negative:
    otherwise: {en: This cannot be negative, zh: 此数不能为负}
    variable: [capacity, fuel_share, usage]
    at_least: 0
  blocks_have_hours:
    otherwise: {en: A load block without hours, zh: 负荷时段没有小时数}
    variable: block_hours
    at_least: 1 h
  factors_each_year:
    otherwise: {en: The factor table has a gap, zh: 因子表不连续}
    variable: factor
    covers: every_year
  coverage_ends_after_its_start:
    otherwise: {en: Coverage ends before it starts, zh: 覆盖期早于其开始便结束}
    variable: covered_until
    at_least: covered_from
  usage_of_a_household:
    otherwise: {en: 'No household uses as much, is the unit right', zh: 户均用电不可能如此之多，请核对单位}
    variable: usage
    at_most: 50 MWh/yr
)";
  return model;
}

class ImpossibleNumbers : public testing::Test {
 protected:
  // What `validate` says of a changed row.
  std::string refusal(const std::string& old_row, const std::string& new_row,
                      const std::string& language = "en") const {
    SmallModel model = plants();
    const std::size_t at = model.numbers.find(old_row);
    EXPECT_NE(at, std::string::npos) << model.numbers;
    model.numbers.replace(at, old_row.size(), new_row);
    model.write(folder_);
    Surroundings here;
    here.folder = folder_.path();
    const Outcome outcome = sim33618({"validate", ".", "--lang", language}, here);
    EXPECT_EQ(outcome.code, 2) << outcome.err;
    return outcome.err;
  }

  ScratchFolder folder_;
};

TEST_F(ImpossibleNumbers, are_not_among_those_that_are_right) {
  plants().write(folder_);
  Surroundings here;
  here.folder = folder_.path();
  const Outcome outcome = sim33618({"validate", "."}, here);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(ImpossibleNumbers, shares_that_do_not_add_up) {
  EXPECT_EQ(
      refusal(number("fuel_share", 0.3, "* gas", "2025"),
              number("fuel_share", 0.4, "* gas", "2025")),
      R"(./p.csv:2:1: error: The shares of fuels do not add up to one: fuel_shares_in_all[east] is 1.1 in place of 1
  fuel_share,* coal,2025,0.7,0.7,0.7,fixed,1,s,2024,A,
  ^~~~~~~~~~~~~~~~~~~~~~~~~~
./q.yaml:3:3: note: required here
    shares_add_up:
    ^~~~~~~~~~~~~
./p.csv:2:1: error: The shares of fuels do not add up to one: fuel_shares_in_all[north] is 1.1 in place of 1
  fuel_share,* coal,2025,0.7,0.7,0.7,fixed,1,s,2024,A,
  ^~~~~~~~~~~~~~~~~~~~~~~~~~
./q.yaml:3:3: note: required here
    shares_add_up:
    ^~~~~~~~~~~~~
)");
}

TEST_F(ImpossibleNumbers, shares_that_cease_to_add_up) {
  EXPECT_THAT(refusal(number("fuel_share", 0.5, "west gas", "2027"),
                      number("fuel_share", 0.9, "west gas", "2027")),
              StartsWith("./p.csv:5:1: error: The shares of fuels do not add up to one: "
                         "fuel_shares_in_all[west] in 2027 is 1.4 in place of 1\n"
                         "  fuel_share,west coal,2027,0.5,"));
}

TEST_F(ImpossibleNumbers, negative_capacity_in_a_later_year) {
  EXPECT_THAT(refusal("coal,2027,0.1,0.1,0.1", "coal,2027,-0.1,-0.1,-0.1"),
              StartsWith("./p.csv:10:1: error: This cannot be negative: capacity[coal] in 2027 is "
                         "-100 MW, less than 0\n  capacity,coal,2027,-0.1,"));
}

TEST_F(ImpossibleNumbers, a_factor_table_with_a_missing_year) {
  const std::string row = number("factor", 0.8, "coal", "2026", "t CO2/MWh");
  EXPECT_THAT(refusal(row, ""),
              StartsWith("./p.csv:13:1: error: The factor table has a gap: factor[coal] has no "
                         "number for 2026\n  factor,coal,2025,0.9,"));
  EXPECT_THAT(refusal(row, "", "zh"),
              StartsWith("./p.csv:13:1: 错误：因子表不连续：factor[coal] 没有 2026 年的数值\n"));
}

TEST_F(ImpossibleNumbers, a_factor_table_that_begins_late) {
  EXPECT_THAT(refusal(number("factor", 0.9, "coal", "2025", "t CO2/MWh"), ""),
              StartsWith("./p.csv:13:1: error: The factor table has a gap: factor[coal] has no "
                         "number for 2025\n  factor,coal,2026,0.8,"));
}

TEST_F(ImpossibleNumbers, coverage_that_ends_before_it_starts) {
  const std::string row = number("covered_until", 2030, "*", "", "yr");
  const std::string early = row + number("covered_until", 2020, "east", "", "yr");
  EXPECT_THAT(refusal(row, early),
              StartsWith("./p.csv:21:1: error: Coverage ends before it starts: covered_until[east] "
                         "is 2020 yr, less than covered_from[east] (2024 yr)\n"));
  EXPECT_THAT(refusal(row, early, "zh"),
              StartsWith("./p.csv:21:1: 错误：覆盖期早于其开始便结束：covered_until[east] 为 2020 "
                         "yr，小于 covered_from[east]（2024 yr）\n"));
}

TEST_F(ImpossibleNumbers, a_load_block_without_hours) {
  EXPECT_THAT(refusal("peak,,2000,2000,2000", "peak,,0,0,0"),
              StartsWith("./p.csv:11:1: error: A load block without hours: block_hours[peak] is 0 "
                         "h, less than 1 h\n"));
  EXPECT_THAT(
      refusal(number("block_hours", 2000, "peak", "", "h"), ""),
      StartsWith("./p.csv:11:1: error: no number is given for block_hours[peak]; add rows below "
                 "this one\n"));
}

TEST_F(ImpossibleNumbers, a_thousand_times_too_much) {
  EXPECT_THAT(refusal("5000,fixed,kWh/yr", "5000,fixed,MWh/yr"),
              StartsWith("./p.csv:21:1: error: No household uses as much, is the unit right: "
                         "usage[east] is 5000 MWh/yr, more than 50 MWh/yr\n"));
}

// Kilograms for tons in one row of three: nothing forbids it, and nobody means it.
TEST_F(ImpossibleNumbers, a_thousand_times_less_than_in_the_years_beside_it) {
  SmallModel model = plants();
  const std::string row = number("factor", 0.8, "coal", "2026", "t CO2/MWh");
  model.numbers.replace(model.numbers.find(row), row.size(),
                        number("factor", 0.8, "coal", "2026", "kg CO2/MWh"));
  model.write(folder_);
  Surroundings here;
  here.folder = folder_.path();
  const Outcome outcome = sim33618({"validate", "."}, here);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.err,
              StartsWith("./p.csv:14:1: warning: factor[coal] in 2026 is 0.0008 t CO2/MWh, off the "
                         "years beside it by more than a factor of 100; is the unit right?\n"));
}

TEST_F(ImpossibleNumbers, of_another_kind) {
  EXPECT_THAT(refusal("5000,fixed,kWh/yr", "5000,fixed,kWh"),
              StartsWith("./p.csv:21:31: error: the unit 'kWh' does not convert to 'MWh/yr' of "
                         "'usage'\n"));
}

// What `validate` says of the city's model with another number in the first cell of the national
// table.
std::string refused_cell(const std::string& number) {
  const ScratchFolder folder;
  std::filesystem::copy(SIM33618_SOURCE_DIR "/model", folder / "model",
                        std::filesystem::copy_options::recursive);
  const std::string table = "model/tables/input_output_2020.csv";
  const std::string cell = "national_domestic_coefficient,agriculture agriculture,,";
  std::string text = folder.text_of(table);
  const std::size_t at = text.find(cell);
  if (at == std::string::npos) return "there is no such cell";
  const std::size_t end = text.find(",fixed", at);
  text.replace(at, end - at, cell + number + "," + number + "," + number);
  folder.write(table, text);
  Surroundings here;
  here.folder = folder.path();
  const Outcome outcome = sim33618({"validate", "model"}, here);
  EXPECT_EQ(outcome.code, 2);
  return outcome.err;
}

TEST(ImpossibleTables, whose_sectors_take_more_than_they_make) {
  const std::string place = "model/tables/input_output_2020.csv:2:1: error: ";
  const std::string takes_too_much =
      place +
      "The inputs and value added of a sector are more than its output: "
      "national_outlay[agriculture] is ";
  EXPECT_THAT(refused_cell("0.95"), StartsWith(takes_too_much + "1.81548, more than 1.001\n"));
  EXPECT_THAT(refused_cell("1.2"), StartsWith(takes_too_much + "2.06548, more than 1.001\n"));
  EXPECT_THAT(refused_cell("0.2"), StartsWith(takes_too_much + "1.06548, more than 1.001\n"));
}

TEST(ImpossibleTables, with_cells_below_zero) {
  EXPECT_THAT(refused_cell("-0.3"),
              StartsWith("model/tables/input_output_2020.csv:2:1: error: A cell of the national "
                         "table lies below zero: national_domestic_coefficient[agriculture, "
                         "agriculture] is -0.3, less than 0\n"));
}

}  // namespace
}  // namespace sim33618::test
