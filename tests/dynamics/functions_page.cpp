// The guide's page of functions shows what the table of functions says.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "dynamics/function_table.hpp"

namespace sim33618 {
namespace {

// The table of a family as the page has it.
std::string table_of(FunctionFamily family) {
  std::string table = "| use | meaning | units | arrays | reference |\n|---|---|---|---|---|\n";
  for (const Function& function : functions()) {
    if (function.family != family) continue;
    table += fmt::format("| `{}` | {} | `{}` | {} | {} |\n", function.signature, function.meaning,
                         units_text(function), arrays_text(function), function.reference);
  }
  return table;
}

TEST(FunctionsPage, shows_every_function_under_its_family) {
  const std::string page = read_file(SIM33618_SOURCE_DIR "/docs/guide/functions.md", 1U << 20);
  const std::vector<std::pair<std::string, FunctionFamily>> sections = {
      {"Mathematics", FunctionFamily::mathematics},
      {"Arrays", FunctionFamily::arrays},
      {"Time", FunctionFamily::time},
      {"Memory", FunctionFamily::memory},
      {"Chance", FunctionFamily::random}};
  for (const auto& [title, family] : sections) {
    const std::size_t begin = page.find("\n## " + title + "\n");
    ASSERT_NE(begin, std::string::npos) << title;
    const std::string section = page.substr(begin, page.find("\n## ", begin + 1) - begin);
    EXPECT_THAT(section, ::testing::HasSubstr("\n" + table_of(family) + "\n")) << title;
  }
}

}  // namespace
}  // namespace sim33618
