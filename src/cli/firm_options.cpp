#include "cli/firm_options.hpp"

#include <limits>

#include "cli/number_option.hpp"

namespace sim33618 {

std::size_t firms_option(const Arguments& arguments, const std::string& option) {
  constexpr long long fewest = 100;
  constexpr long long most = 1'000'000;
  return static_cast<std::size_t>(number_option(arguments, option, 0, fewest, most));
}

std::uint64_t seed_option(const Arguments& arguments, std::uint64_t otherwise) {
  return static_cast<std::uint64_t>(number_option(arguments, "seed",
                                                  static_cast<long long>(otherwise), 0,
                                                  std::numeric_limits<long long>::max()));
}

}  // namespace sim33618
