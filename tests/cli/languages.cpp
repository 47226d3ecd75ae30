// The program in Chinese: how it is chosen, and that columns, carets and results keep their shape.
#include <gmock/gmock.h>

#include "base/utf8.hpp"
#include "cli/support/mills.hpp"
#include "support/lines.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// Only these variables say which language is wanted.
Surroundings speaking(const std::map<std::string, std::string>& environment) {
  Surroundings surroundings;
  for (const char* name : {"SIM33618_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    surroundings.environment[name] = "";
  for (const auto& [name, value] : environment) surroundings.environment[name] = value;
  return surroundings;
}

Outcome in_chinese(const Mills& mills, const std::vector<std::string>& words) {
  return mills.run(words, speaking({{"LANG", "zh_CN.UTF-8"}}));
}

std::string language_of(const std::vector<std::string>& words,
                        const std::map<std::string, std::string>& environment) {
  const Outcome outcome = Mills().run(words, speaking(environment));
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  if (outcome.out.rfind("name ", 0) == 0) return "English";
  return outcome.out.rfind("标识 ", 0) == 0 ? "Chinese" : outcome.out;
}

TEST(Languages, AreThoseOfTheEnvironment) {
  const std::vector<std::string> words = {"list", "mills"};
  EXPECT_EQ(language_of(words, {}), "English");
  EXPECT_EQ(language_of(words, {{"LANG", "C"}}), "English");
  EXPECT_EQ(language_of(words, {{"LANG", "de_DE.UTF-8"}}), "English");
  EXPECT_EQ(language_of(words, {{"LANG", "zh_CN.UTF-8"}}), "Chinese");
  EXPECT_EQ(language_of(words, {{"LC_MESSAGES", "zh_CN.UTF-8"}}), "Chinese");
  EXPECT_EQ(language_of(words, {{"LC_ALL", "zh_CN.UTF-8"}, {"LANG", "C"}}), "Chinese");
  EXPECT_EQ(language_of(words, {{"LC_ALL", "C"}, {"LANG", "zh_CN.UTF-8"}}), "English");
  EXPECT_EQ(language_of(words, {{"SIM33618_LANG", "zh"}, {"LC_ALL", "C"}}), "Chinese");
  EXPECT_EQ(language_of(words, {{"SIM33618_LANG", "en"}, {"LANG", "zh_CN.UTF-8"}}), "English");
}

TEST(Languages, AreChosenByAnOptionAnywhere) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"--lang", "zh", "list", "mills"},
                                             {"list", "--lang", "zh", "mills"},
                                             {"list", "mills", "--lang", "zh"},
                                             {"list", "mills", "--lang=zh"},
                                             {"--lang", "en", "list", "mills", "--lang", "zh"}}) {
    EXPECT_EQ(language_of(words, {}), "Chinese") << testing::PrintToString(words);
    EXPECT_EQ(language_of(words, {{"SIM33618_LANG", "en"}}), "Chinese");
  }
  EXPECT_EQ(language_of({"--lang", "en", "list", "mills"}, {{"LC_ALL", "zh_CN.UTF-8"}}), "English");
}

TEST(Languages, ThatAreUnknownAreRefused) {
  const Mills mills;
  EXPECT_EQ(mills.refusal({"--lang", "de", "list", "mills"}),
            "error: '--lang' takes en or zh, not 'de'\n");
  EXPECT_EQ(mills.refusal({"list", "mills", "--lang="}),
            "error: '--lang' takes en or zh, not ''\n");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--lang"}),
            "error: a value is missing after '--lang'\n");
  EXPECT_THAT(mills.refusal({"list", "mills", "--land", "zh"}),
              HasSubstr("'sim33618 list' has no option '--land'; did you mean '--lang'?"));
}

TEST(Languages, MistakesOfTheCommandLineAreChinese) {
  const Outcome outcome = in_chinese(Mills(), {"lits"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err, "错误：未知命令“lits”；是否想写“list”？\n  用法见“sim33618 --help”\n");
}

class ChineseHelp : public testing::TestWithParam<std::string> {
 protected:
  static std::string text(const std::string& language) {
    std::vector<std::string> words = {"--help", "--lang", language};
    if (!GetParam().empty()) words.insert(words.begin(), GetParam());
    const Outcome outcome = sim33618(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  }
};

INSTANTIATE_TEST_SUITE_P(Commands, ChineseHelp,
                         testing::Values("", "run", "validate", "list", "explain"),
                         [](const auto& command) {
                           return command.param.empty() ? "program" : command.param;
                         });

TEST_P(ChineseHelp, FitsAnEightyColumnScreen) {
  constexpr std::size_t screen = 80;
  for (const std::string& line : lines_of(text("zh")))
    EXPECT_LE(display_width(line), screen) << line;
}

TEST_P(ChineseHelp, HasTheOptionsAndTheExampleOfTheEnglishOne) {
  const std::string chinese = text("zh");
  EXPECT_THAT(chinese, HasSubstr("用法：sim33618 "));
  EXPECT_THAT(chinese, HasSubstr("  --lang en|zh      界面语言"));
  const std::vector<std::string> english = lines_of(text("en"));
  EXPECT_THAT(chinese, HasSubstr("\n示例：\n" + english.back() + "\n"));
  for (const std::string& line : english) {
    if (line.rfind("  --", 0) == 0) {
      EXPECT_THAT(chinese, HasSubstr("\n" + line.substr(0, line.find(' ', 3)) + " "));
    }
  }
}

TEST(ChineseTables, LineUpByDisplayWidth) {
  EXPECT_EQ(in_chinese(Mills(), {"list", "mills"}).out,
            "标识   标题        中文标题\n"
            "north  North mill  北厂\n"
            "south  South mill  南厂\n");
  EXPECT_EQ(in_chinese(Mills(), {"list", "sources"}).out,
            "编号       数据条数  年份  发布机构      标题               网址\n"
            "R1                4  2024  Mill office   Yearbook\n"
            "judgement         2        this project  Estimates of ours\n");
}

TEST(ChineseTables, TranslateTheWordsOfTheModelLanguage) {
  const std::string variables = in_chinese(Mills(), {"list", "variables"}).out;
  for (const std::string kind : {"  存量  ", "  流量  ", "  辅助变量  ", "  数据  "})
    EXPECT_THAT(variables, HasSubstr(kind));
  EXPECT_THAT(in_chinese(Mills(), {"list", "targets"}).out, HasSubstr("  不低于  "));
  const std::string functions = in_chinese(Mills(), {"list", "functions"}).out;
  EXPECT_THAT(functions, HasSubstr("按元素顺序求和"));
}

TEST(ChineseTables, ForProgramsStayEnglish) {
  const Mills mills;
  for (const std::string what :
       {"mills", "variables", "targets", "sources", "assumptions", "functions", "dimensions"}) {
    for (const std::string format : {"--json", "--csv"}) {
      const std::vector<std::string> words = {"list", what, format};
      EXPECT_EQ(in_chinese(mills, words).out, mills.run(words, speaking({})).out) << what;
    }
  }
}

TEST(ChineseMessages, ShowTheCaretBelowWideCharacters) {
  const Mills mills;
  mills.scenario("s.yaml", "question: {en: Why, zh: 为什么, zj: 何以}\n");
  const Outcome outcome = in_chinese(mills, {"run", "s.yaml"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err,
            "s.yaml:3:30: 错误：情景的“question”中有未知的键“zj”；是否想写“zh”？\n"
            "  question: {en: Why, zh: 为什么, zj: 何以}\n"
            "                                  ^~\n");
}

TEST(ChineseMessages, NameValuesInTheirOwnOrder) {
  const Mills mills;
  mills.scenario("s.yaml", "time: {start: 2024, end: 2026, step: 1/4, save: 2}\n");
  EXPECT_THAT(in_chinese(mills, {"run", "s.yaml"}).err,
              HasSubstr("错误：2024 至 2026 年共 3 年，不是保存间隔 2 的整数倍\n"));
}

TEST(ChineseRuns, SumUpInColumns) {
  const Mills mills;
  const Outcome outcome = in_chinese(mills, {"run", "as_before.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("as_before：照旧\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("As before")));
  std::vector<std::size_t> ends;
  for (const std::string& line : lines_of(outcome.out)) {
    // The last year and the last value of the headline table end in one column.
    if (line.find("2026") != std::string::npos && line.find("单位") != std::string::npos)
      ends.push_back(display_width(line));
    if (line.rfind("  total_output ", 0) == 0) ends.push_back(display_width(line));
  }
  ASSERT_EQ(ends.size(), 2U) << outcome.out;
  EXPECT_EQ(ends[0], ends[1]) << outcome.out;
}

TEST(ChineseRuns, WriteTheBytesOfEnglishOnes) {
  const Mills mills;
  ASSERT_EQ(mills.run({"run", "as_before.yaml", "--output", "en"}, speaking({})).code, 0);
  ASSERT_EQ(in_chinese(mills, {"run", "as_before.yaml", "--output", "zh"}).code, 0);
  std::size_t compared = 0;
  for (const auto& entry : std::filesystem::directory_iterator(mills / "en/as_before")) {
    const std::string name = entry.path().filename().string();
    // When and where it ran; what opens in the language of who wrote it.
    if (name == "run.json" || name == "report.html") continue;
    EXPECT_EQ(mills.text_of("zh/as_before/" + name), mills.text_of("en/as_before/" + name)) << name;
    ++compared;
  }
  EXPECT_GE(compared, 4U);
}

TEST(ChineseExplanations, NameTheKindAndTheNumbers) {
  const Outcome outcome = in_chinese(Mills(), {"explain", "capacity"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("capacity[mill]：存量，t/yr（mills）\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\n  流入：building\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\n  “mills”中的数值，单位 t/yr：\n"));
  EXPECT_THAT(in_chinese(Mills(), {"explain", "growth_rate"}).out, HasSubstr("三角分布"));
  EXPECT_THAT(in_chinese(Mills(), {"explain", "SUM"}).out, HasSubstr("按元素顺序求和"));
}

}  // namespace
}  // namespace sim33618::test
