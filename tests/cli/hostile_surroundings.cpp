// Locales with a comma, an environment without UTF-8, closed standard streams, a working folder
// that is gone, and very many arguments.
#include <fmt/format.h>

#include "cli/support/child.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

// Two mills below Chinese names, with figures in Chinese texts; runs give the result's files but
// run.json.
class ChineseMills : public Mills {
 public:
  ChineseMills() {
    fs::rename(path() / "model", path() / "模型");
    scenario("情景/更清洁 电网.yaml",
             "model: ../模型\nparameters: {usage: 0.75, intensity: 250.5 kWh/t}\n");
  }

  std::map<std::string, std::string> result(std::map<std::string, std::string> environment) const {
    fs::remove_all(path() / "结果");
    Surroundings surroundings;
    surroundings.environment = std::move(environment);
    const Outcome outcome = run({"run", "情景/更清洁 电网.yaml", "--output", "结果"}, surroundings);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    auto files = files_below(path() / "结果");
    EXPECT_EQ(files.erase("更清洁 电网/run.json"), 1U);
    EXPECT_EQ(files.count("更清洁 电网/timeseries.csv"), 1U);
    // A report opens in the language of who wrote it, and is the same otherwise.
    std::string& report = files["更清洁 电网/report.html"];
    const std::string chinese = R"("language":"zh")";
    if (const auto at = report.find(chinese); at != std::string::npos)
      report.replace(at, chinese.size(), R"("language":"en")");
    return files;
  }
};

TEST(Locale, without_utf8_gives_the_same_bytes) {
  const ChineseMills mills;
  const auto expected = mills.result({{"LANG", "C.UTF-8"}});
  EXPECT_EQ(mills.result({{"LANG", "C"}}), expected);
  EXPECT_EQ(mills.result({{"LC_ALL", "POSIX"}}), expected);
  EXPECT_EQ(mills.result({{"LANG", ""}}), expected);
  EXPECT_EQ(mills.result({{"LC_ALL", "xx_YY.nonsense"}}), expected);
}

// Locales made by localedef in a scratch folder, for systems that have none.
class MadeLocales {
 public:
  MadeLocales() {
    for (const std::string language : {"de_DE", "zh_CN"}) {
      const std::string command =
          "localedef -c -i '" + folder_.write(language, source_of(language)).string() +
          "' -f UTF-8 '" + (folder_ / (language + ".UTF-8")).string() + "' >/dev/null 2>&1";
      can_be_made_ = can_be_made_ && std::system(command.c_str()) != -1 &&
                     fs::exists(folder_ / (language + ".UTF-8/LC_NUMERIC"));
    }
  }

  bool can_be_made() const { return can_be_made_; }

  // The decimal sign that the C library uses in the locale. Asked of a program: to look for locales
  // in another folder costs the C library memory that it does not free.
  std::string decimal_sign(const std::string& name) const {
    Surroundings surroundings;
    surroundings.environment = environment(name);
    return run_program("/usr/bin/locale", {"decimal_point"}, surroundings).out;
  }

  std::map<std::string, std::string> environment(const std::string& name) const {
    return {{"LOCPATH", folder_.path().string()}, {"LANG", name}, {"LC_ALL", name}};
  }

 private:
  // All of the language but its order of letters, which takes long to compile.
  static std::string source_of(const std::string& language) {
    std::string text =
        "LC_CTYPE\ncopy \"POSIX\"\nEND LC_CTYPE\n"
        "LC_COLLATE\ncopy \"POSIX\"\nEND LC_COLLATE\n";
    for (const char* category :
         {"LC_IDENTIFICATION", "LC_MONETARY", "LC_NUMERIC", "LC_TIME", "LC_MESSAGES", "LC_PAPER",
          "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT"})
      text += fmt::format("{0}\ncopy \"{1}\"\nEND {0}\n", category, language);
    return text;
  }

  ScratchFolder folder_;
  bool can_be_made_ = true;
};

TEST(Locale, with_another_decimal_sign_gives_the_same_bytes_and_its_language) {
  const MadeLocales locales;
  if (!locales.can_be_made()) GTEST_SKIP() << "needs localedef and the sources of de_DE and zh_CN";
  const ChineseMills mills;
  ASSERT_EQ(locales.decimal_sign("de_DE.UTF-8"), ",\n");
  const auto expected = mills.result({});
  EXPECT_EQ(mills.result(locales.environment("de_DE.UTF-8")), expected);
  EXPECT_EQ(mills.result(locales.environment("zh_CN.UTF-8")), expected);
  for (const auto& [name, words] : std::map<std::string, std::string>{
           {"zh_CN.UTF-8", "2024 至 2026 年，步长 1/4 年"}, {"de_DE.UTF-8", "step 1/4 year"}}) {
    Surroundings surroundings;
    surroundings.environment = locales.environment(name);
    const Outcome outcome = mills.run({"run", "情景/更清洁 电网.yaml"}, surroundings);
    EXPECT_NE(outcome.out.find(words), std::string::npos) << outcome.out;
  }
}

TEST(ClosedStream, does_not_end_up_in_a_result) {
  const Mills mills;
  Surroundings surroundings;
  surroundings.folder = mills.path();
  ASSERT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  auto expected = files_below(mills / "output");
  for (const int closed : {1, 2, 4, 6, 7}) {
    Surroundings without = surroundings;
    if ((closed & 2) != 0) without.output_to = "-";
    without.closes_input = (closed & 1) != 0;
    without.closes_errors = (closed & 4) != 0;
    const Ended ended = Child({"run", "as_before.yaml", "--timings"}, without).wait();
    const bool says_nothing = (closed & 2) == 0;
    EXPECT_EQ(ended.code, says_nothing ? 0 : 3) << closed << ended.err;
    auto found = files_below(mills / "output");
    found["as_before/run.json"] = expected["as_before/run.json"];
    EXPECT_EQ(found, expected) << closed;
  }
}

TEST(FullStream, is_reported) {
  Surroundings surroundings;
  surroundings.output_to = "/dev/full";
  for (const std::string command : {"variables", "sources"}) {
    const Outcome outcome = sim33618({"list", command}, surroundings);
    EXPECT_EQ(outcome.code, 3);
    EXPECT_EQ(outcome.err, "error: the output could not be written\n");
  }
}

TEST(ClosedStream, of_errors_keeps_the_exit_code) {
  const Mills mills;
  Surroundings surroundings;
  surroundings.folder = mills.path();
  surroundings.closes_errors = true;
  EXPECT_EQ(Child({"run", "nowhere.yaml"}, surroundings).wait().code, 2);
}

TEST(WorkingFolder, that_is_gone_is_no_mistake_of_the_program) {
  const Mills mills;
  const std::string gone = (mills / "gone").string();
  Surroundings surroundings;
  surroundings.folder = mills.path();
  const auto run_there = [&](std::vector<std::string> words) {
    fs::create_directory(gone);
    surroundings.folder = gone;
    return Child(std::move(words), surroundings, [&] { return rmdir(gone.c_str()) == 0; }).wait();
  };
  const Ended fine =
      run_there({"run", (mills / "as_before.yaml").string(), "--output", (mills / "o").string()});
  EXPECT_EQ(fine.code, 0) << fine.err;
  EXPECT_EQ(run_there({"run", (mills / "as_before.yaml").string()}).code, 3);
  EXPECT_EQ(run_there({"run", "as_before.yaml"}).code, 2);
  EXPECT_EQ(run_there({"list", "variables"}).code, 2);
}

TEST(ManyArguments, five_thousand_scenarios_are_checked_before_the_first_run) {
  const Mills mills;
  std::vector<std::string> words = {"run"};
  for (int i = 0; i < 5000; ++i) {
    words.push_back(fmt::format("s/{}.yaml", i));
    mills.scenario(words.back(), "parameters: {usage: 1}\n");
  }
  mills.scenario(words.back(), "parameters: {useage: 1}\n");
  Surroundings surroundings;
  surroundings.folder = mills.path();
  const Ended ended = Child(words, surroundings).wait();
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err.rfind("s/4999.yaml:3:14: error: unknown parameter 'useage'", 0), 0U)
      << ended.err;
  EXPECT_FALSE(fs::exists(mills / "output"));
  words.back() = words[1];
  EXPECT_EQ(Child(words, surroundings).wait().err,
            "error: 's/0.yaml' and 's/0.yaml' are both called '0': their results would take one "
            "folder\n");
}

TEST(ManyArguments, dozens_of_scenarios_are_run) {
  const Mills mills;
  std::vector<std::string> words = {"run"};
  for (int i = 0; i < 40; ++i) {
    words.push_back(fmt::format("{}.yaml", i));
    mills.scenario(words.back(), "");
  }
  const Outcome outcome = mills.run(words);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  for (int i = 0; i < 40; ++i)
    EXPECT_TRUE(fs::exists(mills / fmt::format("output/{}/manifest.json", i)));
}

}  // namespace
}  // namespace sim33618::test
