#include "experiment/moments_sink.hpp"

namespace sim33618 {

void MomentsSink::take(const MemberBlock& block) {
  for (std::uint32_t i = 0; i < block.count; ++i) {
    if (block.failed(i)) {
      moments_.skip();
    } else {
      moments_.add(block.values_of(i));
    }
  }
}

}  // namespace sim33618
