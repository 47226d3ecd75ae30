#include "cli/number_option.hpp"

#include "base/diagnostics.hpp"
#include "base/numbers.hpp"

namespace sim33618 {

long long number_option(const Arguments& arguments, const std::string& option, long long otherwise,
                        long long least, long long most) {
  if (!arguments.has(option)) return otherwise;
  const std::string text = arguments.get(option);
  const auto number = parse_integer(text);
  if (number && *number >= least && *number <= most) return *number;
  throw InputError(
      say("--{} takes a whole number from {} to {}, not '{}'", option, least, most, text));
}

}  // namespace sim33618
