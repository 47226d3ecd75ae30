// Where scenarios, parents and models may lie.
#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

// A folder with a model `name` in it, as the manifest calls it.
void add_model(const Mills& mills, const std::string& folder, const std::string& name) {
  fs::create_directories((mills / folder).parent_path());
  fs::copy(mills / "model", mills / folder, fs::copy_options::recursive);
  mills.replace(folder + "/model.yaml", "name: mills", "name: " + name);
}

// A scenario far from `model/`, and models of several names; says which one a run takes.
class ModelLookup : public testing::Test {
 protected:
  void SetUp() override {
    for (const std::string name : {"by_option", "by_scenario", "by_environment", "above"})
      add_model(mills_, name == "above" ? "far/model" : "models/" + name, name);
    fs::remove_all(mills_ / "model");
    mills_.scenario("far/away/s.yaml", "");
    mills_.scenario("far/away/named.yaml", "model: ../../models/by_scenario\n");
    mills_.scenario("far/away/child.yaml", "extends: named.yaml\n");
  }

  std::string model_of(const std::vector<std::string>& words,
                       const std::map<std::string, std::string>& environment = {}) const {
    Surroundings surroundings;
    surroundings.environment = environment;
    std::vector<std::string> all = {"run"};
    all.insert(all.end(), words.begin(), words.end());
    const Outcome outcome = mills_.run(all, surroundings);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const std::string name = fs::path(words.front()).stem().string();
    return nlohmann::json::parse(
        mills_.text_of("output/" + name + "/manifest.json"))["model"]["name"];
  }

  Mills mills_;
  const std::map<std::string, std::string> environment_ = {
      {"SIM33618_MODEL", "models/by_environment"}};
};

TEST_F(ModelLookup, folder_above_the_scenario_is_taken_last) {
  EXPECT_EQ(model_of({"far/away/s.yaml"}), "above");
}

TEST_F(ModelLookup, environment_goes_before_the_folder_above) {
  EXPECT_EQ(model_of({"far/away/s.yaml"}, environment_), "by_environment");
}

TEST_F(ModelLookup, model_of_the_scenario_goes_before_the_environment) {
  EXPECT_EQ(model_of({"far/away/named.yaml"}, environment_), "by_scenario");
}

TEST_F(ModelLookup, model_of_a_parent_counts_for_its_children) {
  EXPECT_EQ(model_of({"far/away/child.yaml"}, environment_), "by_scenario");
}

TEST_F(ModelLookup, option_goes_before_all) {
  EXPECT_EQ(model_of({"far/away/named.yaml", "--model", "models/by_option"}, environment_),
            "by_option");
}

TEST_F(ModelLookup, scenarios_of_one_command_may_have_different_models) {
  EXPECT_EQ(model_of({"far/away/s.yaml", "far/away/named.yaml"}), "above");
  EXPECT_EQ(nlohmann::json::parse(mills_.text_of("output/named/manifest.json"))["model"]["name"],
            "by_scenario");
}

TEST_F(ModelLookup, explain_takes_the_model_of_its_scenario) {
  const Outcome outcome = mills_.run({"explain", "usage", "--scenario", "far/away/named.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(ModelLookup, option_without_a_model_in_its_folder) {
  EXPECT_EQ(mills_.refusal({"run", "far/away/s.yaml", "--model", "models"}),
            "error: 'models' (from --model) holds no model: it has no model.yaml\n");
}

TEST_F(ModelLookup, environment_without_a_model_in_its_folder) {
  Surroundings surroundings;
  surroundings.environment = {{"SIM33618_MODEL", "models"}};
  const Outcome outcome = mills_.run({"run", "far/away/s.yaml"}, surroundings);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err,
            "error: 'models' (from $SIM33618_MODEL) holds no model: it has no model.yaml\n");
}

TEST(Places, no_model_anywhere_says_how_to_name_one) {
  const ScratchFolder folder;
  // A scratch folder in a checkout would have the checkout's model above it.
  const fs::path elsewhere =
      fs::temp_directory_path() / ("sim33618-" + folder.path().filename().string());
  fs::create_directories(elsewhere);
  Surroundings surroundings;
  surroundings.folder = elsewhere;
  const Outcome outcome = sim33618({"list", "variables"}, surroundings);
  fs::remove_all(elsewhere);
  EXPECT_EQ(outcome.code, 2);
  const fs::path installed =
      fs::path(SIM33618_BINARY).parent_path().parent_path() / "share/sim33618/model";
  EXPECT_EQ(outcome.err, "error: no model found: there is no 'model' folder in or above '" +
                             elsewhere.string() + "', none is installed in '" + installed.string() +
                             "'; name one by --model or $SIM33618_MODEL\n");
}

TEST(Places, parent_is_also_found_beside_the_model) {
  const Mills mills;
  mills.scenario("scenarios/baseline.yaml", "parameters: {usage: 0.5}\n");
  mills.scenario("elsewhere/s.yaml", "extends: baseline.yaml\nparameters: {growth_rate: 0 1/yr}\n");
  const Outcome outcome = mills.run({"run", "elsewhere/s.yaml", "--model", "model"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(mills.text_of("output/s/timeseries.csv").find("Output,t/yr,150,150,150\n"),
            std::string::npos);
}

TEST(Places, parent_beside_the_child_goes_before_that_of_the_model) {
  const Mills mills;
  mills.scenario("scenarios/baseline.yaml", "parameters: {usage: 0.5}\n");
  mills.scenario("elsewhere/baseline.yaml", "parameters: {usage: 1}\n");
  mills.scenario("elsewhere/s.yaml", "extends: baseline.yaml\nparameters: {growth_rate: 0 1/yr}\n");
  ASSERT_EQ(mills.run({"run", "elsewhere/s.yaml", "--model", "model"}).code, 0);
  EXPECT_NE(mills.text_of("output/s/timeseries.csv").find("Output,t/yr,300,300,300\n"),
            std::string::npos);
}

TEST(Places, names_may_hold_blanks_and_chinese_text) {
  const Mills mills;
  mills.scenario("我的 情景/更清洁 电网.yaml", "extends: ../as_before.yaml\n");
  const Outcome outcome = mills.run({"run", "我的 情景/更清洁 电网.yaml", "--output", "结果 1"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(mills.text_of("结果 1/更清洁 电网/timeseries.csv").find("mills,更清洁 电网,Riverside,"),
            std::string::npos);
}

TEST(Places, scenario_of_the_repository_runs_from_anywhere) {
  const ScratchFolder folder;
  Surroundings surroundings;
  surroundings.folder = folder.path();
  const Outcome outcome =
      sim33618({"run", SIM33618_SOURCE_DIR "/scenarios/baseline.yaml"}, surroundings);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(fs::exists(folder / "output/baseline/manifest.json"));
}

TEST(Places, scenario_outside_the_repository_extends_its_baseline) {
  const ScratchFolder folder;
  folder.write("s.yaml", "sim33618: scenario/1\nextends: baseline.yaml\ntitle: {en: S, zh: 景}\n");
  Surroundings surroundings;
  surroundings.folder = folder.path();
  surroundings.environment = {{"SIM33618_MODEL", SIM33618_SOURCE_DIR "/model"}};
  const Outcome outcome = sim33618({"run", "s.yaml"}, surroundings);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto manifest = nlohmann::json::parse(folder.text_of("output/s/manifest.json"));
  EXPECT_EQ(manifest["scenario"]["files"][0]["name"], "baseline.yaml");
}

TEST(Places, scenario_that_names_its_model_finds_parents_beside_it) {
  const Mills mills;
  mills.scenario("scenarios/baseline.yaml", "parameters: {usage: 0.5}\n");
  fs::create_directories(mills / "far");
  fs::rename(mills / "model", mills / "far/model");
  fs::rename(mills / "scenarios", mills / "far/scenarios");
  mills.scenario("s.yaml", "model: far/model\nextends: baseline.yaml\n");
  const Outcome outcome = mills.run({"run", "s.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

}  // namespace
}  // namespace sim33618::test
