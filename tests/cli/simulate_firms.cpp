// Networks of firms run through damage.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"
#include "support/conformance.hpp"
#include "support/replaced_text.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

class FirmRunFolder : public ScratchFolder {
 public:
  FirmRunFolder() {
    write("net/links.txt", "mine mill 10\nmill cars 20\nmine cars 5\n");
    write("net/final_demand.txt", "cars 40\nmine 1\n");
    write("net/sector.txt", "mine ore\nmill steel\ncars vehicles\n");
    write("net/damage.txt", "mill 0.5\n");
  }

  Outcome run(std::vector<std::string> words, const std::string& language = "en") const {
    words.insert(words.begin(), {"simulate-firms", "--lang", language});
    return call(words);
  }

  void replace(const std::string& file, const std::string& old, const std::string& now) const {
    write(file, replaced(text_of(file), old, now));
  }

  Outcome call(const std::vector<std::string>& words) const {
    Surroundings surroundings;
    surroundings.folder = path();
    surroundings.environment = {{"SIM33618_MODEL", SIM33618_SOURCE_DIR "/model"}};
    return sim33618(words, surroundings);
  }
};

TEST(SimulateFirms, shows_and_writes_what_damage_does) {
  const FirmRunFolder folder;
  const Outcome outcome = folder.run({"net", "--rules", "inoue-todo", "--days", "30"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("3 firms, 3 links, 30 steps by the rules 'inoue-todo'\n"));
  EXPECT_THAT(outcome.out, HasSubstr("written to output/firms\n"));
  const std::vector<CsvRow> days = csv_rows(folder.text_of("output/firms/output.csv"));
  ASSERT_EQ(days.size(), 31U);
  EXPECT_EQ(days[0].at("day"), "-1");
  EXPECT_EQ(days[0].at("output"), "76");
  EXPECT_EQ(days[1].at("day"), "0");
  // The mill makes 10 less at once; the others have stocks.
  EXPECT_EQ(days[1].at("output"), "66");
  const std::vector<CsvRow> firms = csv_rows(folder.text_of("output/firms/firms.csv"));
  ASSERT_EQ(firms.size(), 3U);
  EXPECT_EQ(firms[1].at("firm"), "mill");
  EXPECT_EQ(firms[1].at("damage"), "0.5");
  EXPECT_EQ(firms[1].at("first_hit_day"), "0");
  EXPECT_NEAR(*parse_number(firms[1].at("direct_loss")), 300, 1e-9);
  const std::vector<CsvRow> cascade = csv_rows(folder.text_of("output/firms/cascade.csv"));
  EXPECT_EQ(cascade[0].at("firm"), "mill");
  EXPECT_EQ(cascade[0].at("cause"), "capacity");
  EXPECT_EQ(cascade[0].at("hit_day"), "0");
  EXPECT_EQ(cascade[0].at("links"), "0");
  const auto manifest = nlohmann::json::parse(folder.text_of("output/firms/manifest.json"));
  EXPECT_EQ(manifest.at("rules").at("name"), "inoue-todo");
  EXPECT_GT(manifest.at("amplification").get<double>(), 1);
  EXPECT_LT(manifest.at("residuals").at("paid").get<double>(), 1e-12);
}

TEST(SimulateFirms, gives_the_same_bytes_again_and_days_for_programs) {
  const FirmRunFolder folder;
  ASSERT_EQ(folder.run({"net", "--output", "a"}).code, 0);
  ASSERT_EQ(folder.run({"net", "--output", "b"}, "zh").code, 0);
  for (const std::string file : {"manifest.json", "output.csv", "firms.csv"})
    EXPECT_EQ(folder.text_of("a/" + file), folder.text_of("b/" + file)) << file;
  const Outcome csv = folder.run({"net", "--csv", "--days", "14"});
  const std::vector<CsvRow> days = csv_rows(csv.out);
  ASSERT_EQ(days.size(), 3U);
  EXPECT_EQ(days[2].at("day"), "7");
}

TEST(SimulateFirms, writes_a_package_that_can_be_checked_and_says_which_run_it_is) {
  const FirmRunFolder folder;
  ASSERT_EQ(folder.run({"net", "--seed", "7"}).code, 0);
  const auto manifest = nlohmann::json::parse(folder.text_of("output/firms/manifest.json"));
  EXPECT_EQ(manifest.at("seed"), 7);
  EXPECT_TRUE(manifest.at("bullwhip").is_null());
  const Outcome fine = folder.call({"validate-output", "output/firms"});
  EXPECT_EQ(fine.code, 0) << fine.err;
  EXPECT_EQ(fine.err, "");
  folder.replace("output/firms/output.csv", "-1,", "-2,");
  const Outcome changed = folder.call({"validate-output", "output/firms"});
  EXPECT_EQ(changed.code, 1);
  EXPECT_THAT(changed.err, HasSubstr("was changed after the run"));
}

TEST(SimulateFirms, measures_how_much_swings_grow_where_it_is_asked_to) {
  const FirmRunFolder folder;
  const Outcome outcome = folder.run({"net", "--bullwhip"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("swings of final demand grow "));
  const auto manifest = nlohmann::json::parse(folder.text_of("output/firms/manifest.json"));
  EXPECT_GT(manifest.at("bullwhip").at("production").get<double>(), 0);
  EXPECT_LT(manifest.at("bullwhip").at("orders").get<double>(), 3);
}

TEST(SimulateFirms, follow_a_firm) {
  const FirmRunFolder folder;
  ASSERT_EQ(folder.run({"net", "--trace", "cars", "--days", "140"}).code, 0);
  const std::vector<CsvRow> steps = csv_rows(folder.text_of("output/firms/trace.csv"));
  ASSERT_EQ(steps.size(), 20U);
  EXPECT_EQ(steps[0].at("bound"), "demand");
  EXPECT_EQ(steps[19].at("bound"), "critical_input");
  EXPECT_EQ(steps[19].at("lacking"), "steel");
  const std::vector<CsvRow> inputs = csv_rows(folder.text_of("output/firms/trace_inputs.csv"));
  ASSERT_EQ(inputs.size(), 40U);
  EXPECT_EQ(inputs[1].at("supplier"), "mill");
  EXPECT_EQ(folder.call({"validate-output", "output/firms"}).err, "");
  EXPECT_THAT(folder.run({"net", "--trace", "car"}).err,
              HasSubstr("no firm is called 'car'; did you mean 'cars'?"));
}

TEST(SimulateFirms, go_by_the_rules_of_the_model) {
  const FirmRunFolder folder;
  std::filesystem::copy(SIM33618_SOURCE_DIR "/model", folder / "mine",
                        std::filesystem::copy_options::recursive);
  const auto run = [&] { return folder.run({"net", "--model", "mine"}); };
  folder.replace("mine/firm_rules.yaml", "default: weekly", "default: inoue-todo");
  EXPECT_THAT(run().out, HasSubstr("by the rules 'inoue-todo'"));
  folder.replace("mine/firm_rules.yaml", "rationing: {rule: proportional",
                 "rationing: {rule: contract_priority");
  EXPECT_THAT(run().err, HasSubstr("no link is known to have one"));
  folder.replace("mine/firm_rules.yaml", "rule: contract_priority", "rule: policy_priority");
  EXPECT_THAT(run().err, HasSubstr("policy names ('policy_priority'), but nothing names any"));
  folder.replace("mine/firm_rules.yaml", "rule: policy_priority", "rule: by_lot");
  const std::string wrong = "unknown rule 'by_lot' of 'rationing'";
  EXPECT_THAT(run().err, HasSubstr(wrong));
  EXPECT_THAT(folder.call({"validate", "mine"}).err, HasSubstr(wrong));
  folder.replace("mine/model.yaml", "  firm_rules: [firm_rules.yaml]\n", "");
  EXPECT_THAT(run().err, HasSubstr("the model does not say what firms do"));
}

TEST(SimulateFirms, refuses_wrong_input_and_writes_nothing) {
  const FirmRunFolder folder;
  const auto refused = [&](const std::vector<std::string>& words) {
    const Outcome outcome = folder.run(words);
    EXPECT_EQ(outcome.code, 2) << outcome.out;
    EXPECT_FALSE(std::filesystem::exists(folder / "output"));
    return outcome.err;
  };
  EXPECT_THAT(refused({"net", "--rules", "inoue-tod"}),
              HasSubstr("unknown rule set 'inoue-tod' (there are inoue-todo, inoue-todo-recovery, "
                        "weekly, coupled); did you mean 'inoue-todo'?"));
  EXPECT_THAT(refused({"net", "--case", "small"}), HasSubstr("holds no links of 'small'"));
  EXPECT_THAT(refused({"nowhere"}), HasSubstr("nowhere"));
  folder.write("net/links.txt", "mine mill ten\n");
  EXPECT_THAT(refused({"net"}),
              HasSubstr("net/links.txt:1:11: error: 'ten' is not a number from 0 on"));
}

class SimulatedFirms : public ConformanceTest {
 protected:
  SimulatedFirms() : ConformanceTest("firms") {}
};

TEST_F(SimulatedFirms, are_those_that_others_published) {
  const FirmRunFolder folder;
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"two_firms", "two_firms_output.txt"}, {"thousand", "thousand_output_no_recovery.txt"}};
  for (const auto& [name, file] : cases) {
    const std::vector<std::vector<double>> expected = rows(file);
    const Outcome outcome =
        folder.run({SIM33618_CONFORMANCE_DIR "/firms", "--case", name, "--rules", "inoue-todo",
                    "--days", std::to_string(expected.size() - 1)});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const std::vector<CsvRow> found = csv_rows(folder.text_of("output/firms/output.csv"));
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(*parse_number(found[i].at("day")), expected[i][0]);
      EXPECT_NEAR(*parse_number(found[i].at("output")), expected[i][1], 1e-12 * expected[i][1]);
    }
  }
}

}  // namespace
}  // namespace sim33618::test
