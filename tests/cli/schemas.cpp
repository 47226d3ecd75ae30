// The JSON Schemas of model/schema/ say of files what the program says.
#include <gmock/gmock.h>
#include <fstream>

#include "base/file.hpp"
#include "cli/support/program.hpp"
#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

const fs::path repository = SIM33618_SOURCE_DIR;

Outcome in_repository(const std::vector<std::string>& words) {
  Surroundings surroundings;
  surroundings.folder = repository;
  return sim33618(words, surroundings);
}

class Schemas : public testing::Test {
 protected:
  void SetUp() override {
    python_ = first_python_with("jsonschema, yaml");
    if (python_.empty()) GTEST_SKIP() << "no python3 with jsonschema and yaml";
    folder_.write("check.py", R"(import json, jsonschema, sys, yaml
class Loader(yaml.SafeLoader): pass  # as YAML 1.2 has it: dates and `on` are texts
Loader.yaml_implicit_resolvers = {
    first: [r for r in all if r[0][-4:] not in ('bool', 'tamp')]
    for first, all in yaml.SafeLoader.yaml_implicit_resolvers.items()}
schema = json.load(open(sys.argv[1], encoding='utf-8'))
jsonschema.Draft7Validator.check_schema(schema)
check = jsonschema.Draft7Validator(schema)
for name in sys.argv[2:]:
    file = yaml.load(open(name, encoding='utf-8-sig'), Loader)
    print('fine' if check.is_valid(file) else 'wrong')
)");
  }

  // "fine" or "wrong", a line for each file.
  std::string verdicts(const std::string& kind, const std::vector<fs::path>& files) const {
    std::string command = python_ + " " + (folder_ / "check.py").string() + " " +
                          (repository / "model/schema" / (kind + ".json")).string();
    for (const fs::path& file : files) command += " '" + file.string() + "'";
    const Outcome outcome = run_program("/bin/sh", {"-c", command}, {});
    EXPECT_EQ(outcome.err, "");
    return outcome.out;
  }

  std::string verdict_on(const std::string& content) const {
    folder_.write("s.yaml", "sim33618: scenario/1\n" + content);
    return verdicts("scenario", {folder_ / "s.yaml"});
  }

  ScratchFolder folder_;
  std::string python_;
};

TEST(SchemaFiles, are_what_the_program_prints) {
  for (const std::string kind : {"scenario", "levers", "shocks"}) {
    const Outcome outcome = in_repository({"schema", kind});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const fs::path file = repository / "model/schema" / (kind + ".json");
    EXPECT_TRUE(read_file(file, std::size_t{1} << 24U) == outcome.out)
        << file << " is out of date: sim33618 schema " << kind << " > model/schema/" << kind
        << ".json";
  }
}

TEST(SchemaFiles, of_other_kinds_are_none) {
  const Outcome outcome = in_repository({"schema", "scenarios"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err,
            "error: there is no schema of 'scenarios' (one of scenario, levers, "
            "shocks); did you mean 'scenario'?\n");
}

TEST_F(Schemas, accept_every_file_that_is_shipped) {
  std::vector<fs::path> scenarios;
  for (const auto& entry : fs::directory_iterator(repository / "scenarios")) {
    if (entry.path().extension() == ".yaml") scenarios.push_back(entry.path());
  }
  ASSERT_FALSE(scenarios.empty());
  std::string fine;
  for (std::size_t i = 0; i < scenarios.size(); ++i) fine += "fine\n";
  EXPECT_EQ(verdicts("scenario", scenarios), fine);
  for (const std::string kind : {"levers", "shocks"}) {
    const fs::path file = repository / "model" / (kind + ".yaml");
    if (!fs::exists(file)) continue;
    EXPECT_EQ(verdicts(kind, {file}), "fine\n");
  }
}

TEST_F(Schemas, accept_what_the_language_allows) {
  const std::string title = "title: {en: A, zh: 甲}\n";
  for (const std::string content :
       {"extends: [a.yaml, b.yaml]\nseed: 7\nfrequency: monthly\n",
        "extends: a.yaml\nparameters: {x: {nev: {coal: {2026: 1 t, 2030: 2 t}}}, y: null, z: 5}\n",
        "shocks: {a: null}\noutputs: gdp\nensemble: {members: 10, design: random}\n",
        "time: {start: 2024, end: 2030, step: 1/52, save: 1, method: heun}\n",
        "grid: {x: [0, 60 CNY/t]}\n"}) {
    EXPECT_EQ(verdict_on(title + content), "fine\n") << content;
  }
  EXPECT_EQ(verdict_on("scenarios: {a: {title: {en: A, zh: 甲}}, b: {extends: a, title: {en: B, "
                       "zh: 乙}}}\n"),
            "fine\n");
}

// Each content costs a start of the program, which is slow under the sanitizers.
using SlowSchemas = Schemas;

TEST_F(SlowSchemas, refuse_what_the_program_refuses) {
  const std::string title = "title: {en: A, zh: 甲}\n";
  for (const std::string content : {"title: {en: A}\n", "titel: {en: A, zh: 甲}\n", "title: A\n"}) {
    EXPECT_EQ(verdict_on(content), "wrong\n") << content;
  }
  for (const std::string content :
       {"frequency: weekly\n", "levers: [a]\n", "levers: {no_such_lever: 1}\n",
        "shocks: {a: {start: 2026}}\n", "shocks: {a: {shock: no_such_shock, start: 2026}}\n",
        "ensemble: {members: many}\n", "ensemble: {desing: sobol}\n", "outputs: {a: b}\n",
        "time: {steps: 1}\n", "grid: {x: 1}\n", "extends: {a: b}\n", "measures: {}\n"}) {
    EXPECT_EQ(verdict_on(title + content), "wrong\n") << content;
    EXPECT_EQ(sim33618({"validate", (folder_ / "s.yaml").string(), "--model",
                        (repository / "model").string()})
                  .code,
              2)
        << content;
  }
}

}  // namespace
}  // namespace sim33618::test
