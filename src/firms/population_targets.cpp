#include "firms/population_targets.hpp"

namespace sim33618 {

std::string_view name_of(FirmSource source) {
  switch (source) {
    case FirmSource::synthetic: return "synthetic";
    case FirmSource::named: return "named";
    case FirmSource::given: return "given";
  }
  return "";
}

}  // namespace sim33618
