#include "dynamics/temporary_slots.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace sim33618 {
namespace {

TEST(TemporarySlots, begin_behind_the_arrays_of_the_store) {
  TemporarySlots slots(10);
  EXPECT_EQ(slots.end(), 10U);
  EXPECT_EQ(slots.take(3), 10U);
  EXPECT_EQ(slots.take(1), 13U);
  EXPECT_EQ(slots.end(), 14U);
}

TEST(TemporarySlots, are_given_out_again_the_lowest_first) {
  TemporarySlots slots(0);
  const std::uint32_t low = slots.take(4);
  slots.take(1);
  const std::uint32_t high = slots.take(4);
  slots.give_back(high, 4);
  slots.give_back(low, 4);
  EXPECT_EQ(slots.take(3), low);
  EXPECT_EQ(slots.take(2), high);
  EXPECT_EQ(slots.take(1), low + 3);
  EXPECT_EQ(slots.end(), 9U);
}

TEST(TemporarySlots, that_lie_side_by_side_become_one_gap) {
  for (const auto& order : {std::array{0U, 1U, 2U}, std::array{2U, 0U, 1U}, std::array{1U, 0U, 2U},
                            std::array{0U, 2U, 1U}}) {
    TemporarySlots slots(0);
    for (int i = 0; i < 3; ++i) slots.take(2);
    for (const std::uint32_t i : order) slots.give_back(2 * i, 2);
    EXPECT_EQ(slots.take(6), 0U);
    EXPECT_EQ(slots.end(), 6U);
  }
}

RC_GTEST_PROP(TemporarySlots, never_belong_to_two_at_a_time, ()) {
  TemporarySlots slots(5);
  std::map<std::uint32_t, std::uint32_t> taken;
  std::uint32_t most = 5;
  for (int i = 0; i < 100; ++i) {
    if (taken.empty() || *rc::gen::inRange(0, 5) < 3) {
      const auto count = *rc::gen::inRange<std::uint32_t>(1, 6);
      const std::uint32_t slot = slots.take(count);
      RC_ASSERT(slot >= 5U);
      const auto after = taken.lower_bound(slot);
      const bool is_before_next = after == taken.end() || slot + count <= after->first;
      RC_ASSERT(is_before_next);
      const bool is_behind_last =
          after == taken.begin() || std::prev(after)->first + std::prev(after)->second <= slot;
      RC_ASSERT(is_behind_last);
      taken[slot] = count;
      most = std::max(most, slot + count);
    } else {
      const auto which = *rc::gen::inRange<std::size_t>(0, taken.size());
      const auto given = std::next(taken.begin(), static_cast<std::ptrdiff_t>(which));
      slots.give_back(given->first, given->second);
      taken.erase(given);
    }
    RC_ASSERT(slots.end() == most);
  }
}

}  // namespace
}  // namespace sim33618
