#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace sim33618 {

/// Numbers that each firm has besides its output.
enum class FirmNumber {
  employees,
  capacity,
  automation,
  networking,
  research,
  energy_cut,
  energy,
  emissions,
  input_cover,
  finished_cover
};
inline constexpr std::size_t firm_number_count = 10;

/// The name of a number in files, in the order of FirmNumber.
inline constexpr std::array<std::string_view, firm_number_count> firm_number_names = {
    "employees",  "capacity", "automation", "networking",  "research",
    "energy_cut", "energy",   "emissions",  "input_cover", "finished_cover"};

template <typename Value>
using ByFirmNumber = std::array<Value, firm_number_count>;

constexpr std::size_t index_of(FirmNumber number) { return static_cast<std::size_t>(number); }

/// The number of a name; nothing where there is none.
std::optional<FirmNumber> firm_number_named(std::string_view name);

/// Whether it is a share in per cent, from 0 to 100.
bool is_per_cent(FirmNumber number);

}  // namespace sim33618
