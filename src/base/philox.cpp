#include "base/philox.hpp"

#include <Random123/philox.h>

namespace sim33618 {

PhiloxBlock philox(const PhiloxBlock& counter, std::uint64_t key) {
  const r123::Philox4x32::ctr_type place = {{counter[0], counter[1], counter[2], counter[3]}};
  const r123::Philox4x32::key_type words = {
      {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)}};
  const r123::Philox4x32::ctr_type block = r123::Philox4x32()(place, words);
  return {block[0], block[1], block[2], block[3]};
}

}  // namespace sim33618
