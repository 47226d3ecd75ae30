// Levers, shocks and several scenarios on the command line.
#include <gmock/gmock.h>

#include "cli/support/mills.hpp"
#include "support/lines.hpp"
#include "support/small_measures.hpp"

namespace sim33618::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// Two mills with levers (usage; growth by mill) and a shock on the use of capacity.
class ScenarioCommands : public testing::Test {
 protected:
  ScenarioCommands() {
    mills_.replace("model/model.yaml",
                   "  sources:", "  levers: [levers.yaml]\n  shocks: [shocks.yaml]\n  sources:");
    SmallLever usage{"usage", "usage", "[0, 1]", "{weak: 0.6, strong: 1}", "output"};
    usage.further = "    from: 2025\n";
    std::string levers = usage.text() + SmallLever{"growth", "growth_rate", "[0 %/yr, 20 %/yr]",
                                                   "{weak: 6 %/yr, strong: 10 %/yr}", "building"}
                                            .text();
    std::string shocks = SmallShock{"strike", "usage"}.text();
    for (std::string* text : {&levers, &shocks}) {
      for (std::size_t at = text->find("evidence: s\n"); at != std::string::npos;
           at = text->find("evidence: s\n"))
        text->replace(at, 12, "evidence: R1\n");
    }
    mills_.write("model/levers.yaml", "sim33618: levers/1\nlevers:\n" + levers);
    mills_.write("model/shocks.yaml", "sim33618: shocks/1\nshocks:\n" + shocks);
    mills_.scenario("base.yaml", "levers: {growth: 6 %/yr}\n");
    mills_.scenario("green.yaml", "extends: base.yaml\nlevers: {growth: {north: strong}}\n");
    mills_.scenario("strike.yaml",
                    "shocks: {s: {shock: strike, start: 2025-03-01, duration: 30 day}}\n");
  }

  std::string shown(const std::vector<std::string>& words, int code = 0) const {
    const Outcome outcome = mills_.run(words);
    EXPECT_EQ(outcome.code, code) << outcome.err;
    return outcome.out;
  }
  std::string manifest(const std::string& name) const {
    return mills_.text_of("output/" + name + "/manifest.json");
  }
  bool has_result(const std::string& name) const {
    return std::filesystem::exists(mills_ / "output" / name);
  }

  Mills mills_;
};

TEST_F(ScenarioCommands, explain_says_which_line_set_a_lever_and_what_it_overrode) {
  EXPECT_EQ(shown({"explain", "green.yaml:growth"}),
            "'growth' in green:\n"
            "  what         elements  value      set at                 standing\n"
            "  growth       north     strong     green.yaml:4:19        counts\n"
            "  growth       *         6 %/yr     base.yaml:3:10         counts\n"
            "  growth_rate  *         0.05 1/yr  model/numbers.csv:4:1  the model's\n");
  EXPECT_THAT(shown({"explain", "green.yaml:growth[north]"}),
              HasSubstr("6 %/yr     base.yaml:3:10         overridden\n"));
  EXPECT_THAT(shown({"explain", "green.yaml:growth[south]"}), Not(HasSubstr("strong")));
}

TEST_F(ScenarioCommands, explain_says_who_set_other_keys) {
  mills_.scenario("short.yaml", "extends: strike.yaml\ntime: {end: 2025}\nshocks: {s: null}\n");
  EXPECT_THAT(shown({"explain", "short.yaml:time.end"}), HasSubstr("short.yaml:4:8"));
  const std::string shock = shown({"explain", "short.yaml:s"});
  EXPECT_THAT(shock, HasSubstr("takes back"));
  EXPECT_THAT(shock, HasSubstr("strike.yaml:3:10"));
  EXPECT_THAT(shown({"explain", "short.yaml:usage"}),
              HasSubstr("'usage' is not set in short: the model's own numbers count\n"));
  EXPECT_THAT(mills_.refusal({"explain", "short.yaml:usagge"}),
              HasSubstr("short sets nothing that is called 'usagge'; did you mean 'usage'?"));
}

TEST_F(ScenarioCommands, explain_shows_levers_and_shocks) {
  EXPECT_THAT(shown({"explain", "growth"}), HasSubstr("bounds: 0 %/yr to 20 %/yr\n"));
  EXPECT_THAT(shown({"explain", "strike"}), HasSubstr("hits: usage (falls_by)\n"));
  // The lever and the variable of its name.
  const std::string both = shown({"explain", "usage"});
  EXPECT_THAT(both, HasSubstr("usage: lever, L\n"));
  EXPECT_THAT(both, HasSubstr("Share of the capacity that is used."));
}

TEST_F(ScenarioCommands, list_shows_levers_shocks_and_scenarios) {
  EXPECT_THAT(shown({"list", "levers", "--csv"}), HasSubstr("growth,L,杠杆,mill,"));
  EXPECT_THAT(shown({"list", "shocks", "--csv"}), HasSubstr("strike,S,冲击,"));
  mills_.write("scenarios/good.yaml", mills_.text_of("base.yaml"));
  mills_.write("scenarios/bad.yaml", "sim33618: scenario/1\nlevers: 1\n");
  const std::string scenarios = shown({"list", "scenarios", "--csv"});
  EXPECT_THAT(scenarios, HasSubstr("good,good.yaml,As before,照旧,"));
  EXPECT_THAT(scenarios, HasSubstr("says what is wrong"));
}

TEST_F(ScenarioCommands, diff_shows_the_inputs_that_differ) {
  const std::string text = shown({"diff", "base.yaml", "green.yaml", "--csv"}, 1);
  EXPECT_EQ(text, "kind,name,first,second\nlever,growth[north],0.06 1/yr,0.1 1/yr\n");
  const std::string shocks = shown({"diff", "as_before.yaml", "strike.yaml", "--csv"}, 1);
  EXPECT_THAT(shocks, HasSubstr("setting,time.step,1/4,1/52\n"));
  EXPECT_THAT(shocks, HasSubstr("shock,s,,"));
  EXPECT_THAT(shown({"diff", "green.yaml", "green.yaml"}), HasSubstr("the same inputs"));
}

TEST_F(ScenarioCommands, diff_shows_on_a_screen_what_is_not_in_common) {
  mills_.scenario("much.yaml", "levers: {usage: {2025: 0.7, 2026: 0.8}}\n");
  mills_.scenario("more.yaml", "levers: {usage: {2025: 0.7, 2026: 1}}\n");
  EXPECT_EQ(shown({"diff", "much.yaml", "more.yaml"}, 1),
            "  first         second\n"
            "lever, usage\n"
            "  …, 2026: 0.8  …, 2026: 1\n"
            "\n1 differences\n");
  EXPECT_THAT(shown({"diff", "much.yaml", "more.yaml", "--csv"}, 1),
              HasSubstr("2025: 0.7, 2026: 0.8}"));
  // A path that goes on where the other ends shows where it ends; units stand above.
  mills_.scenario("less.yaml", "levers: {usage: {2025: 0.7}}\n");
  EXPECT_THAT(shown({"diff", "less.yaml", "more.yaml"}, 1),
              HasSubstr("  …, 2025: 0.7  …, 2026: 1\n"));
  EXPECT_THAT(shown({"diff", "base.yaml", "green.yaml"}, 1),
              HasSubstr("lever, growth[north], 1/yr\n  0.06   0.1\n"));
}

TEST_F(ScenarioCommands, diff_names_a_shock_of_one_scenario_above_its_course) {
  EXPECT_THAT(shown({"diff", "as_before.yaml", "strike.yaml"}, 1), HasSubstr("shock, s, strike\n"));
  mills_.scenario("long.yaml",
                  "shocks: {s: {shock: strike, start: 2025-03-01, duration: 60 day}}\n");
  EXPECT_THAT(shown({"diff", "long.yaml", "strike.yaml"}, 1), HasSubstr("shock, s, strike\n"));
}

TEST_F(ScenarioCommands, new_writes_a_scenario_that_is_fine_and_never_overwrites) {
  mills_.write("scenarios/baseline.yaml", mills_.text_of("as_before.yaml"));
  EXPECT_THAT(shown({"new", "mine"}), HasSubstr("written to mine.yaml"));
  EXPECT_EQ(shown({"validate", "mine.yaml"}), "mine.yaml: fine\n");
  const std::string text = mills_.text_of("mine.yaml");
  EXPECT_THAT(text, HasSubstr("extends: 'baseline.yaml'\n"));
  // Shocks begin where levers do, after the first year of the run.
  EXPECT_THAT(text, HasSubstr("my_strike: {shock: strike, start: 2025-07-01, "));
  EXPECT_THAT(text, HasSubstr("{2025: …, 2026: …}, values by element {north: …, default: …}"));
  EXPECT_THAT(mills_.refusal({"new", "mine"}),
              HasSubstr("'mine.yaml' is there already; it is not overwritten"));
  EXPECT_EQ(mills_.text_of("mine.yaml"), text);
  shown({"new", "绿色", "--from", "olive"}, 2);
  mills_.write("scenarios/olive.yaml", mills_.text_of("as_before.yaml"));
  shown({"new", "绿色", "--from", "olive"});
  EXPECT_EQ(shown({"diff", "绿色.yaml", "scenarios/olive.yaml"}),
            "the scenarios have the same inputs\n");
}

TEST_F(ScenarioCommands, new_comments_are_settings_that_work) {
  mills_.write("scenarios/baseline.yaml", mills_.text_of("as_before.yaml"));
  shown({"new", "mine"});
  std::string text = mills_.text_of("mine.yaml");
  std::string uncommented;
  for (const std::string& line : lines_of(text)) {
    // Sentences are no settings.
    const bool is_setting = line.rfind("# ", 0) == 0 && line.find(": ") != std::string::npos &&
                            (line[2] == ' ' || std::islower(static_cast<unsigned char>(line[2])));
    const bool opens = line == "# levers:" || line == "# shocks:";
    if (line.rfind("# is written", 0) == 0) continue;
    uncommented += (is_setting || opens ? line.substr(2) : line) + "\n";
  }
  mills_.write("mine.yaml", uncommented);
  EXPECT_EQ(shown({"validate", "mine.yaml"}), "mine.yaml: fine\n") << uncommented;
  EXPECT_THAT(shown({"diff", "as_before.yaml", "mine.yaml", "--csv"}, 1),
              HasSubstr("lever,usage,"));
}

TEST_F(ScenarioCommands, a_grid_gives_a_result_for_each_of_its_scenarios) {
  mills_.scenario("g.yaml", "grid: {usage: [0.5, 1], growth: [0 %/yr, 10 %/yr]}\n");
  shown({"run", "g.yaml"});
  for (const std::string name :
       {"g-growth-0-usage-0.5", "g-growth-0-usage-1", "g-growth-10-usage-0.5"}) {
    EXPECT_TRUE(has_result(name)) << name;
  }
  shown({"run", "g.yaml:g-growth-10-usage-1", "--output", "one"});
  EXPECT_TRUE(std::filesystem::exists(mills_ / "one/g-growth-10-usage-1"));
  EXPECT_FALSE(std::filesystem::exists(mills_ / "one/g-growth-0-usage-1"));
}

TEST_F(ScenarioCommands, several_of_a_file_are_run_like_files_of_their_own) {
  mills_.write("many.yaml",
               "sim33618: scenario/1\nscenarios:\n"
               "  one: {title: {en: One, zh: 一}, levers: {growth: 10 %/yr}}\n"
               "  two: {title: {en: Two, zh: 二}, extends: one, time: {end: 2025}}\n");
  mills_.scenario("one.yaml", "levers: {growth: 10 %/yr}\n");
  shown({"run", "many.yaml"});
  shown({"run", "one.yaml", "--output", "alone"});
  EXPECT_TRUE(has_result("two"));
  EXPECT_EQ(mills_.text_of("output/one/timeseries.csv"),
            mills_.text_of("alone/one/timeseries.csv"));
  EXPECT_THAT(mills_.run({"check-step", "many.yaml"}).err,
              HasSubstr("holds 2 scenarios; one of them is chosen by 'many.yaml:NAME'"));
  shown({"check-step", "many.yaml:two"});
}

TEST_F(ScenarioCommands, run_together_have_one_clock_and_say_why) {
  shown({"run", "as_before.yaml"});
  EXPECT_THAT(manifest("as_before"), HasSubstr("\"step\": \"1/4\""));
  EXPECT_THAT(manifest("as_before"), HasSubstr("\"reason\": \"the model's\""));
  shown({"run", "as_before.yaml", "strike.yaml"});
  EXPECT_THAT(manifest("as_before"), HasSubstr("\"step\": \"1/52\""));
  EXPECT_THAT(manifest("as_before"), HasSubstr("weekly, because 'strike', which is run beside it"));
  EXPECT_THAT(manifest("strike"), HasSubstr("weekly, because the scenario has shocks"));
}

TEST_F(ScenarioCommands, a_large_grid_is_asked_about) {
  std::string values = "0";
  for (int i = 1; i <= 200; ++i) values += ", 0." + std::to_string(1000 + i);
  mills_.scenario("g.yaml", "grid: {usage: [" + values + "]}\n");
  EXPECT_THAT(mills_.refusal({"run", "g.yaml"}),
              HasSubstr("this grid makes 201 scenarios, more than 200; --yes takes them all"));
  EXPECT_EQ(shown({"validate", "g.yaml", "--yes"}), "g.yaml: fine\n");
}

TEST_F(ScenarioCommands, validate_checks_all_scenarios_of_a_folder) {
  mills_.write("some/b.yaml", mills_.text_of("as_before.yaml"));
  mills_.write("some/a.yaml", "sim33618: scenario/1\ntitle: {en: A, zh: 甲}\nlevers: {usage: 2}\n");
  mills_.write("some/notes.txt", "not looked at");
  const Outcome outcome = mills_.run({"validate", "some"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "some/b.yaml: fine\n");
  EXPECT_THAT(outcome.err, HasSubstr("some/a.yaml:3:17: error: '2' is outside of the bounds of "
                                     "'usage': 0 to 1 (status quo: 0.5 to 0.9)"));
  std::filesystem::create_directory(mills_ / "empty");
  EXPECT_THAT(mills_.refusal({"validate", "empty"}),
              HasSubstr("'empty' holds neither a model nor scenarios"));
}

TEST_F(ScenarioCommands, ensembles_take_what_the_scenario_says) {
  mills_.scenario("e.yaml", "ensemble: {members: 16, seed: 5, design: random}\n");
  EXPECT_THAT(shown({"ensemble", "e.yaml"}), HasSubstr("members: 16;"));
  EXPECT_THAT(shown({"ensemble", "e.yaml", "--members", "8"}), HasSubstr("members: 8;"));
}

TEST_F(ScenarioCommands, messages_are_in_chinese_too) {
  mills_.scenario("s.yaml", "levers: {usage: 2}\n");
  EXPECT_THAT(mills_.refusal({"run", "s.yaml", "--lang", "zh"}),
              HasSubstr("“2”超出“usage”的范围：0 至 1（现状：0.5 至 0.9）"));
}

TEST_F(ScenarioCommands, states_are_of_one_scenario) {
  mills_.scenario("g.yaml", "grid: {usage: [0.5, 1]}\n");
  EXPECT_THAT(mills_.refusal({"run", "g.yaml", "--save-state", "x.state"}),
              HasSubstr("--save-state and --resume take one scenario"));
}

}  // namespace
}  // namespace sim33618::test
