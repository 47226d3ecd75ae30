// The library as another program uses it: only the public headers.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sim33618/run.hpp>

#include <stdexcept>
#include <thread>

#include "support/scratch_folder.hpp"

namespace {

namespace api = sim33618::api;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::filesystem::path source = SIM33618_SOURCE_DIR;

class PublicApi : public ::testing::Test {
 protected:
  template <typename Error>
  static std::string message(const std::function<void()>& action) {
    try {
      action();
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  const api::Model model_ = api::Model::load(source / "model");
  const api::Program program_ = api::compile(model_);
  const api::Scenario baseline_ =
      api::Scenario::resolve(source / "scenarios" / "baseline.yaml", model_);
};

// Keeps one figure of each run.
class LastGdp : public api::Sink {
 public:
  void receive(std::size_t member, const api::Result& result) override {
    EXPECT_EQ(member, values.size());
    values.push_back(result.values("gdp").back());
  }
  std::vector<double> values;
};

TEST_F(PublicApi, describes_the_model) {
  EXPECT_EQ(model_.name(), "chongqing-33618");
  EXPECT_FALSE(model_.version().empty());
  std::size_t clusters = 0;
  for (const api::DimensionInfo& dimension : model_.dimensions()) {
    if (dimension.name == "cluster") clusters = dimension.elements.size();
  }
  EXPECT_EQ(clusters, 30U);
  for (const api::VariableInfo& variable : model_.variables()) {
    EXPECT_FALSE(variable.unit.empty()) << variable.name;
    EXPECT_FALSE(variable.doc.empty()) << variable.name;
  }
}

TEST_F(PublicApi, runs_a_scenario_and_reads_its_values) {
  const api::Result result = api::run(program_, baseline_);
  EXPECT_THAT(result.periods(),
              ElementsAre("2024", "2025", "2026", "2027", "2028", "2029", "2030"));
  EXPECT_EQ(result.values("gdp").size(), 7U);
  EXPECT_EQ(result.values("final_energy").size() % 7, 0U);
  EXPECT_EQ(result.value("gdp", {}, 6), result.values("gdp").back());
  EXPECT_GT(result.value("final_energy", {"nev", "electricity"}, 0), 0);
}

TEST_F(PublicApi, the_status_quo_is_the_model_with_its_own_numbers) {
  const api::Scenario own = api::Scenario::status_quo(model_);
  EXPECT_EQ(own.first_year(), 2024);
  EXPECT_EQ(own.last_year(), 2030);
  EXPECT_EQ(api::run(program_, own).values("gdp"), api::run(program_, baseline_).values("gdp"));
}

TEST_F(PublicApi, a_plan_gives_its_members_in_order) {
  api::Scenario slower = baseline_;
  slower.set("market_growth", {"*", "*"}, 1);
  LastGdp sink;
  api::run({program_, {baseline_, slower, baseline_}}, sink);
  ASSERT_EQ(sink.values.size(), 3U);
  EXPECT_LT(sink.values[1], sink.values[0]);
  EXPECT_EQ(sink.values[2], sink.values[0]) << "set() changes one copy only";
}

TEST_F(PublicApi, runs_one_program_on_several_threads_at_once) {
  const std::vector<double> alone = api::run(program_, baseline_).values("gdp");
  std::vector<std::vector<double>> together(4);
  std::vector<std::thread> threads;
  for (std::vector<double>& values : together) {
    threads.emplace_back([&] { values = api::run(program_, baseline_).values("gdp"); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(together, ::testing::Each(alone));
}

TEST_F(PublicApi, a_number_is_set_in_the_unit_of_its_variable) {
  api::Scenario scenario = baseline_;
  scenario.set("market_growth", {"nev", "abroad"}, 3);
  const api::Result result = api::run(program_, scenario);
  EXPECT_DOUBLE_EQ(result.value("market_growth", {"nev", "abroad"}, 3), 3);
}

TEST_F(PublicApi, a_number_that_is_set_leaves_nothing_to_be_announced) {
  const sim33618::test::ScratchFolder scratch;
  scratch.write("announced.yaml",
                "sim33618: scenario/1\nextends: baseline.yaml\ntitle: {en: A, zh: 甲}\n"
                "levers: {carbon_price: {2028: 500 CNY2024/t CO2, announced: 2025}}\n");
  api::Scenario announced = api::Scenario::resolve(scratch / "announced.yaml", model_);
  api::Scenario constant = baseline_;
  const auto price = [&](const api::Scenario& scenario) {
    return api::run(program_, scenario).values("foreseen_carbon_price");
  };
  EXPECT_NE(price(announced), price(constant));
  announced.set("carbon_price", {}, 100);
  constant.set("carbon_price", {}, 100);
  EXPECT_EQ(price(announced), price(constant));
}

TEST_F(PublicApi, writes_the_tables_of_the_program) {
  const sim33618::test::ScratchFolder scratch;
  api::run(program_, baseline_).write(scratch / "baseline");
  EXPECT_THAT(scratch.text_of("baseline/timeseries.csv"), HasSubstr("GDP|MER"));
  scratch.write("taken/notes.txt", "mine");
  EXPECT_THAT(
      message<api::InputError>([&] { api::run(program_, baseline_).write(scratch / "taken"); }),
      HasSubstr("left alone"));
}

TEST_F(PublicApi, wrong_names_are_answered_with_a_suggestion) {
  const api::Result result = api::run(program_, baseline_);
  EXPECT_THAT(message<api::InputError>([&] { result.values("gpd"); }),
              HasSubstr("did you mean 'gdp'?"));
  EXPECT_THAT(message<api::InputError>([&] { result.value("gross_output", {"nve"}, 0); }),
              HasSubstr("did you mean 'nev'?"));
  EXPECT_THAT(message<api::InputError>([&] { result.value("gross_output", {}, 0); }),
              HasSubstr("takes an element"));
  EXPECT_THROW(result.value("gdp", {}, 7), std::out_of_range);
  api::Scenario scenario = baseline_;
  EXPECT_THAT(message<api::InputError>([&] { scenario.set("gdp", {}, 1); }),
              HasSubstr("is no data"));
  EXPECT_THAT(message<api::InputError>([&] {
                scenario.set("market_growth", {"nve", "abroad"}, 1);
              }),
              HasSubstr("did you mean 'nev'?"));
}

TEST_F(PublicApi, wrong_files_are_answered_at_the_character) {
  const sim33618::test::ScratchFolder scratch;
  scratch.write("x.yaml", "sim33618: scenario/1\ntitle: {en: a, zh: b}\nparametres: {}\n");
  EXPECT_THAT(message<api::InputError>([&] { api::Scenario::resolve(scratch / "x.yaml", model_); }),
              HasSubstr("x.yaml:3:1: error: unknown key 'parametres'"));
  EXPECT_THAT(message<api::InputError>([&] { api::Model::load(scratch / "none"); }),
              HasSubstr("cannot read"));
}

TEST_F(PublicApi, a_scenario_of_another_model_is_refused) {
  const api::Model other = api::Model::load(source / "model");
  const api::Scenario foreign = api::Scenario::status_quo(other);
  EXPECT_THAT(message<api::InputError>([&] { api::run(program_, foreign); }),
              HasSubstr("is of another model"));
}

}  // namespace
