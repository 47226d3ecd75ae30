// The code that docs/guide/results.md shows for other programs reads what `sim33618 run` writes.
#include <gmock/gmock.h>

#include "cli/support/code_blocks.hpp"
#include "cli/support/shell_words.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

Outcome shell(const std::string& command, const std::filesystem::path& folder) {
  Surroundings surroundings;
  surroundings.folder = folder;
  return run_program("/bin/sh", {"-c", command}, surroundings);
}

// The first of these programs for which a command of it succeeds, or nothing.
std::string first_that_works(const std::vector<std::string>& programs, const std::string& words) {
  for (const std::string& program : programs) {
    if (shell(program + " " + words, SIM33618_SOURCE_DIR).code == 0) return program;
  }
  return {};
}

// Runs all blocks of a language, one after the other, beside a result of the baseline.
Outcome run_blocks(const std::string& language, const std::string& program) {
  const RepositoryCopy copy;
  EXPECT_EQ(copy.run("sim33618 run scenarios/baseline.yaml").code, 0);
  std::string code;
  for (const CodeBlock& block : code_blocks(document("docs/guide/results.md"))) {
    if (block.language == language) code += block.text;
  }
  EXPECT_NE(code, "") << "docs/guide/results.md shows no " << language;
  copy.write("shown", code);
  return shell(program + " shown", copy.path());
}

TEST(ResultsInOtherPrograms, are_read_by_pandas) {
  const std::string python =
      first_that_works({"python3", "/usr/bin/python3"}, "-c 'import pandas'");
  if (python.empty()) GTEST_SKIP() << "no python3 with pandas (package python3-pandas)";
  const Outcome outcome = run_blocks("python", python);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("NEV cluster of a trillion yuan"));
}

TEST(ResultsInOtherPrograms, are_read_by_r) {
  const std::string r = first_that_works({"Rscript"}, "--version");
  if (r.empty()) GTEST_SKIP() << "no Rscript (package r-base-core)";
  const Outcome outcome = run_blocks("r", r);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("NEV cluster of a trillion yuan"));
}

}  // namespace
}  // namespace sim33618::test
