#include "base/messages.hpp"
#include "base/random_stream.hpp"
#include "dynamics/call_expansion.hpp"
#include "dynamics/function_families.hpp"

namespace sim33618 {
namespace {

constexpr FunctionGroup drawing{FunctionFamily::random, "XMILE 1.0, 3.5.2"};
constexpr std::int64_t highest_seed = 1'000'000'000;

// The operation of the function's entry, over a draw and the arguments but the seed.
template <Operation operation, std::size_t parameters>
Term drawn(CallExpansion& call) {
  std::optional<std::uint64_t> seed;
  if (call.argument_count() > parameters)
    seed = static_cast<std::uint64_t>(call.whole_number(parameters, 0, highest_seed));
  std::vector<Term> operands = {call.draw(seed)};
  for (std::size_t i = 0; i < parameters; ++i) operands.push_back(call.argument(i));
  return operation_term(operation, std::move(operands));
}

// A seed may follow the arguments.
Function of_chance(std::string_view name, std::vector<UnitOf> arguments,
                   Term (*expand)(CallExpansion&), std::string_view signature,
                   std::string_view meaning) {
  const std::size_t fewest = arguments.size() - 1;
  return expansion(drawing, name, fewest, std::move(arguments), UnitOf::common, expand, signature,
                   meaning);
}

}  // namespace

std::vector<Function> functions_of_chance() {
  using O = Operation;
  using U = UnitOf;
  const std::vector<U> one = {U::common, U::whole_number};
  const std::vector<U> two = {U::common, U::common, U::whole_number};
  return {
      of_chance("EXPRND", one, drawn<O::draw_exponential, 1>, "EXPRND(mean[, seed])",
                to_say("random number, exponential, drawn for each element and step")),
      of_chance("LOGNORMAL", two, drawn<O::draw_lognormal, 2>, "LOGNORMAL(mean, sd[, seed])",
                to_say("random number, lognormal with this mean and standard deviation of the "
                       "number itself, drawn for each element and step")),
      of_chance("NORMAL", two, drawn<O::draw_normal, 2>, "NORMAL(mean, sd[, seed])",
                to_say("random number, normal, drawn for each element and step")),
      of_chance("POISSON", one, drawn<O::draw_poisson, 1>, "POISSON(mean[, seed])",
                to_say("random count, Poisson with a mean of at most 1e7, in base units, drawn for "
                       "each element and step")),
      of_chance("RANDOM", two, drawn<O::draw_uniform, 2>, "RANDOM(min, max[, seed])",
                to_say("random number, uniform between min and max, drawn for each element and "
                       "step")),
  };
}

}  // namespace sim33618
