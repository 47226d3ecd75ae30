#pragma once

#include <string>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618::test {

/// "message; suggestion @ marked text" of what is wrong with an equation of `model`, or a count of
/// errors other than 1.
inline std::string mistake_in(const std::string& equation, const std::string& unit,
                              SmallModel model) {
  model.variables += aux("answer", equation, unit);
  const auto found = summaries(errors_of([&] { compiled(model); }));
  return found.size() == 1 ? found.front() : fmt::format("{} errors", found.size());
}

}  // namespace sim33618::test
