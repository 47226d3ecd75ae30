#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sim33618 {

/// What the command `ensemble` takes where it is not told otherwise.
struct EnsembleSettings {
  std::optional<std::uint32_t> members;
  std::optional<std::uint64_t> seed;
  std::optional<std::string> design;
};

}  // namespace sim33618
