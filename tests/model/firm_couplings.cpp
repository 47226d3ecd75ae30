// What firms read and give, as a model says it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "model/firm_coupling.hpp"
#include "model/model_document.hpp"
#include "model/yaml_reader.hpp"
#include "support/found_errors.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string given =
    "rules: weekly\naccounts: account\nparts: {rest: rest_nodes}\n"
    "reads:\n  orders: o\n  capacity: c\n  use: u\n  availability: [p, q]\n  firms: f\n"
    "supplies: {x: output, y: served}\n";

struct Reading {
  FirmCoupling coupling;
  std::vector<std::string> mistakes;
};

Reading reading(const std::string& old = "", const std::string& now = "") {
  std::string text = given;
  if (!old.empty()) text.replace(text.find(old), old.size(), now);
  Diagnostics diagnostics;
  const Node root = parse_yaml(std::make_shared<SourceText>("c.yaml", text), diagnostics);
  Reading read;
  read.coupling = read_firm_coupling(root, {}, diagnostics);
  read.mistakes = test::summaries(diagnostics.all());
  return read;
}

TEST(FirmCouplings, say_what_is_read_and_given) {
  const Reading read = reading();
  EXPECT_THAT(read.mistakes, IsEmpty());
  EXPECT_EQ(read.coupling.rules.text, "weekly");
  EXPECT_EQ(read.coupling.parts.at(0).nodes.text, "rest_nodes");
  EXPECT_THAT(texts_of(read.coupling.reads()), ElementsAre("o", "c", "u", "p", "q", "f"));
  ASSERT_EQ(read.coupling.supplies.size(), 2U);
  EXPECT_EQ(read.coupling.supplies[0].of, FirmTotal::output);
  EXPECT_EQ(read.coupling.supplies[1].variable.text, "y");
  EXPECT_EQ(read.coupling.supplies[1].of, FirmTotal::served);
}

TEST(FirmCouplings, name_what_firms_have) {
  EXPECT_THAT(reading("x: output", "x: profit").mistakes,
              ElementsAre("'profit' is none of output, served @ profit"));
  EXPECT_THAT(reading("  use: u\n", "").mistakes,
              ElementsAre(testing::StartsWith("'reads' lacks the key 'use'")));
  EXPECT_THAT(reading("firms: f", "firm: f").mistakes,
              ElementsAre("unknown key 'firm' in 'reads'; did you mean 'firms'? @ firm"));
  EXPECT_THAT(reading("rules: weekly\n", "").mistakes,
              ElementsAre(testing::StartsWith("the file lacks the key 'rules'")));
}

// The shipped model, with what is put in place of a part of its coupling.
std::vector<std::string> mistakes_in_model(const std::string& old, const std::string& now) {
  const test::ScratchFolder folder;
  std::filesystem::copy(SIM33618_SOURCE_DIR "/model", folder.path(),
                        std::filesystem::copy_options::recursive);
  std::string text = folder.text_of("coupling.yaml");
  folder.write("coupling.yaml", text.replace(text.find(old), old.size(), now));
  return test::summaries(test::errors_of([&] { read_model(folder.path(), "m"); }));
}

TEST(SlowFirmCouplings, of_a_model_fit_its_variables_and_firms) {
  EXPECT_THAT(mistakes_in_model("orders: plant_orders", "orders: plant_orders"), IsEmpty());
  EXPECT_THAT(mistakes_in_model("orders: plant_orders", "orders: plant_ordres"),
              ElementsAre("unknown variable 'plant_ordres'; did you mean 'plant_orders'? @ "
                          "plant_ordres"));
  EXPECT_THAT(
      mistakes_in_model("capacity: plant_capacity", "capacity: staff"),
      ElementsAre("'person' does not convert to '1e8 CNY2024/yr' of 'plant_orders' @ staff"));
  EXPECT_THAT(mistakes_in_model("capacity: plant_capacity", "capacity: gdp"),
              ElementsAre("'gdp' must have the dimensions account @ gdp"));
  EXPECT_THAT(mistakes_in_model("[supply_availability,", "[plant_orders,"),
              ElementsAre("'plant_orders' is no share @ plant_orders"));
  EXPECT_THAT(mistakes_in_model("firms: leader_availability", "firms: import_availability"),
              testing::Contains("'automotive_chips' of 'component' is no firm of the model @ "
                                "import_availability"));
  EXPECT_THAT(mistakes_in_model("other_industry: split_node", "other_industri: split_node"),
              testing::Contains("dimension 'account' has no element 'other_industri'; did you mean "
                                "'other_industry'? @ other_industri"));
  EXPECT_THAT(mistakes_in_model("other_industry: split_node", "other_industry: component"),
              ElementsAre("'component' does not run over 'supply_node' or a subset of it alone @ "
                          "component"));
  EXPECT_THAT(mistakes_in_model("parts:\n  other_industry: split_node\n", ""),
              ElementsAre("'other_industry' is no node of the supply network; say under 'parts' "
                          "which nodes it has @ account"));
  EXPECT_THAT(mistakes_in_model("accounts: account", "accounts: acount"),
              ElementsAre("unknown dimension 'acount'; did you mean 'account'? @ acount"));
  EXPECT_THAT(mistakes_in_model("gross_output: output", "backlog: output"),
              testing::Contains(testing::HasSubstr("has no equations that firms could stand in")));
}

}  // namespace
}  // namespace sim33618
