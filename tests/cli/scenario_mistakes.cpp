// What a scenario says is wrong: each is answered at the character, before anything runs.
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

TEST(ScenarioMistakes, UnknownKeySuggestsTheOneMeant) {
  EXPECT_EQ(
      refused_scenario("paramters:\n  usage: 0.5\n"),
      R"(s.yaml:3:1: error: unknown key 'paramters' in the scenario; did you mean 'parameters'?
  paramters:
  ^~~~~~~~~
)");
}

TEST(ScenarioMistakes, MissingTitleIsNamed) {
  const Mills mills;
  mills.write("s.yaml", "sim33618: scenario/1\nparameters: {usage: 0.5}\n");
  EXPECT_EQ(mills.refusal({"run", "s.yaml"}),
            R"(s.yaml:1:1: error: the scenario lacks the key 'title'
  sim33618: scenario/1
  ^
)");
}

TEST(ScenarioMistakes, SingleValueInsteadOfAMap) {
  EXPECT_EQ(refused_scenario("parameters: 12\n"),
            R"(s.yaml:3:13: error: the scenario: 'parameters' must be a map, not a single value
  parameters: 12
              ^~
)");
}

TEST(ScenarioMistakes, NothingInsteadOfAMapPointsAtItsKey) {
  EXPECT_EQ(refused_scenario("parameters:\n"),
            R"(s.yaml:3:1: error: the scenario: 'parameters' must be a map, not nothing
  parameters:
  ^~~~~~~~~~
)");
}

TEST(ScenarioMistakes, ListInsteadOfAQuantity) {
  EXPECT_EQ(refused_scenario("parameters:\n  usage: [1, 2]\n"),
            R"(s.yaml:4:10: error: 'parameters': 'usage' must be a quantity or a map, not a list
    usage: [1, 2]
           ^
)");
}

TEST(ScenarioMistakes, EmptyMapOfQuantities) {
  EXPECT_EQ(refused_scenario("parameters: {growth_rate: {}}\n"),
            R"(s.yaml:3:27: error: no quantity is given for 'growth_rate'
  parameters: {growth_rate: {}}
                            ^
)");
}

TEST(ScenarioMistakes, TextInsteadOfAQuantity) {
  EXPECT_EQ(refused_scenario("parameters:\n  intensity: much\n"),
            R"(s.yaml:4:14: error: 'much' does not begin with a number
    intensity: much
               ^~~~
)");
}

TEST(ScenarioMistakes, NotANumberIsNoQuantity) {
  EXPECT_EQ(refused_scenario("parameters:\n  intensity: nan kWh/t\n"),
            R"(s.yaml:4:14: error: 'nan kWh/t' does not begin with a number
    intensity: nan kWh/t
               ^~~~~~~~~
)");
}

TEST(ScenarioMistakes, NumberTooLargeToHold) {
  EXPECT_EQ(refused_scenario("parameters:\n  intensity: 5e400 kWh/t\n"),
            R"(s.yaml:4:14: error: '5e400' is beyond the range of numbers
    intensity: 5e400 kWh/t
               ^~~~~
)");
}

TEST(ScenarioMistakes, UnknownElementSuggestsTheOneMeant) {
  EXPECT_EQ(refused_scenario("parameters:\n  first_capacity:\n    nort: 120 t/yr\n"),
            R"(s.yaml:5:5: error: unknown mill 'nort'; did you mean 'north'?
      nort: 120 t/yr
      ^~~~
)");
}

TEST(ScenarioMistakes, UnknownParameterSuggestsTheOneMeant) {
  EXPECT_EQ(refused_scenario("parameters:\n  useage: 0.5\n"),
            R"(s.yaml:4:3: error: unknown parameter 'useage'; did you mean 'usage'?
    useage: 0.5
    ^~~~~~
)");
}

TEST(ScenarioMistakes, ComputedVariableIsNoParameterAndIsShown) {
  EXPECT_EQ(
      refused_scenario("parameters:\n  output: 5 t/yr\n"),
      R"(s.yaml:4:3: error: 'output' is computed by the model (aux); a scenario changes data only
    output: 5 t/yr
    ^~~~~~
model/equations.yaml:18:3: note: defined here
    output:
    ^~~~~~
)");
}

TEST(ScenarioMistakes, UnknownOutputSuggestsTheVariableMeant) {
  EXPECT_EQ(refused_scenario("outputs: [outptu]\n"),
            R"(s.yaml:3:11: error: unknown variable 'outptu'; did you mean 'output'?
  outputs: [outptu]
            ^~~~~~
)");
}

TEST(ScenarioMistakes, UnitThatDoesNotConvert) {
  EXPECT_EQ(refused_scenario("parameters:\n  intensity: 300 kWh\n"),
            R"(s.yaml:4:14: error: '300 kWh' does not convert to 'kWh/t', the unit of 'intensity'
    intensity: 300 kWh
               ^~~~~~~
)");
}

TEST(ScenarioMistakes, MissingUnitIsSpelledOut) {
  EXPECT_EQ(
      refused_scenario("parameters:\n  intensity: 300\n"),
      R"(s.yaml:4:14: error: 'intensity' needs a unit that converts to 'kWh/t'; write '300 kWh/t'
    intensity: 300
               ^~~
)");
}

TEST(ScenarioMistakes, UnknownUnitIsMarkedInsideTheQuantity) {
  EXPECT_EQ(refused_scenario("parameters:\n  intensity: 300 kwh/t\n"),
            R"(s.yaml:4:18: error: unknown unit 'kwh'; did you mean 'kWh'?
    intensity: 300 kwh/t
                   ^~~
)");
}

TEST(ScenarioMistakes, YearsOfAConstant) {
  EXPECT_EQ(refused_scenario("parameters:\n  growth_rate: {2025: 1 %/yr}\n"),
            R"(s.yaml:4:17: error: 'growth_rate' is constant over time and takes no years
    growth_rate: {2025: 1 %/yr}
                  ^~~~
)");
}

TEST(ScenarioMistakes, ElementsOfASingleFigureAmongItsYears) {
  EXPECT_EQ(refused_scenario("parameters: {usage: {2025: 0.8, north: 0.7}}\n"),
            R"(s.yaml:3:33: error: 'usage' has no elements
  parameters: {usage: {2025: 0.8, north: 0.7}}
                                  ^~~~~
)");
}

TEST(ScenarioMistakes, SaveIntervalThatIsNoMultipleOfTheStep) {
  EXPECT_EQ(refused_scenario("time: {save: 1/3}\n"),
            R"(s.yaml:3:14: error: the save interval 1/3 is no multiple of the step 1/4
  time: {save: 1/3}
               ^~~
)");
}

TEST(ScenarioMistakes, StepThatDoesNotDivideTheSaveInterval) {
  EXPECT_EQ(refused_scenario("time: {step: 1/3, save: 1/2}\n"),
            R"(s.yaml:3:25: error: the save interval 1/2 is no multiple of the step 1/3
  time: {step: 1/3, save: 1/2}
                          ^~~
)");
}

TEST(ScenarioMistakes, SaveIntervalThatDoesNotDivideTheYears) {
  EXPECT_EQ(
      refused_scenario("time: {save: 2}\n"),
      R"(s.yaml:3:14: error: the 3 years from 2024 to 2026 are no multiple of the save interval 2
  time: {save: 2}
               ^
)");
}

TEST(ScenarioMistakes, EndBeforeTheStart) {
  EXPECT_EQ(refused_scenario("time: {start: 2027, end: 2024}\n"),
            R"(s.yaml:3:26: error: the end 2024 is before the start 2027
  time: {start: 2027, end: 2024}
                           ^~~~
)");
}

TEST(ScenarioMistakes, CaretStandsUnderTheWordBehindChineseText) {
  EXPECT_EQ(refused_scenario("question: {en: x, zh: \"电力需求\", 说明: x}\n"),
            R"(s.yaml:3:31: error: unknown key '说明' in 'question' of the scenario
  question: {en: x, zh: "电力需求", 说明: x}
                                    ^~~~
)");
}

TEST(ScenarioMistakes, AllOfAFileAreReportedAtOnceInTheirOrder) {
  EXPECT_EQ(refused_scenario("titel: x\n"
                             "parameters:\n"
                             "  useage: 0.5\n"
                             "  intensity: 300 kWh\n"
                             "  first_capacity: {nort: 1 t/yr}\n"
                             "outputs: [outptu, output, output]\n"
                             "time: {save: 1/3}\n"),
            R"(s.yaml:3:1: error: unknown key 'titel' in the scenario; did you mean 'title'?
  titel: x
  ^~~~~
s.yaml:5:3: error: unknown parameter 'useage'; did you mean 'usage'?
    useage: 0.5
    ^~~~~~
s.yaml:6:14: error: '300 kWh' does not convert to 'kWh/t', the unit of 'intensity'
    intensity: 300 kWh
               ^~~~~~~
s.yaml:7:20: error: unknown mill 'nort'; did you mean 'north'?
    first_capacity: {nort: 1 t/yr}
                     ^~~~
s.yaml:8:11: error: unknown variable 'outptu'; did you mean 'output'?
  outputs: [outptu, output, output]
            ^~~~~~
s.yaml:8:27: error: the output 'output' is listed twice
  outputs: [outptu, output, output]
                            ^~~~~~
s.yaml:9:14: error: the save interval 1/3 is no multiple of the step 1/4
  time: {save: 1/3}
               ^~~
)");
}

TEST(ScenarioMistakes, ValidateSaysTheSameAsRunAndGoesOnToTheNextFile) {
  const Mills mills;
  mills.scenario("s.yaml", "paramters: {}\n");
  const Outcome outcome = mills.run({"validate", "s.yaml", "as_before.yaml"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err, mills.refusal({"run", "s.yaml"}));
  EXPECT_EQ(outcome.out, "as_before.yaml: fine\n");
}

TEST(ScenarioMistakes, OneOfSeveralScenariosStopsAll) {
  const Mills mills;
  mills.scenario("s.yaml", "paramters: {}\n");
  EXPECT_EQ(
      mills.refusal({"run", "as_before.yaml", "s.yaml", "missing.yaml"}),
      R"(s.yaml:3:1: error: unknown key 'paramters' in the scenario; did you mean 'parameters'?
  paramters: {}
  ^~~~~~~~~
error: cannot read 'missing.yaml': No such file or directory
)");
}

// kWh for MWh and kg for t convert; who is tired is told, and the run goes on.
TEST(ScenarioMistakes, NumbersOfAWrongMagnitudeAreWarnedOf) {
  const Mills mills;
  mills.write("s.yaml",
              "sim33618: scenario/1\ntitle: {en: S, zh: 试}\n"
              "parameters: {first_capacity: {north: 100 kg/yr, south: 150 t/yr}}\n");
  const std::string warning =
      R"(s.yaml:3:31: warning: first_capacity[north] is 0.1 t/yr, beyond its range by more than a factor of 20; is the unit right? the model has 90 t/yr to 110 t/yr
  parameters: {first_capacity: {north: 100 kg/yr, south: 150 t/yr}}
                                ^~~~~
model/numbers.csv:2:1: note: the range
  first_capacity,north,,100,90,110,triangular,t/yr,R1,2024,A,
  ^~~~~~~~~~~~~~~~~~~~~~~~~
)";
  for (const char* command : {"validate", "run"}) {
    const Outcome outcome = mills.run({command, "s.yaml"});
    EXPECT_EQ(outcome.code, 0) << command;
    EXPECT_EQ(outcome.err, warning) << command;
  }
}

}  // namespace
}  // namespace sim33618::test
