#include "experiment/spill_file.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618 {
namespace {

double value_of(std::uint32_t member, std::size_t figure) {
  return member * 1000.0 + static_cast<double>(figure);
}

class SpillFileOf : public testing::TestWithParam<std::uint32_t> {};

INSTANTIATE_TEST_SUITE_P(Members, SpillFileOf, testing::Values(0, 1, 1023, 1024, 1025, 5000));

TEST_P(SpillFileOf, members_gives_every_figure_of_all_back) {
  const test::ScratchFolder folder;
  constexpr std::size_t width = 3;
  SpillFile spill(folder.path(), width);
  for (std::uint32_t member = 0; member < GetParam(); ++member)
    spill.add(std::vector{value_of(member, 0), value_of(member, 1), value_of(member, 2)});
  EXPECT_EQ(spill.member_count(), GetParam());
  for (std::size_t figure = 0; figure < width; ++figure) {
    const std::vector<double> column = spill.column(figure);
    ASSERT_EQ(column.size(), GetParam());
    for (std::uint32_t member = 0; member < GetParam(); ++member)
      ASSERT_EQ(column[member], value_of(member, figure));
  }
}

TEST(SpillFile, leaves_nothing_in_the_folder) {
  const test::ScratchFolder folder;
  SpillFile spill(folder.path(), 1);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(SpillFile, refuses_parts_of_members) {
  const test::ScratchFolder folder;
  SpillFile spill(folder.path(), 2);
  EXPECT_THROW(spill.add(std::vector{0.0}), ContractError);
}

TEST(SpillFile, says_why_it_cannot_be_made) {
  const test::ScratchFolder folder;
  folder.write("file", "");
  EXPECT_THROW(SpillFile(folder / "file", 1), RunError);
}

}  // namespace
}  // namespace sim33618
