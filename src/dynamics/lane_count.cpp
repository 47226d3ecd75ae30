#include "dynamics/lane_count.hpp"

#include <unistd.h>

#include <algorithm>

namespace sim33618 {

std::size_t lanes_for(const Plan& plan, std::size_t members) {
  constexpr std::size_t vector = 8;  // the widest, of AVX-512
  constexpr std::size_t most = 256;  // beyond, the cost of an instruction is lost in its numbers
  constexpr long usual_cache = 1 << 20;
  const long found = sysconf(_SC_LEVEL2_CACHE_SIZE);
  const auto cache = static_cast<std::size_t>(found > 0 ? found : usual_cache);
  const std::size_t bytes = sizeof(double) * std::max<std::size_t>(1, plan.varying_per_stage);
  const std::size_t fitting = std::clamp(cache / 2 / bytes / vector * vector, vector, most);
  const std::size_t needed = (members + vector - 1) / vector * vector;
  return members == 1 ? 1 : std::min(fitting, needed);
}

}  // namespace sim33618
