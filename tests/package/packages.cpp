// What is installed and packed can be used elsewhere: by its users and by other programs.
#include <gmock/gmock.h>

#include <regex>

#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

namespace fs = std::filesystem;

// Runs a tool that must succeed; returns what it says.
std::string done(const std::string& tool, const std::vector<std::string>& words,
                 const Surroundings& surroundings = {}) {
  const Outcome outcome = run_tool(tool, words, surroundings);
  EXPECT_EQ(outcome.code, 0) << tool << "\n" << outcome.out << outcome.err;
  return outcome.out;
}

std::string contents(const fs::path& file) { return read_file(file, std::size_t{64} << 20U); }

// A new folder outside the checkout, where no model lies above.
class FolderElsewhere {
 public:
  FolderElsewhere() {
    std::string pattern = (fs::temp_directory_path() / "sim33618.XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  FolderElsewhere(const FolderElsewhere&) = delete;
  FolderElsewhere& operator=(const FolderElsewhere&) = delete;
  ~FolderElsewhere() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  const fs::path& path() const { return path_; }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

// What an analyst does with an installation under this prefix, from a folder of their own.
void expect_usable_program(const fs::path& prefix) {
  const FolderElsewhere own;
  Surroundings there;
  there.folder = own.path();
  const std::string program = (prefix / "bin/sim33618").string();
  EXPECT_THAT(run_program(program, {"--help"}, there).out, HasSubstr("Commands:"));

  const fs::path share = prefix / "share/sim33618";
  const Outcome run = run_program(program, {"run", share / "scenarios/baseline.yaml"}, there);
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(fs::is_regular_file(own / "output/baseline/timeseries.csv"));
  EXPECT_FALSE(fs::exists(share / "output"));

  const Outcome explained = run_program(program, {"explain", "gross_output"}, there);
  EXPECT_EQ(explained.code, 0) << explained.err;
  EXPECT_THAT(explained.out, HasSubstr("gross_output"));

  std::ofstream(own / "what-if.yaml")
      << "sim33618: scenario/1\nextends: baseline.yaml\ntitle: {en: Own, zh: 自己}\n";
  const Outcome own_run = run_program(program, {"run", "what-if.yaml"}, there);
  EXPECT_EQ(own_run.code, 0) << own_run.err;
}

void expect_manual(const fs::path& prefix) {
  for (const std::string folder : {"man1", "zh_CN/man1"}) {
    const fs::path page = prefix / "share/man" / folder / "sim33618.1.gz";
    const std::string text = done("gzip", {"-dc", page.string()});
    EXPECT_THAT(text, HasSubstr("\n.TH SIM33618 1 ")) << page;
    if (!is_installed("man")) continue;
    const Outcome shown = run_tool("man", {"--warnings", "-E", "UTF-8", "-l", page.string()});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("SIM33618(1)"));
  }
}

void expect_completion(const fs::path& prefix) {
  const std::string script = (prefix / "share/bash-completion/completions/sim33618").string();
  EXPECT_THAT(done("bash", {"--norc", "--noprofile", "-c", "source \"$1\"; complete -p sim33618",
                            "bash", script}),
              StartsWith("complete -F "));
  const FolderElsewhere own;
  EXPECT_THAT(completions(script, (prefix / "bin/sim33618").string(), {"list", "cl"}, own.path()),
              Contains("clusters"));
}

class SlowInstallation : public testing::Test {
 protected:
  // With a blank in its name, to see that every path is quoted.
  SlowInstallation() : prefix_(folder_ / "a prefix") {
    done("cmake", {"--install", SIM33618_BUILD_DIR, "--prefix", prefix_.string()});
  }

  FolderElsewhere folder_;
  fs::path prefix_;
};

TEST_F(SlowInstallation, can_be_used) {
  expect_usable_program(prefix_);
  expect_manual(prefix_);
  expect_completion(prefix_);
}

TEST_F(SlowInstallation, can_be_moved) {
  const fs::path moved = folder_ / "elsewhere";
  fs::rename(prefix_, moved);
  expect_usable_program(moved);
}

TEST_F(SlowInstallation, names_no_folder_of_the_build) {
  for (const auto& entry : fs::recursive_directory_iterator(prefix_)) {
    if (!entry.is_regular_file()) continue;
    const std::string text = contents(entry.path());
    EXPECT_EQ(text.find(SIM33618_BUILD_DIR), std::string::npos) << entry.path();
    EXPECT_EQ(text.find(SIM33618_SOURCE_DIR "/"), std::string::npos) << entry.path();
  }
}

TEST_F(SlowInstallation, serves_another_cmake_project) {
  const std::string build = (folder_ / "consumer").string();
  const fs::path moved = folder_ / "elsewhere";
  fs::rename(prefix_, moved);
  done("cmake",
       {"-S", SIM33618_SOURCE_DIR "/tests/package/consumer", "-B", build, "-G", "Ninja", "-D",
        "CMAKE_PREFIX_PATH=" + moved.string(), "-D", "CMAKE_CXX_COMPILER=" SIM33618_CXX});
  done("cmake", {"--build", build});
  const std::string model = (moved / "share/sim33618/model").string();
  const Outcome run = run_program(build + "/consumer", {model}, {});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("2030: "));
  const Outcome refused = run_program(build + "/consumer", {folder_.path().string()}, {});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("error: "));
}

TEST(Guide, shows_the_project_that_is_tested) {
  const std::string guide = contents(SIM33618_SOURCE_DIR "/docs/guide/install.md");
  for (const std::string file : {"CMakeLists.txt", "main.cpp"})
    EXPECT_THAT(guide, HasSubstr(contents(SIM33618_SOURCE_DIR "/tests/package/consumer/" + file)));
}

// Names other than these may change without notice.
TEST_F(SlowInstallation, shows_the_symbols_of_its_api_only) {
  const std::string library = (prefix_ / "lib/libsim33618.so").string();
  std::istringstream lines(done("nm", {"-DC", "--defined-only", library}));
  const std::regex of_the_api(
      "[0-9a-f]+ [A-Z] ((typeinfo|typeinfo name|vtable) for )?sim33618::api::.*");
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_TRUE(std::regex_match(line, of_the_api)) << line;
  EXPECT_GT(count, 0);
}

class SlowDebianPackage : public testing::Test {
 protected:
  void SetUp() override {
    for (const std::string tool : {"dpkg-deb", "dpkg-shlibdeps", "file"}) {
      if (!is_installed(tool)) GTEST_SKIP() << tool << " is not installed";
    }
    const Outcome packed = run_tool("cpack", {"--config", SIM33618_BUILD_DIR "/CPackConfig.cmake",
                                              "-B", folder_.path().string()});
    ASSERT_EQ(packed.code, 0) << packed.out << packed.err;
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
      if (entry.path().extension() == ".deb") package_ = entry.path().string();
    }
    ASSERT_NE(package_, "");
  }

  std::string field(const std::string& name) const {
    return done("dpkg-deb", {"--field", package_, name});
  }

  FolderElsewhere folder_;
  std::string package_;
};

TEST_F(SlowDebianPackage, can_be_used) {
  const fs::path root = folder_ / "root";
  done("dpkg-deb", {"--extract", package_, root.string()});
  expect_usable_program(root / "usr");
  expect_manual(root / "usr");
  expect_completion(root / "usr");
  EXPECT_TRUE(fs::is_regular_file(root / "usr/share/doc/sim33618/copyright"));
}

TEST_F(SlowDebianPackage, is_what_debian_expects) {
  EXPECT_EQ(field("Package"), "sim33618\n");
  EXPECT_EQ(field("Section"), "science\n");
  EXPECT_THAT(field("Maintainer"), HasSubstr("The sim33618 developers <"));
  EXPECT_THAT(field("Depends"), AllOf(HasSubstr("libc6"), HasSubstr("libyaml-cpp"),
                                      HasSubstr("libsleef"), HasSubstr("libmd0")));

  std::istringstream lines(done("dpkg-deb", {"--contents", package_}));
  const std::regex expected("(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--|lrwxrwxrwx) root/root .*");
  for (std::string line; std::getline(lines, line);)
    EXPECT_TRUE(std::regex_match(line, expected)) << line;
}

}  // namespace
}  // namespace sim33618::test
