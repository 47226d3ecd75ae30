#include "cli/progress_pace.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace sim33618 {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// The seconds at which a steady run of some members a second speaks.
std::vector<double> spoken(bool is_terminal, std::uint32_t members, std::uint32_t a_second) {
  ProgressPace pace(is_terminal, members);
  std::vector<double> times;
  for (std::uint32_t tick = 1; tick * a_second / 8 <= members; ++tick) {
    const double seconds = tick / 8.0;
    if (pace.is_due(seconds, tick * a_second / 8)) times.push_back(seconds);
  }
  return times;
}

TEST(ProgressPace, keeps_short_runs_out_of_logs) {
  EXPECT_THAT(spoken(false, 990, 100), IsEmpty());
}

TEST(ProgressPace, gives_a_log_a_line_for_each_tenth) {
  EXPECT_THAT(spoken(false, 2000, 10), ElementsAre(20, 40, 60, 80, 100, 120, 140, 160, 180, 200));
}

TEST(ProgressPace, keeps_lines_of_a_log_ten_seconds_apart) {
  EXPECT_THAT(spoken(false, 1000, 25), ElementsAre(10, 20, 30, 40));
}

TEST(ProgressPace, gives_a_log_a_line_a_minute_where_a_tenth_takes_longer) {
  EXPECT_THAT(spoken(false, 24000, 10), SizeIs(40));
}

TEST(ProgressPace, shows_a_terminal_every_few_tenths_of_a_second) {
  EXPECT_THAT(spoken(true, 100, 100), ElementsAre(0.25, 0.5, 0.75, 1.0));
}

}  // namespace
}  // namespace sim33618
