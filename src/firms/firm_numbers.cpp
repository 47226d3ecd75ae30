#include "firms/firm_numbers.hpp"

#include <algorithm>

namespace sim33618 {

std::optional<FirmNumber> firm_number_named(std::string_view name) {
  const auto found = std::find(firm_number_names.begin(), firm_number_names.end(), name);
  if (found == firm_number_names.end()) return std::nullopt;
  return static_cast<FirmNumber>(found - firm_number_names.begin());
}

bool is_per_cent(FirmNumber number) {
  switch (number) {
    case FirmNumber::automation:
    case FirmNumber::networking:
    case FirmNumber::research:
    case FirmNumber::energy_cut: return true;
    default: return false;
  }
}

}  // namespace sim33618
