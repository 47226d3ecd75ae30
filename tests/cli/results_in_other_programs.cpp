// The code that docs/guide/results.md shows for other programs reads what `sim33618 run` writes.
#include <gmock/gmock.h>

#include "cli/support/code_blocks.hpp"
#include "cli/support/shell_words.hpp"
#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

Outcome shell(const std::string& command, const std::filesystem::path& folder) {
  Surroundings surroundings;
  surroundings.folder = folder;
  return run_program("/bin/sh", {"-c", command}, surroundings);
}

const std::string members_file = "members.nc";

// Runs all blocks of a language that speak of the members of an ensemble, or all others, one after
// the other beside the results.
Outcome run_blocks(const std::string& language, const std::string& program, bool of_members) {
  const RepositoryCopy copy;
  EXPECT_EQ(copy.run("sim33618 run scenarios/baseline.yaml").code, 0);
  if (of_members) {
    EXPECT_EQ(
        copy.run("sim33618 ensemble scenarios/baseline.yaml --members 200 --save-members").code, 0);
  }
  std::string code;
  for (const CodeBlock& block : code_blocks(document("docs/guide/results.md"))) {
    const bool speaks_of_members = block.text.find(members_file) != std::string::npos;
    if (block.language == language && speaks_of_members == of_members) code += block.text;
  }
  EXPECT_NE(code, "") << "docs/guide/results.md shows no " << language;
  copy.write("shown", code);
  return shell(program + " shown", copy.path());
}

TEST(SlowResultsInOtherPrograms, are_read_by_pandas) {
  const std::string python = first_python_with("pandas");
  if (python.empty()) GTEST_SKIP() << "no python3 with pandas (package python3-pandas)";
  const Outcome outcome = run_blocks("python", python, false);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("NEV cluster of a trillion yuan"));
}

TEST(SlowResultsInOtherPrograms, are_read_by_python_member_by_member) {
  const std::string python = first_python_with("netCDF4");
  if (python.empty()) GTEST_SKIP() << "no python3 with netCDF4 (package python3-netcdf4)";
  const Outcome outcome = run_blocks("python", python, true);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("vehicle"));
}

TEST(SlowResultsInOtherPrograms, are_read_by_r) {
  if (!is_installed("Rscript")) GTEST_SKIP() << "no Rscript (package r-base-core)";
  const Outcome outcome = run_blocks("r", "Rscript", false);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("NEV cluster of a trillion yuan"));
}

}  // namespace
}  // namespace sim33618::test
