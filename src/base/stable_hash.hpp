#pragma once

#include <cstdint>
#include <string_view>

namespace sim33618 {

/// FNV-1a with 64 bits (G. Fowler, L. Noll and P. Vo): the same number for the same bytes on every
/// machine and in every version.
constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

}  // namespace sim33618
