// Names and places of files that programs tend to trip over: odd characters, great lengths, links
// in a circle, pipes and devices.
#include <sys/stat.h>

#include <climits>
#include <nlohmann/json.hpp>

#include "cli/support/child.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

void expect_fine(const Outcome& outcome) { EXPECT_EQ(outcome.code, 0) << outcome.err; }

void expect_refused(const Outcome& outcome, const std::string& message) {
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err, message);
}

TEST(OddName, of_scenario_parent_model_and_output_folder) {
  for (const std::string name :
       {"a b", " ", "重庆 33618", "it's", "\"quoted\"", "two\nlines", "-x", "--model", "{}", "%s",
        "back\\slash", "x.y.", "a;b,c", "$HOME", "*", "#", "~", "\xF0\x9F\x8F\xAD", "\x1B[31m"}) {
    const Mills mills;
    const std::string folder = name + "/";
    fs::create_directory(mills / name);
    fs::rename(mills / "model", mills / (folder + "m"));
    mills.scenario(folder + "p-" + name + ".yaml", "parameters: {usage: 1}\n");
    mills.scenario(folder + name + ".yaml",
                   "model: m\nextends: " + nlohmann::json("p-" + name + ".yaml").dump() + "\n");
    const Outcome outcome =
        mills.run({"run", "--output", "./" + name + "/o", "--", "./" + folder + name + ".yaml"});
    expect_fine(outcome);
    const auto manifest =
        nlohmann::json::parse(mills.text_of(folder + "o/" + name + "/manifest.json"));
    EXPECT_EQ(manifest["scenario"]["name"], name);
    EXPECT_EQ(manifest["scenario"]["files"][0]["name"], "p-" + name + ".yaml");
  }
}

TEST(OddName, that_looks_like_an_option_stands_behind_two_dashes) {
  const Mills mills;
  mills.scenario("-x.yaml", "");
  expect_fine(mills.run({"run", "--", "-x.yaml"}));
  EXPECT_TRUE(fs::exists(mills / "output/-x/manifest.json"));
  EXPECT_EQ(mills.run({"run", "-x.yaml"}).code, 2);
}

TEST(OddName, that_would_put_results_elsewhere_is_refused) {
  for (const auto& [file, name] :
       std::vector<std::pair<std::string, std::string>>{{"..yaml", "."}, {"...yaml", ".."}}) {
    const Mills mills;
    mills.scenario(file, "");
    EXPECT_EQ(mills.refusal({"run", file}),
              "error: '" + name + "' is no name for a result; rename the scenario file\n");
    EXPECT_EQ(mills.refusal({"validate", file}),
              "error: '" + name + "' is no name for a result; rename the scenario file\n");
  }
}

TEST(OddName, of_bytes_that_are_no_text_is_refused) {
  const Mills mills;
  mills.scenario("\xD6\xD8.yaml", "");
  EXPECT_EQ(mills.refusal({"run", "\xD6\xD8.yaml"}),
            "error: the name of '\xD6\xD8.yaml' is not UTF-8 text; rename the file\n");
  fs::rename(mills / "model", mills / "\xD6\xD8");
  expect_fine(mills.run({"run", "as_before.yaml", "--model", "\xD6\xD8", "--output", "\xFF"}));
  EXPECT_TRUE(fs::exists(mills / "\xFF/as_before/manifest.json"));
}

TEST(OddName, cannot_speak_to_the_terminal_through_a_message) {
  const Mills mills;
  mills.write("a\n\x1B[31m.yaml", "sim33618: scenario/1\ntitle: x\n");
  EXPECT_EQ(mills.refusal({"run", "a\n\x1B[31m.yaml"}),
            R"(a  [31m.yaml:2:8: error: the scenario: 'title' must be a map, not a single value
  title: x
         ^
)");
}

// A folder whose path has that many bytes.
fs::path deep_folder(const fs::path& start, std::size_t length) {
  fs::path folder = start;
  while (folder.string().size() + 102 < length) folder /= std::string(100, 'd');
  return folder / std::string(length - folder.string().size() - 1, 'e');
}

TEST(LongPath, of_a_scenario_name_as_long_as_the_disk_takes) {
  const Mills mills;
  const std::string name(NAME_MAX - 5, 'n');
  mills.scenario(name + ".yaml", "");
  expect_fine(mills.run({"run", name + ".yaml"}));
  EXPECT_TRUE(fs::exists(mills / "output" / name / "manifest.json"));
}

TEST(LongPath, near_the_limit_is_used) {
  const Mills mills;
  const fs::path folder = deep_folder(mills.path(), PATH_MAX - 100);
  expect_fine(mills.run({"run", "as_before.yaml", "--output", folder.string()}));
  EXPECT_TRUE(fs::exists(folder / "as_before/manifest.json"));
  fs::copy(mills / "model", folder / "model");
  fs::copy(mills / "as_before.yaml", folder / "s.yaml");
  expect_fine(mills.run({"run", (folder / "s.yaml").string()}));
  expect_fine(mills.run({"validate", folder / "model"}));
}

TEST(LongPath, beyond_the_limit_is_refused) {
  const Mills mills;
  const std::string folder = deep_folder(mills.path(), PATH_MAX + 100).string();
  const std::string reason = ": File name too long\n";
  expect_refused(mills.run({"run", "as_before.yaml", "--output", folder}),
                 "error: results cannot go into '" + folder + "'" + reason);
  expect_refused(mills.run({"run", folder}), "error: cannot read '" + folder + "'" + reason);
  expect_refused(mills.run({"validate", folder}), "error: cannot read '" + folder + "'" + reason);
  expect_refused(mills.run({"run", "as_before.yaml", "--model", folder}),
                 "error: '" + folder + "' (from --model) holds no model: it has no model.yaml\n");
  const std::string name(300, 'n');
  expect_refused(mills.run({"run", name + ".yaml"}),
                 "error: cannot read '" + name + ".yaml'" + reason);
}

TEST(Link, to_model_scenario_parent_output_and_result_is_followed) {
  const Mills mills;
  fs::rename(mills / "model", mills / "real model");
  fs::create_directory_symlink("real model", mills / "model");
  mills.scenario("files/p.yaml", "parameters: {usage: 1}\n");
  mills.scenario("files/s.yaml", "extends: p.yaml\n");
  mills.scenario("files/real.yaml", "");
  fs::create_symlink("files/p.yaml", mills / "p.yaml");
  fs::create_symlink("files/s.yaml", mills / "linked.yaml");
  fs::create_directories(mills / "disk/results");
  fs::create_directories(mills / "disk/linked result");
  fs::create_directory_symlink("disk/results", mills / "output");
  fs::create_directory_symlink("../linked result", mills / "disk/results/linked");
  for (int i = 0; i < 2; ++i) expect_fine(mills.run({"run", "linked.yaml"}));
  EXPECT_TRUE(fs::exists(mills / "disk/linked result/manifest.json"));
  EXPECT_TRUE(fs::is_symlink(mills / "disk/results/linked"));
  EXPECT_TRUE(fs::is_symlink(mills / "output"));
  EXPECT_EQ(fs::file_size(mills / "output/linked/manifest.json"),
            fs::file_size(mills / "disk/linked result/manifest.json"));
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(mills / "disk"))
    folders.push_back(entry.path().filename());
  EXPECT_EQ(folders.size(), 2U);
}

TEST(Link, in_a_circle_is_refused) {
  const Mills mills;
  for (const std::string name : {"s.yaml", "loop", "results/as_before"}) {
    fs::create_directories((mills / name).parent_path());
    fs::create_symlink(fs::path(name).filename(), mills / name);
  }
  const std::string reason = ": Too many levels of symbolic links\n";
  EXPECT_EQ(mills.refusal({"run", "s.yaml"}), "error: cannot read 's.yaml'" + reason);
  EXPECT_EQ(mills.refusal({"validate", "s.yaml"}), "error: cannot read 's.yaml'" + reason);
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--model", "loop"}),
            "error: 'loop' (from --model) holds no model: it has no model.yaml\n");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--output", "loop"}),
            "error: results cannot go into 'loop'" + reason);
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--output", "results"}),
            "error: results cannot go into 'results/as_before'" + reason);
  fs::remove(mills / "model/numbers.csv");
  fs::create_symlink("numbers.csv", mills / "model/numbers.csv");
  EXPECT_NE(
      mills.refusal({"run", "as_before.yaml"}).find("cannot read 'model/numbers.csv'" + reason),
      std::string::npos);
}

TEST(Link, to_nothing_is_no_output_folder) {
  const Mills mills;
  fs::create_symlink("nowhere", mills / "results");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml", "--output", "results"}),
            "error: results cannot go into 'results': 'results' is a symbolic link to nothing\n");
}

TEST(Link, of_folders_in_a_circle_does_not_lead_the_search_for_the_model_astray) {
  const Mills mills;
  fs::create_directories(mills / "a/b");
  fs::create_directory_symlink("../..", mills / "a/b/up");
  mills.scenario("a/s.yaml", "");
  expect_fine(mills.run({"run", "a/b/up/a/b/up/a/s.yaml"}));
}

class NoFile : public testing::TestWithParam<std::string> {
 public:
  // Puts what is no file in this place.
  static void put(const fs::path& place) {
    fs::remove(place);
    if (GetParam() == "pipe") {
      ASSERT_EQ(mkfifo(place.c_str(), 0600), 0);
    } else {
      fs::create_symlink("/dev/" + GetParam(), place);
    }
  }

  // Runs a command that must neither wait nor read without end.
  static void expect_refused(const Mills& mills, const std::vector<std::string>& words,
                             const std::string& file) {
    Surroundings surroundings;
    surroundings.folder = mills.path();
    const Ended ended = Child(words, surroundings).wait(std::chrono::seconds(20));
    EXPECT_EQ(ended.code, 2);
    const std::string reason =
        "error: cannot read '" + file + "': it is a pipe or a device, not a file\n";
    EXPECT_NE(ended.err.find(reason), std::string::npos) << ended.err;
    EXPECT_FALSE(fs::exists(mills / "output"));
  }
};

TEST_P(NoFile, as_a_scenario) {
  const Mills mills;
  put(mills / "s.yaml");
  expect_refused(mills, {"run", "s.yaml"}, "s.yaml");
  expect_refused(mills, {"validate", "s.yaml"}, "s.yaml");
  expect_refused(mills, {"explain", "usage", "--scenario", "s.yaml"}, "s.yaml");
}

TEST_P(NoFile, as_a_parent) {
  const Mills mills;
  put(mills / "p.yaml");
  mills.scenario("s.yaml", "extends: p.yaml\n");
  expect_refused(mills, {"run", "s.yaml"}, "p.yaml");
}

TEST_P(NoFile, as_a_part_of_the_model) {
  for (const std::string file : {"model/equations.yaml", "model/numbers.csv"}) {
    const Mills mills;
    put(mills / file);
    expect_refused(mills, {"run", "as_before.yaml"}, file);
  }
}

TEST_P(NoFile, as_the_model) {
  const Mills mills;
  put(mills / "model/model.yaml");
  EXPECT_NE(mills.refusal({"validate", "--model", "model"}).find("it has no model.yaml"),
            std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Such, NoFile, testing::Values("pipe", "null", "zero", "full"),
                         [](const testing::TestParamInfo<std::string>& kind) {
                           return kind.param;
                         });

}  // namespace
}  // namespace sim33618::test
