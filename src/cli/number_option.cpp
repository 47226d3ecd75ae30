#include "cli/number_option.hpp"

#include <charconv>

#include "base/diagnostics.hpp"

namespace sim33618 {

std::uint64_t number_option(const Arguments& arguments, const std::string& option,
                            std::uint64_t otherwise, std::uint64_t least, std::uint64_t most) {
  if (!arguments.has(option)) return otherwise;
  const std::string text = arguments.get(option);
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure == std::errc() && end == text.data() + text.size() && number >= least &&
      number <= most)
    return number;
  throw InputError(
      say("--{} takes a whole number from {} to {}, not '{}'", option, least, most, text));
}

}  // namespace sim33618
