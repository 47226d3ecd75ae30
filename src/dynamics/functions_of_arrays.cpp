#include "base/messages.hpp"
#include "dynamics/function_families.hpp"

namespace sim33618 {
namespace {

Function over_stars(std::string_view name, UnitOf argument, UnitOf result, Operation reduction,
                    std::string_view signature, std::string_view meaning) {
  Function entry;
  entry.name = name;
  entry.family = FunctionFamily::arrays;
  entry.form = FunctionForm::reduction;
  entry.fewest_arguments = 1;
  entry.arguments = {argument};
  entry.result = result;
  entry.reduction = reduction;
  entry.signature = signature;
  entry.meaning = meaning;
  entry.reference = "XMILE 1.0, 3.7.1";
  return entry;
}

Function rank() {
  Function entry = over_stars(
      "RANK", UnitOf::any, UnitOf::dimensionless, Operation::reduce_rank, "RANK(x[*], n)",
      to_say("position, from 1 on, of the n-th smallest element; of equal ones the first "
             "comes first; no number if there is no n-th"));
  entry.fewest_arguments = 2;
  entry.arguments.push_back(UnitOf::dimensionless);
  return entry;
}

Function size() {
  Function entry = over_stars("SIZE", UnitOf::any, UnitOf::dimensionless, Operation::copy,
                              "SIZE(x[*])", to_say("number of elements"));
  entry.form = FunctionForm::size;
  return entry;
}

}  // namespace

std::vector<Function> functions_of_arrays() {
  using O = Operation;
  using U = UnitOf;
  return {
      over_stars("MEAN", U::common, U::common, O::reduce_mean, "MEAN(x[*])",
                 to_say("arithmetic mean")),
      over_stars("PROD", U::dimensionless, U::dimensionless, O::reduce_product, "PROD(x[*])",
                 to_say("product over the elements")),
      rank(),
      size(),
      over_stars("STDDEV", U::common, U::common, O::reduce_deviation, "STDDEV(x[*])",
                 to_say("standard deviation of all elements: the root of the mean square distance "
                        "from their mean")),
      over_stars("SUM", U::common, U::common, O::reduce_sum, "SUM(x[*])",
                 to_say("sum in the order of the elements")),
  };
}

}  // namespace sim33618
