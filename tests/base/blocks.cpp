#include "base/blocks.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace sim33618 {
namespace {

TEST(Blocks, are_each_worked_off_once_by_any_number_of_threads) {
  for (const std::size_t threads : {1, 2, 3, 16}) {
    std::vector<std::atomic<int>> visits(100);
    for_each_block(visits.size(), threads, [&](std::size_t block, std::size_t thread) {
      EXPECT_LT(thread, threads);
      ++visits[block];
    });
    for (const std::atomic<int>& count : visits) EXPECT_EQ(count, 1);
  }
}

TEST(Blocks, may_be_none) {
  for_each_block(0, 4, [](std::size_t, std::size_t) { FAIL(); });
}

TEST(Blocks, hand_on_the_failure_of_the_lowest_and_begin_no_more) {
  std::atomic<std::size_t> begun = 0;
  try {
    for_each_block(100000, 3, [&](std::size_t block, std::size_t) {
      ++begun;
      if (block >= 10) throw std::runtime_error(std::to_string(block));
    });
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(std::string(error.what()), "10");
  }
  EXPECT_LE(begun, 13U);
}

TEST(Blocks, know_how_many_threads_there_may_be) { EXPECT_GE(threads_here(), 1U); }

}  // namespace
}  // namespace sim33618
