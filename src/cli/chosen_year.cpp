#include "cli/chosen_year.hpp"

#include "cli/number_option.hpp"

namespace sim33618 {

const RegionalYear& chosen_year(const std::vector<RegionalYear>& years,
                                const Arguments& arguments) {
  const long long first = years.front().year;
  const long long last = years.back().year;
  const long long wanted = number_option(arguments, "year", last, first, last);
  return years[static_cast<std::size_t>(wanted - first)];
}

}  // namespace sim33618
